import { addDays, type Day } from '../base/calendar.ts'
import type { CaseMaterial } from './case-material.ts'
import { articleOf, type Channel, channels, citationOf, type Deadline } from './law.ts'
import { type ChannelId, type ChannelProgress, noProgress, outcomes } from './progress.ts'
import { answeredDay, answerOf } from './questionnaire.ts'
import { afterCalendarDays, afterWorkingDays, type PeriodEnd } from './working-days.ts'

/** A period of a way with its last day. */
export interface CountedDeadline {
  rule: Deadline
  /** The article that sets it, by name and number; null where none does. */
  source: string | null
  /** Null where the step was not taken yet, or before the rule that sets the period. */
  on: Day | null
  /** The year's holidays are not known yet: one that falls on the day, or within the period, puts it off. */
  isProvisional: boolean
  /** The step was taken, but before the rule was in force. */
  isBeforeRule: boolean
}

export interface ChannelState extends ChannelProgress {
  channel: Channel
  deadlines: CountedDeadline[]
  /** A channel already taken that makes this one useless for now. */
  blockedBy: Channel | null
}

/** Every channel in order with what the person noted and the deadlines that follow from it. */
export function channelStates(material: CaseMaterial): ChannelState[] {
  return channels.map(channel => {
    const progress = channelProgress(material, channel.id)
    return {
      channel,
      ...progress,
      deadlines: countDeadlines(channel.deadlines, progress),
      blockedBy: channels.find(other => isBlocking(material, other, channel)) ?? null,
    }
  })
}

/** How far a way was gone. The request to the merchant is one of the questions, with its day and what came of it. */
export function channelProgress(material: CaseMaterial, channel: ChannelId): ChannelProgress {
  const noted = material.channels.get(channel) ?? noProgress
  if (channel !== 'merchant') return noted
  const demanded = answerOf(material, 'demanded')
  return {
    ...noted,
    filed: answeredDay(material, 'demanded-on'),
    outcome: outcomes.find(outcome => outcome === demanded) ?? null,
    ticket: answerOf(material, 'ticket'),
  }
}

/** Of each period the version that was in force on the day it runs from; today's where nothing was handed in. */
function countDeadlines(
  deadlines: readonly Deadline[],
  days: Pick<ChannelProgress, Deadline['from']>,
): CountedDeadline[] {
  const current = deadlines.filter(({ validTo }) => validTo === null)
  return current.map(now => {
    const from = days[now.from]
    const then = from && deadlines.find(one => isSamePeriod(one, now) && isInForce(one, from))
    const rule = then || now
    return {
      rule,
      source: rule.article && citationOf(articleOf(rule.article)),
      ...(from && then ? endOf(then, from) : { on: null, isProvisional: false }),
      isBeforeRule: from !== null && !then,
    }
  })
}

function isSamePeriod(one: Deadline, other: Deadline): boolean {
  return one.from === other.from && one.what.zh === other.what.zh
}

function isInForce({ validFrom, validTo }: Deadline, on: Day): boolean {
  return validFrom <= on && (validTo === null || on <= validTo)
}

/** A period that no article sets, such as the one the letter gives, is plain days: no holiday puts it off. */
function endOf({ unit, count, article }: Deadline, from: Day): PeriodEnd {
  if (unit === 'working') return afterWorkingDays(from, count)
  return article === null
    ? { on: addDays(from, count), isProvisional: false }
    : afterCalendarDays(from, count)
}

/** What was not even taken up closes no other way. */
function isBlocking(material: CaseMaterial, taken: Channel, other: Channel): boolean {
  const { filed, outcome } = channelProgress(material, taken.id)
  if (taken.id === other.id || filed === null || outcome === 'not-taken') return false
  return channelProgress(material, other.id).filed === null && taken.excludes.includes(other.id)
}
