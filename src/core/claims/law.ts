import articleData from '../../../resources/law/articles.json' with { type: 'json' }
import channelData from '../../../resources/law/channels.json' with { type: 'json' }
import disclaimerData from '../../../resources/law/disclaimers.json' with { type: 'json' }
import evidenceData from '../../../resources/law/evidence.json' with { type: 'json' }
import instrumentData from '../../../resources/law/instruments.json' with { type: 'json' }
import keepingData from '../../../resources/law/keeping.json' with { type: 'json' }
import respondentData from '../../../resources/law/respondents.json' with { type: 'json' }
import type { Day } from '../base/calendar.ts'
import type { Bilingual } from '../base/text.ts'
import type { Wallet } from '../bills/transaction.ts'
import type { EvidenceId } from './evidence-names.ts'
import type { ChannelId } from './progress.ts'

/** Read whole in a copy of the official page, or known by name or from quotations and never quoted. */
export type Mark = 'quoted' | 'named'

export interface Instrument {
  /** With book-title marks, the full name as cited. */
  name: string
  issuer: string
  inForceFrom: string | null
  mark: Mark
  page: string
  checkedOn: string
}

/** One article as it is cited for charges made from `citedFrom` to `citedTo`. */
export interface Article {
  id: string
  instrument: string
  /** `第十条第二款`; null where the instrument is cited by name only. */
  article: string | null
  text: string | null
  /** The text is a part of the article. */
  excerpt: boolean
  mark: Mark
  inForceFrom: string | null
  citedFrom: string
  citedTo: string | null
  note: Bilingual | null
  about: Bilingual
  checkedOn: string
}

/** The kinds of wrong, in the order in which a case names them. */
export const situationIds = [
  'no-reminder',
  'after-cancellation',
  'duplicate',
  'trial',
  'price-rise',
  'minor',
  'goodwill',
  'refused',
  'unauthorised',
  'early',
] as const
export type SituationId = (typeof situationIds)[number]

/** What an answer says that brings further bases in. */
export type BasisCondition = 'signup-hidden' | 'would-cancel' | 'under-8' | 'from-8'

/** An article that a situation rests on, with the sentence of the letters that ties it to the facts. */
export interface SituationBasis {
  article: string
  when?: BasisCondition
  /** As a party says it in court; left out where no court is asked. */
  applied?: string
}

/** The law and the argument of a situation, as data. */
export interface SituationLaw {
  title: Bilingual
  /** What it is called as long as the person has not said its facts or is not sure; title where it is always sure. */
  openTitle?: Bilingual
  bases: SituationBasis[]
  merchantSays: Bilingual
  answer: Bilingual
  answerArticles: string[]
  weakness: Bilingual
  checkedOn: string
}

/** What exactly to photograph, search or apply for: one line a wallet or a charge. */
export type EvidenceList = 'statements' | 'charges' | 'messages'

/** Without it nothing goes out; it helps; only a court wants it. */
export const evidenceRanks = ['must', 'more', 'court'] as const
export type EvidenceRank = (typeof evidenceRanks)[number]

export interface EvidenceItem {
  id: EvidenceId
  /** Under which papers name it. */
  number: string
  byApp: boolean
  rank: EvidenceRank
  /** What it proves, as an index of evidence says it: in Chinese. */
  proves: string
  list?: EvidenceList
  title: Bilingual
  /** Only where the person has asked for the money, some came back, or the renewal was switched off. */
  when?: 'demanded' | 'refunded' | 'cancelled'
  why: Bilingual
  how: Bilingual
  /** The way to it in each wallet, where it lies in one. */
  howIn?: Partial<Record<Wallet, Bilingual>>
  /** The way at a merchant, by its id. */
  howAt?: Partial<Record<string, Bilingual>>
}

/** A period that can be counted from a step the person noted. */
export interface Deadline {
  what: Bilingual
  count: number
  unit: 'working' | 'calendar'
  from: 'filed' | 'accepted'
  /** The article that sets it; null where the letter itself or a rule cited by name does. */
  article: string | null
  /** For steps taken from this day on, and to the other, null where it still applies. */
  validFrom: string
  validTo: string | null
}

export interface Channel {
  id: ChannelId
  order: number
  articles: string[]
  title: Bilingual
  text: Bilingual
  /** Who is competent; null where the text says all. */
  competent: Bilingual | null
  /** Channels closed as long as this one is taken. */
  excludes: ChannelId[]
  deadlines: Deadline[]
  /** Since when the rules told here are in force. */
  validFrom: string
  checkedOn: string
  mark: Mark
}

/** Who the agreement of a service names as its contract party. */
export interface Respondent {
  service: string
  name: string
  /** The city whose courts its seat falls to; null where that was not found. */
  seat: string | null
}

export const respondents: Respondent[] = respondentData

const instruments = instrumentData as Record<string, Instrument>
const articles = articleData as Article[]
const byId = new Map(articles.map(article => [article.id, article]))

export const evidenceItems = evidenceData as EvidenceItem[]
export const channels = (channelData as Channel[]).toSorted((a, b) => a.order - b.order)
/** How evidence is kept so that it counts. */
export const keepingRules: Bilingual[] = keepingData.texts
/** The day all of it was last compared with its sources. */
export const lawCheckedOn = disclaimerData.checkedOn as Day

/** An id that the data lacks is a bug of the data, which its test finds. */
export function articleOf(id: string): Article {
  const article = byId.get(id)
  if (!article) throw new Error(`no article ${id}`)
  return article
}

export function instrumentOf(article: Article): Instrument {
  const instrument = instruments[article.instrument]
  if (!instrument) throw new Error(`no instrument ${article.instrument}`)
  return instrument
}

/** `《中华人民共和国民法典》第九百八十五条`, or the bare name where no number may be given. */
export function citationOf(article: Article): string {
  return `${instrumentOf(article).name}${article.article ?? ''}`
}

/** Whether the article may be cited for a charge made on that day. */
export function citedOn({ citedFrom, citedTo }: Article, on: Day): boolean {
  return citedFrom <= on && (citedTo === null || on <= citedTo)
}

/** What every case and pack says of itself, with the day it was compared with its sources as it is written there. */
export function disclaimersIn(language: keyof Bilingual, checkedOn: string): string[] {
  return disclaimerData.texts.map(text => text[language].replace('{checkedOn}', checkedOn))
}
