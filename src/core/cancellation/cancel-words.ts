import { cancel as en } from '../../i18n/en/cancel.ts'
import type { Language } from '../../i18n/language.ts'
import { cancel as zh } from '../../i18n/zh/cancel.ts'

export type CancelWords = typeof zh

/** The sentences of switching off in a language. */
export function cancelWords(language: Language): CancelWords {
  return language === 'zh' ? zh : en
}
