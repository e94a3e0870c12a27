import { addCycles, type Cadence, debitWindow, windowAround } from '../../base/cadence.ts'
import { addDays, type Day, dayFromEpoch, daysBetween, laterDay, type Period } from '../../base/calendar.ts'
import { covers, until } from '../../base/coverage.ts'
import { zeroFen } from '../../base/money.ts'
import type { PlanText } from '../../catalogue/plan-text.ts'
import { chargeDay, type Fit } from '../fit.ts'
import type { Item } from '../item.ts'
import { dueOf } from '../model/schedule.ts'
import type { StoredCharge, Subscription, SubscriptionState } from '../subscription.ts'
import { likely } from './confidence.ts'
import { unnamedPeriodDays } from './status.ts'

export interface StateInput {
  /** Oldest first. */
  charges: readonly StoredCharge[]
  fit: Fit | null
  cadence: Cadence
  /** What the texts name, where the rhythm tells no due day. */
  named: Pick<PlanText, 'period'>
  /** The day the person switched it off; null while it was not said. */
  cancelledOn: Day | null
  /** Whether it had lapsed by that day, or by today where none was said. */
  hasLapsed: boolean
  asOf: Day
  /** The days, joined, that bills of its account cover which say whose they are. */
  coverage: readonly Period[]
}

/** How one stands by its own charges, the first that fits; docs/audit-report.md has the rules. */
export function stateOf(input: StateInput): SubscriptionState {
  const { charges, cancelledOn, hasLapsed, asOf } = input
  if (!cancelledOn) return hasLapsed ? 'ended' : 'charging'
  if (charges.some(charge => chargesAgain(charge, cancelledOn))) return 'charged-again'
  if (hasLapsed) return 'ended'
  const silence = silenceThatProves(input, cancelledOn)
  const isCovered = silence !== null && covers(until(input.coverage, asOf), silence)
  return isCovered && !charges.some(charge => isWithin(silence, charge)) ? 'stopped' : 'unverified'
}

/** A later charge that came back in full took nothing. */
function chargesAgain(charge: StoredCharge, cancelledOn: Day): boolean {
  return chargeDay(charge) > cancelledOn && charge.refundedFen < charge.charge.fen
}

/** A charge on the day itself had been requested before. */
function isWithin({ from, to }: Period, charge: StoredCharge): boolean {
  const day = chargeDay(charge)
  return day >= from && day <= to
}

/** A rhythm of no cadence is silent for good after twice the gap that is usual to it. */
const gapsOfSilence = 2

/** The days after `cancelledOn` that bills have to show without a charge; null where nothing tells them. */
function silenceThatProves({ charges, fit, cadence, named }: StateInput, cancelledOn: Day): Period | null {
  const after = addDays(cancelledOn, 1)
  const before = charges.filter(charge => chargeDay(charge) <= cancelledOn)
  const last = before.at(-1)
  if (!last) return null
  if (cadence === 'irregular') {
    const gap = medianGap(before)
    return gap === null ? null : { from: after, to: addDays(cancelledOn, gapsOfSilence * gap) }
  }
  const rhythm = cadence === 'single' ? named.period : cadence
  if (rhythm === null) return { from: after, to: addDays(chargeDay(last), unnamedPeriodDays) }
  const due =
    fit && cadence !== 'single' ? dueAfter(fit, cancelledOn) : nextOf(chargeDay(last), rhythm, cancelledOn)
  // Of weekly charges as well: a fortnight in which two were due and none came proves more than a few days.
  const window = due && windowAround(due, debitWindow)
  return window && { from: laterDay(window.from, after), to: window.to }
}

function dueAfter(fit: Fit, day: Day): Day | null {
  const run = fit.runs.findLast(({ paid }) => [...paid.values()].some(charge => chargeDay(charge) <= day))
  if (!run) return null
  const paid = [...run.paid].filter(([, charge]) => chargeDay(charge) <= day).map(([index]) => index)
  for (let index = Math.max(...paid) + 1; ; index += 1) {
    const due = dayFromEpoch(dueOf(run.schedule, index))
    if (due > day) return due
  }
}

function nextOf(last: Day, rhythm: Cadence, day: Day): Day | null {
  for (let cycles = 1; ; cycles += 1) {
    const due = addCycles(last, rhythm, cycles)
    if (due === null || due > day) return due
  }
}

function medianGap(charges: readonly StoredCharge[]): number | null {
  const days = charges.map(chargeDay)
  const gaps = days.slice(1).map((day, at) => daysBetween(days[at]!, day))
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? null
}

/**
 * Gives each what only the others tell: a charge of the same service that begins after the day one was switched off is
 * that one's, and a plan that another took over has ended. What has ended costs nothing a year; where it is unsure that
 * it is a subscription at all there is no state. `alone` are the charges that belong to no subscription.
 */
export function compareStates(subscriptions: readonly Subscription[], alone: readonly Item[] = []): void {
  for (const one of subscriptions) {
    const { cancelledOn } = one
    const isAgain =
      cancelledOn !== null &&
      (alone.some(item => isMembershipOf(one, item) && chargesAgain(item.charge, cancelledOn)) ||
        subscriptions.some(
          other =>
            other !== one &&
            isSameService(one, other) &&
            other.charges.every(charge => chargeDay(charge) > cancelledOn) &&
            other.charges.some(charge => chargesAgain(charge, cancelledOn)),
        ))
    if (isAgain) one.state = 'charged-again'
    if (one.state === 'charging' && one.status === 'lapsed') one.state = 'ended'
    if (one.state === 'stopped') one.savedFen = one.yearlyFen
    if (one.state === 'ended' || one.state === 'stopped') one.yearlyFen = zeroFen
    if (one.confidence < likely) one.state = null
  }
}

/** Of the same account, merchant and service; a plan of another size is the same service. */
function isSameService(a: Subscription, b: Subscription): boolean {
  const sellerOf = ({ name, counterparty }: Subscription) => name.merchant ?? counterparty
  return (
    a.wallet === b.wallet &&
    a.service === b.service &&
    sellerOf(a) === sellerOf(b) &&
    (a.service !== 'other' || a.name.tier === b.name.tier)
  )
}

/** One charge of a membership tells no rhythm yet; what names no service could be anything of the merchant's. */
function isMembershipOf({ wallet, service }: Subscription, { charge, text }: Item): boolean {
  const isMembership = text.tier === 'strong' || text.tier === 'renewal' || text.tier === 'membership'
  return isMembership && service !== 'mi-other' && text.service === service && charge.charge.wallet === wallet
}
