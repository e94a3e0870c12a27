import { addDays, type Day, parseDay } from '../base/calendar.ts'
import type { CaseMaterial } from './case-material.ts'
import { type Channel, channels, type Deadline } from './law.ts'
import { type Outcome, outcomes, type Step } from './progress.ts'
import { answeredDay, answerOf } from './question.ts'
import { afterCalendarDays, afterWorkingDays } from './working-days.ts'

/** The question under which a person notes the day of a step: `filed:12315`. */
export function stepQuestion(channel: string, step: Step): string {
  return `${step}:${channel}`
}

const outcomesByChannel: Readonly<Record<string, readonly Outcome[]>> = {
  merchant: ['agreed', 'refused', 'silent'],
  wallet: ['agreed', 'refused'],
  '12315': ['agreed', 'not-taken', 'ended'],
  association: ['agreed', 'not-taken', 'ended'],
  court: ['agreed', 'refused'],
}

/** What can come of each way. */
export function outcomesOf(channel: string): readonly Outcome[] {
  return outcomesByChannel[channel] ?? []
}

/** The question under which a person notes what came of a way: `outcome:12315`. */
export function outcomeQuestion(channel: string): string {
  return `outcome:${channel}`
}

export interface DueDay {
  deadline: Deadline
  /** Null where the step was not taken yet or the day can't be counted. */
  on: Day | null
  /** The step was taken, but the day can't be counted: the year's holidays are not known, or the rule came later. */
  unknown: 'holidays' | 'rule' | null
}

export interface ChannelState {
  channel: Channel
  filed: Day | null
  accepted: Day | null
  answered: Day | null
  outcome: Outcome | null
  due: DueDay[]
  /** A channel already taken that makes this one useless for now. */
  blockedBy: Channel | null
}

/** Every channel in order with what the person noted and the deadlines that follow from it. */
export function channelStates(material: CaseMaterial): ChannelState[] {
  return channels.map(channel => {
    const filed = stepDay(material, channel.id, 'filed')
    const accepted = stepDay(material, channel.id, 'accepted')
    return {
      channel,
      filed,
      accepted,
      answered: stepDay(material, channel.id, 'answered'),
      outcome: outcomeOf(material, channel.id),
      due: dueDays(channel.deadlines, { filed, accepted }),
      blockedBy: channels.find(other => isBlocking(material, other, channel)) ?? null,
    }
  })
}

/** The request to the merchant is one of the questions, with its day. */
function stepDay(material: CaseMaterial, channel: string, step: Step): Day | null {
  if (channel === 'merchant' && step === 'filed') return answeredDay(material, 'demanded-on')
  return parseDay(material.answers.get(stepQuestion(channel, step)) ?? '')
}

function outcomeOf(material: CaseMaterial, channel: string): Outcome | null {
  const said =
    channel === 'merchant'
      ? answerOf(material, 'demanded')
      : (material.answers.get(outcomeQuestion(channel)) ?? null)
  return outcomes.find(outcome => outcome === said) ?? null
}

/** Of each period the version that was in force on the day it runs from; today's where nothing was handed in. */
function dueDays(
  deadlines: readonly Deadline[],
  days: { filed: Day | null; accepted: Day | null },
): DueDay[] {
  const current = deadlines.filter(({ validTo }) => validTo === null)
  return current.map(now => {
    const from = days[now.from]
    if (from === null) return { deadline: now, on: null, unknown: null }
    const then = deadlines.find(one => isSamePeriod(one, now) && isInForce(one, from))
    if (!then) return { deadline: now, on: null, unknown: 'rule' }
    const on = endOf(then, from)
    return { deadline: then, on, unknown: on === null ? 'holidays' : null }
  })
}

function isSamePeriod(one: Deadline, other: Deadline): boolean {
  return one.from === other.from && one.what.zh === other.what.zh
}

function isInForce({ validFrom, validTo }: Deadline, on: Day): boolean {
  return validFrom <= on && (validTo === null || on <= validTo)
}

/** A period that no article sets, such as the one the letter gives, is plain days: no holiday puts it off. */
function endOf({ unit, count, article }: Deadline, from: Day): Day | null {
  if (unit === 'working') return afterWorkingDays(from, count)
  return article === null ? addDays(from, count) : afterCalendarDays(from, count)
}

/** What was not even taken up closes no other way. */
function isBlocking(material: CaseMaterial, taken: Channel, other: Channel): boolean {
  if (taken.id === other.id || stepDay(material, taken.id, 'filed') === null) return false
  if (outcomeOf(material, taken.id) === 'not-taken') return false
  if (stepDay(material, other.id, 'filed') !== null) return false
  return taken.excludes.includes(other.id)
}
