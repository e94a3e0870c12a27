import type { WallTime } from '../../base/calendar.ts'
import { changesBetween, type TextChange } from './text-change.ts'

/** A letter in the words of the person. */
export interface LetterOverride {
  /** What stands in place of the app's wording, letter by letter. */
  text: string
  /** The app's wording that the person had before them when they last agreed that theirs fits the facts. */
  baseText: string
  writtenAt: WallTime
}

/**
 * A typed or pasted text as it is kept: every letter of it, line ends as `\n`, without the signs that can't be seen but
 * hide, turn round or break what stands around them.
 */
export function withoutHiddenSigns(typed: string): string {
  return typed
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(/(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\uFFFE\uFFFF]/gu, '')
}

/** A letter of which nothing is left is not wanted. */
export function isEmptied(text: string): boolean {
  return text.trim() === ''
}

/** What the app would word otherwise today than it did when the person wrote theirs; empty where nothing is. */
export function newFacts({ baseText }: Pick<LetterOverride, 'baseText'>, drafted: string): TextChange[] {
  return changesBetween(undated(baseText), undated(drafted))
}

/** A letter is dated anew by every answer, which is no new fact. */
function undated(text: string): string {
  return text.replace(/(?:^|\n)\d{4}年\d{1,2}月\d{1,2}日\n*$/, '')
}
