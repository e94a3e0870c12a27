import { Popover } from '@base-ui/react/popover'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { addDays, addMonths, type Day, daysBetween, daysInMonth } from '../../core/base/calendar.ts'
import { Button } from './button.tsx'
import styles from './day-field.module.css'
import { CalendarIcon, ChevronIcon, DoubleChevronIcon } from './icons.tsx'
import { today } from './today.ts'
import { useWords } from './words-context.tsx'

interface DayFieldProps {
  /** What day it is, for screen readers. */
  label: string
  /** Null where none was said yet. */
  value: Day | null
  onChange: (day: Day) => void
  /** The first day that can be chosen; the last is today. */
  min?: Day | undefined
}

/** A day that has come, as it is read; opened, the month around it. */
export function DayField({ label, value, onChange, min }: DayFieldProps) {
  const { window } = useWords()
  const [isOpen, setOpen] = useState(false)
  const read = (said: Day) => {
    const day = said.slice(0, 4) === today().slice(0, 4) ? window.dayOfYear(said) : window.day(said)
    return said === today() ? window.dayField.today(day) : day
  }
  const text = value === null ? window.dayField.none : read(value)
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger
        render={
          <Button className={styles.trigger} aria-label={window.dayField.named(label, text)}>
            <CalendarIcon size={16} />
            {text}
            <span className={styles.chevron}>
              <ChevronIcon size={14} />
            </span>
          </Button>
        }
      />
      <Popover.Portal>
        <Popover.Positioner sideOffset={4} align="start">
          <Popover.Popup className={styles.popup} aria-label={label} initialFocus={false}>
            <Month
              {...{ value, min }}
              onChoose={day => {
                onChange(day)
                setOpen(false)
              }}
            />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}

interface MonthProps extends Omit<DayFieldProps, 'label' | 'onChange'> {
  onChoose: (day: Day) => void
}

const daysOfWeek = 7
/** That a month may touch. */
const mostWeeks = 6
/** 1970-01-05 was a Monday; weeks begin with it. */
const someMonday = '1970-01-05' as Day

const monthsOfYear = 12

/** As in any calendar of the web: with Shift, Page Up and Page Down go by years. */
const steps: Record<string, (day: Day) => Day> = {
  'Shift+PageUp': day => addMonths(day, -monthsOfYear),
  'Shift+PageDown': day => addMonths(day, monthsOfYear),
  ArrowLeft: day => addDays(day, -1),
  ArrowRight: day => addDays(day, 1),
  ArrowUp: day => addDays(day, -daysOfWeek),
  ArrowDown: day => addDays(day, daysOfWeek),
  PageUp: day => addMonths(day, -1),
  PageDown: day => addMonths(day, 1),
}

/** The days of one month; keys go by days, weeks, months and years. */
function Month({ value, min, onChoose }: MonthProps) {
  const { window } = useWords()
  const { dayField } = window
  const max = today()
  const [at, go] = useState(value ?? max)
  const grid = useRef<HTMLTableElement>(null)
  const month = at.slice(0, 7)
  const isWithin = (day: Day) => (!min || day >= min) && day <= max
  const nearest = (day: Day) => (min && day < min ? min : day > max ? max : day)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the day
  useEffect(() => {
    grid.current?.querySelector<HTMLButtonElement>('button[tabindex="0"]')?.focus()
  }, [at])
  const move = (event: KeyboardEvent) => {
    const step = steps[event.shiftKey ? `Shift+${event.key}` : event.key]
    if (!step) return
    event.preventDefault()
    go(nearest(step(at)))
  }
  const turn = (months: number) => go(nearest(addMonths(at, months)))
  const isOver = (months: number) =>
    months < 0 ? min !== undefined && month <= min.slice(0, 7) : month >= max.slice(0, 7)
  return (
    <>
      <div className={styles.head}>
        <Turn label={dayField.previousYear} months={-monthsOfYear} {...{ turn, isOver }} />
        <Turn label={dayField.previous} months={-1} {...{ turn, isOver }} />
        <span aria-live="polite">{window.month(month)}</span>
        <Turn label={dayField.next} months={1} {...{ turn, isOver }} />
        <Turn label={dayField.nextYear} months={monthsOfYear} {...{ turn, isOver }} />
      </div>
      <table ref={grid} className={styles.days} onKeyDown={move}>
        <thead>
          <tr>
            {dayField.weekdays.map(name => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a place in the month
            <tr key={row}>
              {week.map((day, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a place in the week
                <td key={index}>
                  {day && (
                    <button
                      type="button"
                      tabIndex={day === at ? 0 : -1}
                      disabled={!isWithin(day)}
                      aria-pressed={day === value}
                      aria-current={day === max ? 'date' : undefined}
                      aria-label={window.day(day)}
                      onClick={() => onChoose(day)}
                    >
                      {Number(day.slice(8))}
                    </button>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

interface TurnProps {
  label: string
  /** How far, back where it is less than none. */
  months: number
  turn: (months: number) => void
  /** No day lies further that way. */
  isOver: (months: number) => boolean
}

function Turn({ label, months, turn, isOver }: TurnProps) {
  const Icon = Math.abs(months) === 1 ? ChevronIcon : DoubleChevronIcon
  return (
    <Button
      kind="quiet"
      size="small"
      aria-label={label}
      title={label}
      disabled={isOver(months)}
      onClick={() => turn(months)}
      data-back={months < 0 || undefined}
    >
      <Icon size={14} />
    </Button>
  )
}

/** Its days in weeks from Monday to Sunday; null stands for a day of another month. */
function weeksOf(month: string): (Day | null)[][] {
  const first = `${month}-01` as Day
  const length = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)))
  const lead = ((daysBetween(someMonday, first) % daysOfWeek) + daysOfWeek) % daysOfWeek
  const cells = [
    ...Array<null>(lead).fill(null),
    ...Array.from({ length }, (_, index) => addDays(first, index)),
  ]
  // Always as many rows, so that the arrows stay under the hand.
  while (cells.length < mostWeeks * daysOfWeek) cells.push(null)
  return Array.from({ length: mostWeeks }, (_, week) =>
    cells.slice(week * daysOfWeek, (week + 1) * daysOfWeek),
  )
}
