import type { Cadence } from '../../base/cadence.ts'
import { type Day, monthOf } from '../../base/calendar.ts'
import { fen, zeroFen } from '../../base/money.ts'
import { clipped } from '../../base/text.ts'
import type { Classification } from '../../catalogue/classify.ts'
import { chargeDay, type Fit, hitsOf } from '../fit.ts'
import type { HandledStream } from '../handled-stream.ts'
import type { Prices } from '../prices.ts'
import type { Question } from '../questions.ts'
import type { PriceRange, Reason, StoredCharge } from '../subscription.ts'

/** So few cycles may still be chance. */
const fewCycles = 2
const monthsPerYear = 12

/** Characters of a goods text that a reason quotes; the row itself shows all of it. */
const longestGoods = 60

interface ReasonInput {
  charges: readonly StoredCharge[]
  fit: Fit | null
  cadence: Cadence
  prices: Prices
  text: Classification
  /** The newest charge whose own text says what the texts say together. */
  spoken: StoredCharge
  questions: readonly Question[]
  twin: boolean
  confirmed: boolean
  /** The person joined it from several, or took it out of another. */
  byHand: HandledStream['byHand']
  unknownSince: Day | null
}

/** Why a stream counts as recurring, the strongest first, each with the charges it rests on. */
export function reasonsOf(input: ReasonInput): Reason[] {
  const { charges, fit, prices, text, spoken, questions, twin, confirmed, byHand, unknownSince } = input
  const reasons: Reason[] = [
    fit && input.cadence !== 'single' && input.cadence !== 'irregular' ? rhythm(input, fit) : pattern(input),
  ]
  const trades = charges.map(({ charge }) => charge.tradeNo)
  const { counterparty, goods, tradeNo } = spoken.charge
  reasons.push({
    code: text.renews ? 'text-renews' : isSilent(text) ? 'text-unlabelled' : 'text-names',
    counterparty,
    goods: clipped(goods, longestGoods),
    trades: [tradeNo],
  })
  if (byHand) reasons.unshift({ code: byHand, trades: [] })
  if (confirmed) reasons.unshift({ code: 'confirmed', trades: [] })
  if (fit && charges.length > 1 && hitsOf(fit) <= fewCycles) reasons.push({ code: 'few', trades: [] })
  if (prices.trial) {
    reasons.push({
      code: 'trial',
      before: prices.trial.price,
      after: prices.trial.after,
      trades: trades.slice(0, 2),
    })
  }
  if (fit && fit.misses.length > 0) {
    reasons.push({ code: 'missed', months: fit.misses.map(monthOf), trades: [] })
  }
  if (fit && fit.runs.length > 1) {
    const run = fit.runs.at(-1)
    const first = run?.paid.get(Math.min(...run.paid.keys()))
    if (first) reasons.push({ code: 'restarted', day: chargeDay(first), trades: [first.charge.tradeNo] })
  }
  for (const { kind, charges: asked, instead } of questions) {
    const [first] = asked
    if (!first) continue
    const [day, fen] = [chargeDay(first), first.charge.fen]
    reasons.push({
      code: 'unsure',
      kind,
      instead,
      day,
      fen,
      trades: asked.map(({ charge }) => charge.tradeNo),
    })
  }
  if (twin) reasons.push({ code: 'twin', trades: [] })
  if (unknownSince) reasons.push({ code: 'unknown-since', day: unknownSince, trades: [] })
  return reasons
}

/** 小米云服务 by itself is a name of Xiaomi's, and names the service. */
function isSilent({ unlabelled, tier }: Classification): boolean {
  return unlabelled && tier !== 'strong'
}

function rhythm({ charges, cadence, prices }: ReasonInput, fit: Fit): Reason {
  const schedule = fit.runs.at(-1)?.schedule
  const trades = charges.map(({ charge }) => charge.tradeNo)
  const [range, shift] = [pricesIn(charges, prices), fit.worstShift]
  if (schedule?.cycle.unit === 'days')
    return { code: 'counted-days', ...range, every: schedule.cycle.every, shift, trades }
  const [anchor, month] = schedule ? [schedule.anchor, (schedule.phase % monthsPerYear) + 1] : [0, 0]
  return { code: 'rhythm', ...range, cadence, anchor, month, shift, trades }
}

function pattern({ charges, cadence, prices, fit }: ReasonInput): Reason {
  const trades = charges.map(({ charge }) => charge.tradeNo)
  if (fit && cadence === 'irregular') {
    const { every, unit } = fit.cycle
    const code = unit === 'days' ? 'every-days' : 'every-months'
    return { code, ...pricesIn(charges, prices), every, trades }
  }
  if (cadence === 'single') return { code: 'single', trades }
  return { code: 'irregular', count: charges.length, trades }
}

function pricesIn(charges: readonly StoredCharge[], { steps }: Prices): PriceRange {
  const all = charges.map(({ charge }) => charge.fen)
  return {
    count: charges.length,
    lowest: fen(Math.min(...all)),
    highest: fen(Math.max(...all)),
    regular: steps.at(-1)?.fen ?? all.at(-1) ?? zeroFen,
  }
}
