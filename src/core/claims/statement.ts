import type { QuestionId } from './question-ids.ts'

/**
 * What a statement is: a fact of the case, something the other side is asked to check, what was pretended, that a
 * refund was asked for or not yet, what was filed elsewhere, or that nothing was.
 */
export type StatementKind = 'fact' | 'check' | 'fraud' | 'contact' | 'no-contact' | 'filing' | 'declaration'

/** One thing that the person says, in Chinese; nothing that was not answered. */
export interface Statement {
  kind: StatementKind
  /** Whose answer it is, null for a step taken; statements come in the order of the questions. */
  question: QuestionId | null
  text: string
  /** As a party says it in court. */
  inCourt: string
}

/** Who speaks, and of whom. */
export interface Voice {
  self: string
  other: string
}

const ownVoice: Voice = { self: '本人', other: '对方' }
const courtVoice: Voice = { self: '原告', other: '被告' }

/** The sentence in both voices; words that are quoted in it are the same in both. */
export function statement(
  kind: StatementKind,
  question: QuestionId | null,
  say: (voice: Voice) => string,
): Statement {
  return { kind, question, text: say(ownVoice), inCourt: say(courtVoice) }
}

/** A sentence that quotes nobody, as a party says it in court. */
export function sayInCourt(sentence: string): string {
  return sentence.replaceAll(ownVoice.self, courtVoice.self).replaceAll(ownVoice.other, courtVoice.other)
}

/** Statements of these kinds, in their order. */
export function ofKinds(statements: readonly Statement[], ...kinds: StatementKind[]): Statement[] {
  return statements.filter(({ kind }) => kinds.includes(kind))
}
