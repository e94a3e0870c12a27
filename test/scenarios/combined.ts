import type { Random } from '../fixture/random.ts'
import { dayOfRow, everyDays, monthDays, monthsAfter, shifted, someDay } from './days.ts'
import {
  coverFrom,
  type Row,
  row,
  type Story,
  scenario,
  somePrice,
  someWallet,
  storyOf,
  sumOf,
  type TrueFinding,
  type Truth,
  type Wallet,
} from './story.ts'
import { renewal, shopping, unnamedRenewal } from './texts.ts'

type Service = 'mi-cloud' | 'mi-tv' | 'mi-home-camera' | 'mi-kids' | 'mi-music'

/** One long life of a monthly mandate with several things happening to it, each at a time of its own. */
function life(
  random: Random,
  service: Service,
  wallet: Wallet,
  from: string,
): { rows: Row[]; truth: Truth; end: string } {
  const count = random.between(14, 30)
  const due = monthDays(from, count)
  const text = random.next() < 0.5 ? renewal(random, service) : unnamedRenewal(random, service)
  const changed = renewal(random, service)
  const base = somePrice(random)
  const raised = Math.round(base * (1.1 + random.next() * 0.6))
  const raisedAt = random.next() < 0.5 ? random.between(7, count - 3) : count
  const trial = random.next() < 0.3
  const textAt = random.next() < 0.4 ? random.between(3, count) : count
  const missing = random.next() < 0.4 ? random.between(3, count - 3) : -1
  const rows: Row[] = []
  const main: Row[] = []
  const findings: TrueFinding[] = []
  let lastOdd = -4
  for (const [index, on] of due.entries()) {
    if (index === missing) continue
    const fen = trial && index === 0 ? 100 : index >= raisedAt ? raised : base
    const shift = index > 0 && random.next() < 0.2 ? random.between(-5, 9) : 0
    const one = row(random, wallet, shifted(on, shift), index >= textAt ? changed : text, fen)
    main.push(one)
    rows.push(one)
    // Oddities keep their distance: three in a row would be a mandate of its own.
    const quiet =
      index > 1 && index >= lastOdd + 4 && index !== missing - 1 && index !== missing + 1 && index < count - 1
    if (quiet && shift === 0 && random.next() < 0.06) {
      const extra = row(random, wallet, shifted(on, random.between(1, 3)), one, fen)
      rows.push(extra)
      lastOdd = index
      findings.push({ kind: 'duplicate-charge', rows: [extra], fen: sumOf([extra]) })
    } else if (quiet && random.next() < 0.05) {
      const extra = row(random, wallet, shifted(on, random.between(12, 19)), one, fen)
      rows.push(extra)
      lastOdd = index
      findings.push({ kind: 'off-schedule-charge', rows: [extra], fen: sumOf([extra]) })
    } else if (random.next() < 0.06) {
      one.refunded = { fen: random.next() < 0.5 ? fen : Math.ceil(fen / 2), daysLater: random.between(0, 9) }
    }
  }
  rows.sort((a, b) => (a.at < b.at ? -1 : 1))
  for (const finding of findings) finding.fen = sumOf(finding.rows)
  const first = trial ? main[1]! : main[0]!
  const prices: [string, number][] = [[dayOfRow(first), first.fen]]
  const step = main.find(({ fen }) => fen === raised)
  if (trial) {
    const full = rows.filter(({ at }) => at >= first.at)
    findings.push({ kind: 'trial-conversion', rows: full, fen: sumOf(full) })
  }
  if (step) {
    prices.push([dayOfRow(step), raised])
    const later = rows.filter(({ at, fen }) => at >= step.at && fen > base)
    findings.push({ kind: 'price-increase', rows: later, fen: later.length * (raised - base) })
  }
  const end = shifted(dayOfRow(rows.at(-1)!), 0)
  return {
    rows,
    end,
    truth: {
      rows,
      service,
      cadence: 'monthly',
      status: 'active',
      prices,
      next: { date: monthsAfter(from, count), fen: main.at(-1)!.fen },
      findings,
    },
  }
}

function lives(random: Random, services: readonly Service[]): Story {
  const told = services.map(service => life(random, service, someWallet(random), someDay(random)))
  const rows = told.flatMap(one => one.rows)
  const other: Row[] = []
  for (let index = 0; index < random.between(0, 8); index += 1) {
    const near = random.pick(rows)
    const bought = row(
      random,
      near.wallet,
      shifted(dayOfRow(near), -random.between(0, 6)),
      shopping(random),
      random.between(500, 99900),
    )
    other.push(bought)
  }
  const asOf = told
    .map(({ end }) => end)
    .sort()
    .at(-1)!
  const truth = told.map(({ truth: one, end }) => {
    const last = one.next!.date
    return shifted(last, 9) < asOf ? { ...one, status: 'lapsed' as const, next: null } : { ...one, end }
  })
  const coverage: Story['coverage'] = { alipay: [], wechat: [] }
  for (const wallet of ['alipay', 'wechat'] as const) coverage[wallet] = [coverFrom(random, rows, asOf)]
  return { rows: [...rows, ...other], coverage, asOf, truth, other }
}

/** A rhythm of any length with late and early debits. */
function anyRhythm(random: Random): Story {
  const wallet = someWallet(random)
  const [every, cadence] = random.pick([
    [30, 'monthly'],
    [31, 'monthly'],
    [28, 'monthly'],
    [91, 'quarterly'],
    [93, 'quarterly'],
    [365, 'annual'],
    [372, 'annual'],
    [7, 'weekly'],
  ] as const)
  const count = every > 300 ? 5 : every > 80 ? 8 : 14
  const from = someDay(random)
  const due = every === 365 ? monthDays(from, count, 12) : everyDays(from, count, every)
  const most = every === 7 ? 1 : 9
  const fen = somePrice(random)
  const text = unnamedRenewal(random, 'mi-cloud')
  const rows = due.map((on, index) => {
    const shift = index > 0 && random.next() < 0.25 ? random.between(every === 7 ? -1 : -5, most) : 0
    return row(random, wallet, shifted(on, shift), text, fen)
  })
  const asOf = dayOfRow(rows.at(-1)!)
  const next = every === 365 ? monthsAfter(from, 12 * count) : shifted(from, every * count)
  return storyOf(random, rows, asOf, { cadence, prices: [[from, fen]], next: { date: next, fen } })
}

export const combined = [
  scenario('a long life with everything', random =>
    lives(random, [random.pick(['mi-cloud', 'mi-tv', 'mi-music'] as const)]),
  ),
  scenario('two long lives at once', random => lives(random, ['mi-cloud', 'mi-home-camera'])),
  scenario('four long lives at once', random =>
    lives(random, ['mi-cloud', 'mi-home-camera', 'mi-tv', 'mi-kids']),
  ),
  scenario('any rhythm with late and early debits', anyRhythm),
]
