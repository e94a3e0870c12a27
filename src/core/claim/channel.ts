import { type Day, parseDay } from '../calendar.ts'
import type { CaseMaterial } from './case-material.ts'
import { type Channel, channels, type Deadline } from './law.ts'
import { answeredDay } from './question.ts'
import { afterCalendarDays, afterWorkingDays } from './working-days.ts'

/** The step a period starts at: the day a request was handed in, or the day it was taken. */
export type Step = 'filed' | 'accepted'

/** The question under which a person notes the day of a step: `filed:12315`. */
export function stepQuestion(channel: string, step: Step): string {
  return `${step}:${channel}`
}

export interface DueDay {
  deadline: Deadline
  /** Null where the step was not taken yet or the holidays of the year are not known. */
  on: Day | null
  /** The step was taken, but the day can't be counted. */
  unknown: boolean
}

export interface ChannelState {
  channel: Channel
  filed: Day | null
  accepted: Day | null
  due: DueDay[]
  /** A channel already taken that makes this one useless for now. */
  blockedBy: Channel | null
}

/** Every channel in order with the days the person noted and the deadlines that follow from them. */
export function channelStates(material: CaseMaterial): ChannelState[] {
  return channels.map(channel => {
    const filed = stepDay(material, channel.id, 'filed')
    const accepted = stepDay(material, channel.id, 'accepted')
    return {
      channel,
      filed,
      accepted,
      due: channel.deadlines.map(deadline =>
        dueDay(channel, deadline, deadline.from === 'filed' ? filed : accepted),
      ),
      blockedBy: channels.find(other => isBlocking(material, other, channel)) ?? null,
    }
  })
}

function stepDay(material: CaseMaterial, channel: string, step: Step): Day | null {
  const said = parseDay(material.answers.get(stepQuestion(channel, step)) ?? '')
  // The request to the merchant is also asked for among the questions.
  if (said === null && channel === 'merchant' && step === 'filed') return answeredDay(material, 'demanded-on')
  return said
}

/** A step taken before the rule came into force went by another one, whose periods are not counted here. */
function dueDay(channel: Channel, deadline: Deadline, from: Day | null): DueDay {
  if (from === null) return { deadline, on: null, unknown: false }
  const counted = deadline.unit === 'working' ? afterWorkingDays : afterCalendarDays
  const on = from < channel.validFrom ? null : counted(from, deadline.count)
  return { deadline, on, unknown: on === null }
}

function isBlocking(material: CaseMaterial, taken: Channel, other: Channel): boolean {
  if (taken.id === other.id || stepDay(material, taken.id, 'filed') === null) return false
  if (stepDay(material, other.id, 'filed') !== null) return false
  return taken.excludes.includes(other.id)
}

/** What is due next, on or after a day. */
export function nextDue(
  states: readonly ChannelState[],
  today: Day,
): { channel: Channel; due: DueDay } | null {
  const ahead = states.flatMap(({ channel, due }) =>
    due.flatMap(one => (one.on !== null && one.on >= today ? [{ channel, due: one, on: one.on }] : [])),
  )
  return ahead.toSorted((a, b) => (a.on < b.on ? -1 : 1))[0] ?? null
}
