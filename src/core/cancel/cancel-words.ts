import type { Language } from '../language.ts'
import { cancel as en } from '../words/en/cancel.ts'
import { cancel as zh } from '../words/zh/cancel.ts'

export type CancelWords = typeof zh

/** The sentences of switching off in a language. */
export function cancelWords(language: Language): CancelWords {
  return language === 'zh' ? zh : en
}
