import { type Day, daysBetween } from '../base/calendar.ts'
import type { ChannelState, CountedDeadline } from './channel.ts'
import { buildDispute, type Dispute, isGoodwill, isOpenTo, isUnauthorised, type Stage } from './dispute.ts'
import { demandOf } from './letters/demand.ts'
import type { ChannelId } from './progress.ts'
import { searchTask } from './search-task.ts'

/**
 * What is due: questions to answer, reminders to look for, the company to name, a way to take, an answer to wait for or
 * to ask after, the money to look for in the next bill, nothing more, or nothing that could be asked for.
 */
export type NextKind =
  | 'answer'
  | 'search'
  | 'name'
  | 'take'
  | 'wait'
  | 'chase'
  | 'receive'
  | 'done'
  | 'over'
  | 'nothing'

/** What is due of a way. */
export interface ChannelStep {
  kind: 'take' | 'wait' | 'chase'
  state: ChannelState
  /** The period that runs; null where none does. */
  deadline: CountedDeadline | null
  /** Days that the deadline is past, 0 on its last day and before. */
  overdue: number
}

/** What is due of the case as a whole. */
interface CaseStep {
  kind: Exclude<NextKind, ChannelStep['kind']>
  state: null
  deadline: null
  overdue: 0
}

export type NextStep = ChannelStep | CaseStep

/** What the person does next, as of a day. A deadline that passed without a word comes before everything else. */
export function nextStep(
  dispute: Dispute,
  states: readonly ChannelState[],
  stage: Stage,
  today: Day,
): NextStep {
  if (stage === 'refunded') return plain('done')
  const latest = latestOf(states)
  if (latest.some(({ outcome }) => outcome === 'agreed')) return plain('receive')
  const waiting = latest
    .filter(({ outcome }) => outcome === null)
    .map(state => waitFor(state, today))
    .toSorted(byUrgency)
  if (waiting[0]) return waiting[0]
  if (stage === 'asking') return plain('answer')
  if (dispute.result.claims.length === 0) return plain('nothing')
  const state = nextChannel(dispute, states)
  // An authority and a court want facts, so the search comes before them.
  if (state && state.channel.id !== 'merchant') {
    if (isToBeSearched(dispute)) return plain('search')
    // A brand is enough for its own customer service; an authority and a court find nobody by it.
    if (dispute.nameless && !isUnauthorised(dispute)) return plain('name')
  }
  return state ? { kind: 'take', state, deadline: null, overdue: 0 } : plain('over')
}

/** All that is asked for by right turns on reminders that nobody has looked for yet. */
function isToBeSearched(dispute: Dispute): boolean {
  if (!isOpenTo(dispute) || searchTask(dispute.material) === null) return false
  return demandOf(buildDispute(dispute.material, 'sure')).firm.length === 0
}

function plain(kind: CaseStep['kind']): NextStep {
  return { kind, state: null, deadline: null, overdue: 0 }
}

const authorities: readonly ChannelId[] = ['12315', 'association']
/** Each way goes further than those before it, whose answers no longer matter then. */
const further: readonly (readonly ChannelId[])[] = [['merchant', 'wallet'], authorities, ['court']]

/** The ways taken that go furthest. */
function latestOf(states: readonly ChannelState[]): ChannelState[] {
  const taken = further.map(ids =>
    states.filter(({ channel, filed }) => filed !== null && ids.includes(channel.id)),
  )
  return taken.findLast(found => found.length > 0) ?? []
}

/** The period that runs: the one for taking it up ends when it is taken up. */
function waitFor(state: ChannelState, today: Day): NextStep {
  const deadline =
    state.deadlines.find(({ rule }) => rule.from === 'accepted' || state.accepted === null) ?? null
  const overdue = deadline?.on && deadline.on < today ? daysBetween(deadline.on, today) : 0
  return { kind: overdue > 0 ? 'chase' : 'wait', state, deadline, overdue }
}

/** The day that comes first, past ones before all; a way without a day last. */
function byUrgency(a: NextStep, b: NextStep): number {
  const [one, other] = [a.deadline?.on ?? null, b.deadline?.on ?? null]
  if (one === other) return 0
  if (one === null) return 1
  return other === null || one < other ? -1 : 1
}

/** The first way of the case's own order that is neither taken nor closed by another. */
function nextChannel(dispute: Dispute, states: readonly ChannelState[]): ChannelState | null {
  // Once an authority has dealt with the dispute, the other no longer takes it.
  const open = states.filter(({ filed, blockedBy }) => filed === null && blockedBy === null)
  const merchantFirst: ChannelId[] = ['merchant', ...authorities]
  // Nobody sues for a favour.
  const bySuit: ChannelId[] = isGoodwill(dispute) ? [] : ['court']
  const order = isUnauthorised(dispute) ? (['wallet', 'court'] as const) : [...merchantFirst, ...bySuit]
  for (const id of order) {
    const found = open.find(({ channel }) => channel.id === id)
    if (found) return found
  }
  return null
}
