import type { Cadence } from '../../base/cadence.ts'
import type { Day } from '../../base/calendar.ts'
import { clipped } from '../../base/text.ts'
import type { Classification } from '../../catalogue/classify.ts'
import { chargeDay, type Fit, hitsOf } from '../search/fit.ts'
import type { HandledStream } from '../search/handled-stream.ts'
import type { OwnRhythm } from '../search/own-rhythm.ts'
import type { Reason, StoredCharge } from '../subscription.ts'
import type { Prices } from './prices.ts'

/** So few cycles may still be chance. */
const fewCycles = 2

/** Characters of a goods text that a reason quotes; the row itself shows all of it. */
const longestGoods = 60

interface ReasonInput {
  charges: readonly StoredCharge[]
  fit: Fit | null
  own: OwnRhythm | null
  cadence: Cadence
  prices: Prices
  text: Classification
  /** The newest charge whose own text says what the texts say together. */
  spoken: StoredCharge
  twin: boolean
  confirmed: boolean
  /** The person joined it from several, or took it out of another. */
  byHand: HandledStream['byHand']
  unknownSince: Day | null
}

/** Why a stream counts as recurring, the strongest first, each with the charges it rests on. */
export function reasonsOf(input: ReasonInput): Reason[] {
  const { charges, fit, prices, text, spoken, twin, confirmed, byHand, unknownSince } = input
  const reasons: Reason[] = [fit && input.cadence !== 'single' ? rhythm(input, fit) : pattern(input)]
  const trades = charges.map(({ charge }) => charge.tradeNo)
  const { counterparty, goods, tradeNo } = spoken.charge
  reasons.push({
    code: text.renews ? 'text-renews' : text.silent ? 'text-silent' : 'text-names',
    facts: { counterparty, goods: clipped(goods, longestGoods) },
    trades: [tradeNo],
  })
  if (byHand) reasons.unshift({ code: byHand, facts: {}, trades: [] })
  if (confirmed) reasons.unshift({ code: 'confirmed', facts: {}, trades: [] })
  if (fit && charges.length > 1 && hitsOf(fit) <= fewCycles)
    reasons.push({ code: 'few', facts: {}, trades: [] })
  if (prices.trial) {
    reasons.push({
      code: 'trial',
      facts: { before: prices.trial.price, after: prices.trial.after },
      trades: trades.slice(0, 2),
    })
  }
  if (fit && fit.misses.length > 0) {
    reasons.push({ code: 'missed', facts: { days: fit.misses.map(day => day.slice(0, 7)) }, trades: [] })
  }
  if (fit && fit.runs.length > 1) {
    const run = fit.runs.at(-1)
    const first = run?.paid.get(Math.min(...run.paid.keys()))
    if (first)
      reasons.push({ code: 'restarted', facts: { day: chargeDay(first) }, trades: [first.charge.tradeNo] })
  }
  if (twin) reasons.push({ code: 'twin', facts: {}, trades: [] })
  if (unknownSince) reasons.push({ code: 'unknown-since', facts: { day: unknownSince }, trades: [] })
  return reasons
}

function rhythm({ charges, cadence, prices }: ReasonInput, fit: Fit): Reason {
  const schedule = fit.runs.at(-1)?.schedule
  return {
    code: 'rhythm',
    facts: {
      count: charges.length,
      cadence,
      ...pricesIn(charges, prices),
      anchor: schedule && 'months' in schedule.cycle ? schedule.anchor : 0,
      month: schedule && 'months' in schedule.cycle ? (schedule.month % 12) + 1 : 0,
      every: schedule && 'days' in schedule.cycle ? schedule.cycle.days : 0,
      shift: fit.worstShift,
    },
    trades: charges.map(({ charge }) => charge.tradeNo),
  }
}

function pattern({ charges, cadence, prices, own }: ReasonInput): Reason {
  if (own) {
    const { every, unit } = own
    return {
      code: unit === 'days' ? 'every-days' : 'every-months',
      facts: { count: charges.length, every, ...pricesIn(charges, prices) },
      trades: charges.map(({ charge }) => charge.tradeNo),
    }
  }
  return {
    code: cadence === 'single' ? 'single' : 'irregular',
    facts: { count: charges.length },
    trades: charges.map(({ charge }) => charge.tradeNo),
  }
}

function pricesIn(charges: readonly StoredCharge[], { steps }: Prices) {
  const all = charges.map(({ charge }) => charge.fen)
  return {
    lowest: Math.min(...all),
    highest: Math.max(...all),
    regular: steps.at(-1)?.fen ?? all.at(-1) ?? 0,
  }
}
