import { assertNever } from '../base/assert-never.ts'
import { type Day, parseDay } from '../base/calendar.ts'
import { type EvidenceId, evidenceIds } from './evidence-names.ts'
import { type QuestionId, questionIds } from './question-ids.ts'

/** The ways to go, in their order; texts, deadlines and sources of each are data under resources/law. */
export const channelIds = ['stop', 'merchant', 'wallet', '12315', 'association', 'court'] as const
export type ChannelId = (typeof channelIds)[number]

/** A step of which the person notes the day: handed in, taken up, or answered. */
export const steps = ['filed', 'accepted', 'answered'] as const
export type Step = (typeof steps)[number]

/** What came of it: money promised, refused, no word, not taken up, or given up without a deal. */
export const outcomes = ['agreed', 'refused', 'silent', 'not-taken', 'ended'] as const
export type Outcome = (typeof outcomes)[number]

/** What can come of each way. */
const outcomesByChannel: Readonly<Record<ChannelId, readonly Outcome[]>> = {
  stop: [],
  merchant: ['agreed', 'refused', 'silent'],
  wallet: ['agreed', 'refused'],
  '12315': ['agreed', 'not-taken', 'ended'],
  association: ['agreed', 'not-taken', 'ended'],
  court: ['agreed', 'refused'],
}

export function outcomesOf(channel: ChannelId): readonly Outcome[] {
  return outcomesByChannel[channel]
}

/** What an entry is about: a later entry about the same replaces it. */
export type ProgressSubject =
  | { kind: 'answer'; question: QuestionId }
  | { kind: 'step'; channel: ChannelId; step: Step }
  | { kind: 'outcome'; channel: ChannelId }
  | { kind: 'ticket'; channel: ChannelId }
  | { kind: 'evidence'; evidence: EvidenceId }

/** One thing that the person said of a case: an answer, a step taken, what came of it, under what number, or evidence at hand. */
export type ProgressEntry =
  | { kind: 'answer'; question: QuestionId; answer: string }
  | { kind: 'step'; channel: ChannelId; step: Step; on: Day }
  | { kind: 'outcome'; channel: ChannelId; outcome: Outcome }
  | { kind: 'ticket'; channel: ChannelId; ticket: string }
  | { kind: 'evidence'; evidence: EvidenceId }

/** An entry as it is stored: `filed:12315` on a day, `evidence:identity` is `done`. */
export interface StoredProgress {
  question: string
  answer: string
}

const atHand = 'done'

/** The name under which an entry about this is stored. */
export function storedSubject(subject: ProgressSubject): string {
  switch (subject.kind) {
    case 'answer':
      return subject.question
    case 'step':
      return `${subject.step}:${subject.channel}`
    case 'outcome':
      return `outcome:${subject.channel}`
    case 'ticket':
      return `ticket:${subject.channel}`
    case 'evidence':
      return `evidence:${subject.evidence}`
    default:
      return assertNever(subject)
  }
}

export function storedProgress(entry: ProgressEntry): StoredProgress {
  return { question: storedSubject(entry), answer: storedValue(entry) }
}

function storedValue(entry: ProgressEntry): string {
  switch (entry.kind) {
    case 'answer':
      return entry.answer
    case 'step':
      return entry.on
    case 'outcome':
      return entry.outcome
    case 'ticket':
      return entry.ticket
    case 'evidence':
      return atHand
    default:
      return assertNever(entry)
  }
}

/** The entry that a stored one stands for; null for one that this version knows nothing of. */
export function parseProgress({ question, answer }: StoredProgress): ProgressEntry | null {
  const asked = questionIds.find(id => id === question)
  if (asked !== undefined) return { kind: 'answer', question: asked, answer }
  const [prefix, name = ''] = split(question)
  const channel = channelIds.find(id => id === name)
  const step = steps.find(one => one === prefix)
  const on = parseDay(answer)
  if (step && channel && on) return { kind: 'step', channel, step, on }
  const outcome = outcomes.find(one => one === answer)
  if (prefix === 'outcome' && channel && outcome) return { kind: 'outcome', channel, outcome }
  if (prefix === 'ticket' && channel && answer !== '') return { kind: 'ticket', channel, ticket: answer }
  const evidence = evidenceIds.find(id => id === name)
  return prefix === 'evidence' && evidence && answer === atHand ? { kind: 'evidence', evidence } : null
}

function split(question: string): string[] {
  const at = question.indexOf(':')
  return at < 0 ? [question] : [question.slice(0, at), question.slice(at + 1)]
}

/** What the person said, by question; every one of them is a statement, no proof. */
export type Answers = ReadonlyMap<QuestionId, string>

/** How far a way was gone. */
export interface ChannelProgress extends Record<Step, Day | null> {
  outcome: Outcome | null
  /** The number under which the other side keeps it. */
  ticket: string | null
}

/** Everything that the person said of a case so far. */
export interface Progress {
  answers: Answers
  /** Of each way, where something of it was noted. */
  channels: ReadonlyMap<ChannelId, ChannelProgress>
  /** Evidence that the person has ticked. */
  atHand: ReadonlySet<EvidenceId>
}

export const noProgress: ChannelProgress = {
  filed: null,
  accepted: null,
  answered: null,
  outcome: null,
  ticket: null,
}

/** The last of each subject stands. */
export function progressOf(entries: readonly ProgressEntry[]): Progress {
  const answers = new Map<QuestionId, string>()
  const channels = new Map<ChannelId, ChannelProgress>()
  const atHand = new Set<EvidenceId>()
  const note = (channel: ChannelId, noted: Partial<ChannelProgress>) =>
    channels.set(channel, { ...noProgress, ...channels.get(channel), ...noted })
  for (const entry of entries) {
    if (entry.kind === 'answer') answers.set(entry.question, entry.answer)
    else if (entry.kind === 'step') note(entry.channel, { [entry.step]: entry.on })
    else if (entry.kind === 'outcome') note(entry.channel, { outcome: entry.outcome })
    else if (entry.kind === 'ticket') note(entry.channel, { ticket: entry.ticket })
    else atHand.add(entry.evidence)
  }
  return { answers, channels, atHand }
}
