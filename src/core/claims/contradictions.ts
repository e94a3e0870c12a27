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

interface Rule extends Contradiction {
  holds(material: CaseMaterial, answer: string): boolean
}

const places = ['looked-sms', 'looked-wallet', 'looked-mail', 'looked-app', 'looked-push'] as const

const foundThoughNone: Rule = {
  kind: 'found-though-none',
  with: 'reminder',
  holds: ({ answers }, answer) => answer === 'found' && answers.get('reminder') === 'none',
}

/** By the answer that gives way until the person settles it. */
const rules: Partial<Record<QuestionId, Rule>> = {
  // Nobody but the person knows which of the two is wrong, so neither stands.
  'minor-age': {
    kind: 'born-at-other-age',
    with: 'child-born',
    holds: (material, answer) => isOtherAge(material, answer, material.answers.get('child-born')),
  },
  'child-born': {
    kind: 'born-at-other-age',
    with: 'minor-age',
    holds: (material, answer) => isOtherAge(material, material.answers.get('minor-age'), answer),
  },
  'cancelled-on': {
    kind: 'off-after-last',
    with: 'cancelled',
    // A charge that came early can be followed by the end of the plan within its period.
    holds: (material, answer) =>
      answer >= lastDay(material) && earlyCharges(material.charges, parseDay(answer)).length === 0,
  },
  'reminded-until': {
    kind: 'reminded-to-last',
    with: 'reminder',
    // The last charge was among those that had one.
    holds: (material, answer) => {
      const on = parseDay(answer)
      return on !== null && addDays(on, reminderDays) >= lastDay(material)
    },
  },
  ...Object.fromEntries(places.map(question => [question, foundThoughNone])),
  'first-charge': {
    kind: 'trial-not-first',
    with: 'trial',
    // The bills show the trial itself as the first charge.
    holds: (material, answer) =>
      answer === 'renewal' &&
      material.answers.get('trial') === 'yes' &&
      findingsOn(material.charges, 'trial-conversion').length > 0,
  },
  future: {
    kind: 'cancel-yet-keep',
    with: 'would-cancel',
    // Who asks only for the excess is not asked what a reminder would have changed.
    holds: (material, answer) =>
      answer === 'keep' && material.answers.get('would-cancel') === 'yes' && !isExcessOnly(material),
  },
  'found-on': {
    kind: 'found-before-first',
    with: null,
    holds: (material, answer) => answer < firstDay(material),
  },
  'demanded-on': {
    kind: 'demanded-before-found',
    with: 'found-on',
    holds: ({ answers }, answer) => {
      const found = answers.get('found-on')
      return found !== undefined && answer < found
    },
  },
}

/** What an answer that was given contradicts; null where it stands. */
export function contradictionOf(material: CaseMaterial, question: QuestionId): Contradiction | null {
  const answer = material.answers.get(question)
  const rule = rules[question]
  if (answer === undefined || !rule?.holds(material, answer)) return null
  return { kind: rule.kind, with: rule.with }
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
