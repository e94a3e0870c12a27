export const languages = ['zh', 'en'] as const
export type Language = (typeof languages)[number]

/** As HTML names them. */
export const languageTags: Record<Language, string> = { zh: 'zh-CN', en: 'en' }
