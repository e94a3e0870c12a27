import { dayOfTime, parseDay } from '../base/calendar.ts'
import type { CaseMaterial } from './case-material.ts'
import { earlyCharges, findingsOn } from './charge-facts.ts'
import type { QuestionId } from './question-ids.ts'

/** Why two answers can't both be right. */
export const contradictionKinds = [
  'off-after-last',
  'found-though-none',
  'reminded-to-last',
  'trial-not-first',
  'cancel-yet-keep',
  'found-before-first',
  'demanded-before-found',
] as const
export type ContradictionKind = (typeof contradictionKinds)[number]

/** An answer and the earlier one, or null for the bills, that it can't stand beside. */
export interface Contradiction {
  kind: ContradictionKind
  with: QuestionId | null
}

interface Rule {
  kind: ContradictionKind
  /** The answer that gives way until the person settles it, and what it contradicts. */
  question: QuestionId
  with: QuestionId | null
  holds(material: CaseMaterial, answer: string): boolean
}

const places = ['looked-sms', 'looked-wallet', 'looked-mail', 'looked-app', 'looked-push'] as const

const rules: readonly Rule[] = [
  {
    kind: 'off-after-last',
    question: 'cancelled-on',
    with: 'cancelled',
    // A charge that came early can be followed by the end of the plan within its period.
    holds: (material, answer) =>
      answer >= lastDay(material) && earlyCharges(material.charges, parseDay(answer)).length === 0,
  },
  {
    kind: 'reminded-to-last',
    question: 'reminded-until',
    with: 'reminder',
    holds: (material, answer) => answer >= lastDay(material),
  },
  ...places.map(
    (question): Rule => ({
      kind: 'found-though-none',
      question,
      with: 'reminder',
      holds: ({ answers }, answer) => answer === 'found' && answers.get('reminder') === 'none',
    }),
  ),
  {
    kind: 'trial-not-first',
    question: 'first-charge',
    with: 'trial',
    // The bills show the trial itself as the first charge.
    holds: (material, answer) =>
      answer === 'renewal' &&
      material.answers.get('trial') === 'yes' &&
      findingsOn(material.charges, 'trial-conversion').length > 0,
  },
  {
    kind: 'cancel-yet-keep',
    question: 'future',
    with: 'would-cancel',
    holds: ({ answers }, answer) => answer === 'keep' && answers.get('would-cancel') === 'yes',
  },
  {
    kind: 'found-before-first',
    question: 'found-on',
    with: null,
    holds: (material, answer) => answer < firstDay(material),
  },
  {
    kind: 'demanded-before-found',
    question: 'demanded-on',
    with: 'found-on',
    holds: ({ answers }, answer) => {
      const found = answers.get('found-on')
      return found !== undefined && answer < found
    },
  },
]

/** What an answer that was given contradicts; null where it stands. */
export function contradictionOf(material: CaseMaterial, question: QuestionId): Contradiction | null {
  const answer = material.answers.get(question)
  if (answer === undefined) return null
  const rule = rules.find(one => one.question === question && one.holds(material, answer))
  return rule ? { kind: rule.kind, with: rule.with } : null
}

function firstDay({ charges }: CaseMaterial): string {
  const first = charges[0]
  return first ? dayOfTime(first.stored.charge.paidAt) : ''
}

function lastDay({ charges }: CaseMaterial): string {
  const last = charges.at(-1)
  // Without charges nothing is contradicted.
  return last ? dayOfTime(last.stored.charge.paidAt) : '9999-12-31'
}
