import { addDays, dayOfTime, parseDay } from '../base/calendar.ts'
import type { CaseMaterial } from './case-material.ts'
import { earlyCharges, findingsOn, reminderDays } from './charge-facts.ts'
import { ageAtOldest } from './child-age.ts'
import { isExcessOnly } from './excess.ts'
import type { QuestionId } from './question-ids.ts'

/** Why two answers can't both be right. */
export const contradictionKinds = [
  'off-after-last',
  'found-though-none',
  'reminded-to-last',
  'trial-not-first',
  'cancel-yet-keep',
  'born-at-other-age',
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
  // Nobody but the person knows which of the two is wrong, so neither stands.
  {
    kind: 'born-at-other-age',
    question: 'minor-age',
    with: 'child-born',
    holds: (material, answer) => isOtherAge(material, answer, material.answers.get('child-born')),
  },
  {
    kind: 'born-at-other-age',
    question: 'child-born',
    with: 'minor-age',
    holds: (material, answer) => isOtherAge(material, material.answers.get('minor-age'), answer),
  },
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
    // The last charge was among those that had one.
    holds: (material, answer) => {
      const on = parseDay(answer)
      return on !== null && addDays(on, reminderDays) >= lastDay(material)
    },
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
    // Who asks only for the excess is not asked what a reminder would have changed.
    holds: (material, answer) =>
      answer === 'keep' && material.answers.get('would-cancel') === 'yes' && !isExcessOnly(material),
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

/** Years of age, the first and the last of a group. */
const ageGroups: Partial<Record<string, readonly [number, number]>> = {
  'under-8': [0, 7],
  '8-13': [8, 13],
  '14-17': [14, 17],
}

/**
 * Whether a child born on a day can't have been of the age that is said of the sign-up. The oldest charge that is known
 * came with it or, where it is said to be a renewal, after it: then the child may have been younger, never older.
 */
function isOtherAge(material: CaseMaterial, group: string | undefined, born: string | undefined): boolean {
  const [youngest, oldest] = (group !== undefined && ageGroups[group]) || []
  const age = born === undefined ? null : ageAtOldest(material, born)
  if (youngest === undefined || oldest === undefined || age === null) return false
  return age < youngest || (age > oldest && material.answers.get('first-charge') !== 'renewal')
}
