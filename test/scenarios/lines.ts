import type { Random } from '../fixture/random.ts'
import { dayOfRow, monthDays, monthsAfter, shifted } from './days.ts'
import { coverFrom, row, type Story, someWallet, sumOf, type Text, type Truth, type Wallet } from './story.ts'

interface Line {
  from: string
  count: number
  text: Text
  fen: number
  months?: number
  wallet?: Wallet
  truth: Partial<Truth> & Pick<Truth, 'service'>
}

const cadenceOf: Record<number, Truth['cadence']> = {
  1: 'monthly',
  3: 'quarterly',
  6: 'semiannual',
  12: 'annual',
}

/** Several subscriptions, each on its own calendar; bills end `until` days after the newest charge. */
export function lines(random: Random, until: number, told: Line[]): Story {
  const common = someWallet(random)
  const truth: Truth[] = told.map(({ from, count, text, fen, months = 1, wallet = common, truth: known }) => {
    const rows = monthDays(from, count, months).map(on => row(random, wallet, on, text, fen))
    return {
      rows,
      cadence: cadenceOf[months]!,
      status: 'active',
      prices: [[from, fen]],
      next: { date: monthsAfter(from, months * count), fen },
      findings: [],
      ...known,
    }
  })
  const rows = truth.flatMap(one => one.rows)
  const asOf = shifted(rows.map(dayOfRow).sort().at(-1)!, until)
  const coverage: Story['coverage'] = { alipay: [], wechat: [] }
  for (const wallet of ['alipay', 'wechat'] as const) {
    if (rows.some(one => one.wallet === wallet)) coverage[wallet] = [coverFrom(random, rows, asOf)]
  }
  return { rows, coverage, asOf, truth, other: [] }
}

/** The finding of two plans at once, on the second one, with its charges while the first one ran. */
export function overlap(story: Story): Story {
  const [a, b] = [story.truth[0]!, story.truth[1]!]
  const [first, last] = [a.rows[0]!.at, a.rows.at(-1)!.at]
  const rows = b.rows.filter(({ at }) => at >= first && at <= last)
  b.findings.push({ kind: 'overlapping-plan', rows, fen: sumOf(rows) })
  return story
}
