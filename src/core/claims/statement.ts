import type { QuestionId } from './question-ids.ts'

/**
 * What a statement is: a fact of the case, something the other side is asked to check, what was pretended, that a
 * refund was asked for, what was filed elsewhere, or that nothing was.
 */
export type StatementKind = 'fact' | 'check' | 'fraud' | 'contact' | 'filing' | 'declaration'

/** One thing that the person says, in Chinese; nothing that was not answered. */
export interface Statement {
  kind: StatementKind
  /** Whose answer it is, null for a step taken; statements come in the order of the questions. */
  question: QuestionId | null
  say(voice: Voice): string
}

/** Who speaks, and of whom. */
export interface Voice {
  /** Whoever writes: the person, in court the party or the guardian who acts for it. */
  self: string
  other: string
  /** The one who signed up where a child did. */
  child: string
  /** The other side itself is told, so that the word is its notice. */
  isNotice?: true
}

/** To the merchant. */
export const letterVoice: Voice = { self: '我', other: '你们', child: '孩子', isNotice: true }
/** To somebody who is neither: an authority, a wallet, the reader of a pack. */
export const thirdVoice: Voice = { self: '我', other: '对方', child: '孩子' }

/** In court, where a child is the party and its guardian speaks for it. */
export function courtVoice(isChild: boolean): Voice {
  return { self: isChild ? '法定代理人' : '原告', other: '被告', child: '原告' }
}

export function statement(
  kind: StatementKind,
  question: QuestionId | null,
  say: (voice: Voice) => string,
): Statement {
  return { kind, question, say }
}

/** Statements of these kinds, in their order. */
export function ofKinds(statements: readonly Statement[], ...kinds: StatementKind[]): Statement[] {
  return statements.filter(({ kind }) => kinds.includes(kind))
}

/** What a voice says of these kinds, a sentence each. */
export function sayAll(statements: readonly Statement[], voice: Voice, ...kinds: StatementKind[]): string[] {
  return ofKinds(statements, ...kinds).map(one => one.say(voice))
}
