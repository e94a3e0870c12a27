import * as en from './en.ts'
import type { Language } from './language.ts'
import * as zh from './zh.ts'

/** The sentences of one language; a missing or misshapen one is a compile error. */
export type Words = typeof zh

export function words(language: Language): Words {
  return language === 'zh' ? zh : en
}
