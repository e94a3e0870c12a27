import { useCallback, useMemo, useState } from 'react'
import type { AccountView } from '../../../contract/accounts.ts'
import type { Overview, SubscriptionView } from '../../../contract/subscriptions.ts'
import { monthsBetween } from '../../../core/base/calendar.ts'
import { sumOf } from '../../../core/base/lists.ts'
import { addFen } from '../../../core/base/money.ts'
import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import { Chart } from '../../kit/chart.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { yuan } from '../../kit/figures.ts'
import { ChoiceMenu } from '../../kit/menu.tsx'
import { SegmentedControl } from '../../kit/segmented-control.tsx'
import texts from '../../kit/text.module.css'
import { useWords } from '../../kit/words-context.tsx'
import { barChart } from './bar-chart.ts'
import { bySeller, monthTexts } from './chart-series.ts'
import { Legend, MonthlyChart, type MonthRange } from './monthly-chart.tsx'
import styles from './months-card.module.css'

interface MonthsCardProps {
  overview: Overview
  /** Memberships that the filter leaves: the same that are summed above. */
  renewals: readonly SubscriptionView[]
  accounts: readonly AccountView[]
}

/** Two years of money by month beside the list; large, with every month and service, in a window of its own. */
export function MonthsCard({ overview, renewals, accounts }: MonthsCardProps) {
  const words = useWords()
  const { chart } = words.chargesScreen
  const [isLarge, setLarge] = useState(false)
  const [mode, setMode] = useState<Mode>('monthly')
  const drawn = useMemo(() => bySeller(renewals, overview.asOf, words), [renewals, overview, words])
  const shaded = useMemo(
    () => drawn.months.map(month => accounts.some(account => !touches(account, month))),
    [drawn, accounts],
  )
  const configure = useCallback(
    (token: (name: string) => string) => barChart({ drawn, marks: [], shaded, token, words }),
    [drawn, shaded, words],
  )
  const isCut = drawn.months.length < monthsOf(renewals, overview.asOf).length
  const [first, last] = [drawn.months[0], drawn.months.at(-1)]
  if (first === undefined || last === undefined) return null
  const label = chart.describe(
    chart.monthly,
    words.window.month(first),
    words.window.month(last),
    yuan(addFen(...drawn.totals)),
  )
  return (
    <Card className={styles.card} aria-label={chart.monthly}>
      <header className={styles.head}>
        <h2 className={styles.title}>{chart.monthly}</h2>
        <Button kind="quiet" size="small" onClick={() => setLarge(true)}>
          {chart.enlarge}
        </Button>
      </header>
      <Legend series={drawn.series} />
      <div className={styles.chart}>
        <Chart
          label={label}
          configure={configure}
          bars={{ label: chart.byMonth, texts: monthTexts(drawn, words) }}
        />
      </div>
      {(isCut || shaded.includes(true)) && (
        <p className={texts.quiet}>
          {words.window.sentences(
            isCut ? chart.newest(drawn.months.length) : null,
            shaded.includes(true) ? chart.shaded : null,
          )}
        </p>
      )}
      <Dialog wide open={isLarge} onClose={() => setLarge(false)} title={chart[mode]}>
        <LargeChart overview={overview} renewals={renewals} mode={mode} onMode={setMode} />
      </Dialog>
    </Card>
  )
}

type Mode = 'monthly' | 'cumulative'

interface LargeChartProps extends Omit<MonthsCardProps, 'accounts'> {
  mode: Mode
  onMode: (mode: Mode) => void
}

function LargeChart({ overview, renewals, mode, onMode }: LargeChartProps) {
  const { mode: names } = useWords().chargesScreen
  const [range, setRange] = useState<MonthRange>(wholeTime)
  const months = useMemo(() => monthsOf(renewals, overview.asOf), [renewals, overview])
  const shown = useMemo(() => chargesWithin(renewals, range), [renewals, range])
  return (
    <div className={styles.large}>
      <div className={styles.tools}>
        <MonthRangePicker months={months} range={range} onChange={setRange} />
        <SegmentedControl
          label={names.label}
          value={mode}
          onChange={onMode}
          options={[
            { value: 'monthly', label: names.monthly },
            { value: 'cumulative', label: names.cumulative },
          ]}
        />
      </div>
      <MonthlyChart overview={overview} shown={shown} range={range} mode={mode} />
    </div>
  )
}

/** A rise by months that bills don't cover is no rise in spending. */
function touches({ covered }: AccountView, month: string): boolean {
  return covered.some(({ from, to }) => from.slice(0, 7) <= month && month <= to.slice(0, 7))
}

/**
 * The subscriptions with their charges of some months and the sums of those; without any such charge, they are left
 * out. What is said of today (price, next charge, findings) stays as it is.
 */
function chargesWithin(
  subscriptions: readonly SubscriptionView[],
  { from, to }: MonthRange,
): readonly SubscriptionView[] {
  if (from === '' && to === '') return subscriptions
  return subscriptions.flatMap(one => {
    const charges = one.charges.filter(({ paidAt }) => {
      const month = paidAt.slice(0, 7)
      return (from === '' || month >= from) && (to === '' || month <= to)
    })
    if (charges.length === 0) return []
    const chargedFen = sumOf(charges, ({ fen }) => fen)
    const refundedFen = sumOf(charges, charge => charge.refundedFen)
    return [{ ...one, charges, chargedFen, refundedFen, netFen: chargedFen - refundedFen }]
  })
}

/** Every month from the first charge to today, `2024-03`. */
function monthsOf(subscriptions: readonly SubscriptionView[], asOf: string): string[] {
  const first = subscriptions
    .flatMap(({ charges }) => charges.map(({ paidAt }) => paidAt.slice(0, 7)))
    .sort()[0]
  return first === undefined ? [] : monthsBetween(first, asOf.slice(0, 7))
}

const wholeTime: MonthRange = { from: '', to: '' }

interface MonthRangePickerProps {
  /** `2024-03`, in order. */
  months: readonly string[]
  range: MonthRange
  onChange: (range: MonthRange) => void
}

/** Two lists of months; whichever side is moved past the other takes it along. */
function MonthRangePicker({ months, range, onChange }: MonthRangePickerProps) {
  const { chargesScreen, window } = useWords()
  const { range: words } = chargesScreen
  const choose = (side: keyof MonthRange, month: string) => {
    const next = { ...range, [side]: month }
    const crossed = next.from !== '' && next.to !== '' && next.from > next.to
    onChange(crossed ? { from: month, to: month } : next)
  }
  const side = (name: keyof MonthRange, open: string) => (
    <ChoiceMenu
      label={words[name]}
      value={range[name]}
      onChange={month => choose(name, month)}
      options={[
        { value: '', label: open },
        ...months.map(month => ({ value: month, label: window.month(month) })),
      ]}
    />
  )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame that the line of tools has no room for
    <div className={styles.range} role="group" aria-label={words.label}>
      {side('from', words.start)}
      <span aria-hidden="true">–</span>
      {side('to', words.end)}
    </div>
  )
}
