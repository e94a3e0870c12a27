import { addMonths, type Day, earlierDay, laterDay, monthOf, monthsBetween } from '../../base/calendar.ts'
import { addFen, type Fen, formatYuan, zeroFen } from '../../base/money.ts'
import { Html, html } from '../../print/html.ts'

/** A charge as the chart needs it. */
export interface ChartCharge {
  day: Day
  fen: Fen
  askedFen: Fen
}

const width = 680
const height = 190
const left = 56
/** Half of a label under the last bar. */
const right = 20
const bottom = 30
const top = 24
/** More labels than this would touch each other. */
const mostLabels = 12
const gapShare = 0.3

/**
 * Bars of money per month, what is asked back standing out, from the first to the last charge or marked day, a year beside the
 * charges at most; marks are numbered from 1 in the order given.
 */
export function monthChart(charges: readonly ChartCharge[], marked: readonly Day[] = []): Html {
  if (charges.length === 0) return new Html('')
  const marks = marked.map(mark => nearCharges(charges, mark))
  const months = monthsOf(charges, marks)
  const most = months.reduce((max, { all }) => Math.max(max, all), 0)
  if (most === 0) return new Html('')
  const step = (width - left - right) / months.length
  const scale = (height - bottom - top) / most
  const every = Math.ceil(months.length / mostLabels)
  const base = height - bottom
  const bars = months.map(({ all, asked, month }, index) => {
    const x = left + index * step + (step * gapShare) / 2
    const bar = (amount: number, color: string) =>
      html`<rect x="${round(x)}" y="${round(base - amount * scale)}" width="${round(step * (1 - gapShare))}" height="${round(amount * scale)}" fill="${color}"/>`
    return html`${bar(all, '#b9b4a8')}${asked > 0 && bar(asked, '#b5412b')}${
      index % every === 0 &&
      html`<text x="${round(x + (step * (1 - gapShare)) / 2)}" y="${base + 16}" text-anchor="middle">${month}</text>`
    }`
  })
  return html`<svg viewBox="0 0 ${width} ${height}" width="100%" role="img" aria-label="${labelOf(months)}">
<line x1="${left}" y1="${base}" x2="${width - right}" y2="${base}" stroke="#8a857a"/>
<line x1="${left}" y1="${top}" x2="${width - right}" y2="${top}" stroke="#dcd8ce"/>
<text x="${left - 6}" y="${top + 4}" text-anchor="end">${formatYuan(most as Fen)}</text>
<text x="${left - 6}" y="${base + 4}" text-anchor="end">¥0</text>
${bars}${marks.map((day, index) => markAt(day, index + 1, months, step))}</svg>`
}

const markRadius = 7
const longestMonth = 31

/** A line through the day with its number on top; a day is placed by its share of the month. */
function markAt(day: Day, number: number, months: readonly Month[], step: number): Html {
  const month = months.findIndex(one => day.startsWith(one.month))
  const x = left + (month + (Number(day.slice(8)) - 1) / longestMonth) * step
  const at = round(Math.min(Math.max(x, left + markRadius), width - markRadius))
  return html`<line x1="${at}" y1="${top - markRadius}" x2="${at}" y2="${height - bottom}" stroke="#1d1c19" stroke-dasharray="3 3"/><circle cx="${at}" cy="${top - markRadius - 3}" r="${markRadius}" fill="#fff" stroke="#1d1c19"/><text x="${at}" y="${top - markRadius}" text-anchor="middle">${number}</text>`
}

interface Month {
  month: string
  all: Fen
  asked: Fen
}

/** A day said by mistake, years away from the charges, must not press them into a corner. */
const mostMonthsBeside = 12

/** A mark too far from the charges stands where the chart may end at most. */
function nearCharges(charges: readonly ChartCharge[], mark: Day): Day {
  const days = charges.map(({ day }) => day).sort()
  const [first = mark, last = first] = [days[0], days.at(-1)]
  return laterDay(earlierDay(mark, addMonths(last, mostMonthsBeside)), addMonths(first, -mostMonthsBeside))
}

function monthsOf(charges: readonly ChartCharge[], marks: readonly Day[]): Month[] {
  const days = [...charges.map(({ day }) => day), ...marks].sort()
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return []
  return monthsBetween(monthOf(first), monthOf(last)).map(month => {
    const own = charges.filter(({ day }) => day.startsWith(month))
    return {
      month,
      all: addFen(zeroFen, ...own.map(({ fen }) => fen)),
      asked: addFen(zeroFen, ...own.map(({ askedFen }) => askedFen)),
    }
  })
}

function labelOf(months: readonly Month[]): string {
  return months.map(({ month, all }) => `${month} ${formatYuan(all)}`).join(', ')
}

function round(value: number): string {
  return value.toFixed(2)
}
