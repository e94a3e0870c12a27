import type { Language } from '../../i18n/language.ts'
import type { Wallet } from '../bills/transaction.ts'
import type { ServiceId } from '../catalogue/service.ts'

/** One text in both languages. */
export type Bilingual = Record<Language, string>

/**
 * What a path rests on: a page of the company concerned, something seen literally in public data, a public how-to,
 * or an inference from the sources named.
 */
export const evidenceLevels = ['official', 'seen', 'guide', 'inferred'] as const
export type Evidence = (typeof evidenceLevels)[number]

export interface GuideSource {
  name: Bilingual
  url: string | null
  kind: Exclude<Evidence, 'inferred'>
}

/** One way to a place. Texts may hold {wallet}, {counterparty} and {charge}, filled in from the subscription. */
export interface GuidePath {
  id: string
  label: Bilingual
  /** The app, device or version it holds for. */
  holdsFor: Bilingual
  steps: Bilingual[]
  /** Whether a step sends the prepared message to customer service. */
  asksService?: true
  /** How to recognise the right page. */
  rightPage: Bilingual
  /** How to see that it worked. */
  success: Bilingual
  evidence: Evidence
  /** True for official and literally seen paths only. */
  verified: boolean
  /** Keys of the sources. */
  sources: string[]
  /** The day the sources were last read. */
  checkedOn: string
}

/** One sentence with its sources; for `services`, or for all where none is named. */
export interface GuideNote {
  id: string
  services: string[]
  text: Bilingual
  /** Asks something of the person and claims nothing, so there is nothing to check on a phone. */
  advice?: true
  evidence: Evidence
  verified: boolean
  sources: string[]
  checkedOn: string
}

export interface GuideService {
  name: Bilingual
  /** Ids of the ways on the merchant's side, the likeliest first; the last one asks customer service. */
  paths: string[]
  /** Ids of the questions about further agreements. */
  questions: string[]
}

/** Everything the plans of switching off are made from: resources/guides. */
export interface Guides {
  sources: Record<string, GuideSource>
  services: Record<ServiceId, GuideService>
  merchant: GuidePath[]
  wallets: Record<Wallet | 'apple', GuidePath[]>
  photograph: Record<Wallet, GuidePath>
  verify: Record<Wallet, GuidePath>
  before: GuideNote[]
  myths: GuideNote[]
  questions: GuideNote[]
}

/** The way that leads to a person instead of a switch. */
const supportPath = 'xiaomi-support'

/** Whether any source tells where a service is switched off at the merchant; customer service and inferences aside. */
export function hasKnownSwitch(guides: Guides, service: ServiceId): boolean {
  return guides.merchant.some(
    path =>
      path.id !== supportPath &&
      path.evidence !== 'inferred' &&
      guides.services[service].paths.includes(path.id),
  )
}

export interface NamedSource {
  name: string
  url: string | null
}

/** Sources by their keys, as a person reads them. */
export function namedSources(guides: Guides, ids: readonly string[], language: Language): NamedSource[] {
  return ids.flatMap(id => {
    const source = guides.sources[id]
    return source ? [{ name: source.name[language], url: source.url }] : []
  })
}

/** A guide's text with its {names} replaced; a name without a value is a bug of the data and stays visible. */
export function filledIn(text: string, facts: Record<string, string>): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => facts[name] ?? whole)
}
