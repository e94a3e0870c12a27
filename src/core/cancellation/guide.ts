import type { Bilingual } from '../base/text.ts'
import type { Wallet } from '../bills/transaction.ts'
import type { ServiceId } from '../catalogue/service.ts'

/**
 * What a path rests on: a page of the company concerned, something seen literally in public data, a public how-to,
 * or an inference from the sources named.
 */
export type Grounds = 'official' | 'seen' | 'guide' | 'inferred'

export interface GuideSource {
  name: Bilingual
  url: string | null
  kind: Exclude<Grounds, 'inferred'>
}

/** One path to the page of a step. Texts may hold {counterparty} and {charge}, filled in from the subscription. */
export interface GuidePath {
  id: string
  label: Bilingual
  /** The app, device or version it holds for. */
  holdsFor: Bilingual
  /** What the phone shows on the way, in its own words, to tap one after the other; none where nothing is ended. */
  taps?: string[]
  steps: Bilingual[]
  /** Whether a step sends the prepared message to customer service. */
  asksService?: true
  /** How to recognise the right page. */
  rightPage: Bilingual
  /** How to see that it worked. */
  success: Bilingual
  evidence: Grounds
  /** True for official and literally seen paths only. */
  verified: boolean
  /** Keys of the sources. */
  sources: string[]
  /** The day the sources were last read. */
  checkedOn: string
}

/** One sentence with its sources; for `services`, `xiaomi` being all of Xiaomi’s, or for every service where none is named. */
export interface GuideNote {
  id: string
  services: (ServiceId | 'xiaomi')[]
  text: Bilingual
  /** Asks something of the person and claims nothing, so there is nothing to check on a phone. */
  advice?: true
  evidence: Grounds
  verified: boolean
  sources: string[]
  checkedOn: string
}

export interface GuideService {
  /** Ids of the paths on the merchant's side, the likeliest first; the last one asks customer service. */
  paths: string[]
  /** Where the merchant itself sends people to the wallet. */
  walletFirst?: true
  /** Ids of the questions about further agreements. */
  questions: string[]
  /** What customer service finds the person's account or device by, as its Chinese pages call it. */
  identifiedBy: string[]
}

/** Everything the plans of a cancellation are made from: resources/guides. */
export interface Guides {
  sources: Record<string, GuideSource>
  services: Record<ServiceId, GuideService>
  merchant: GuidePath[]
  wallets: Record<Wallet | 'apple', GuidePath[]>
  /** What to keep a picture of in each wallet, and at the merchant, before it is ended there. */
  screenshot: Record<Wallet | 'merchant', GuidePath>
  verify: Record<Wallet, GuidePath>
  before: GuideNote[]
  myths: GuideNote[]
  questions: GuideNote[]
}

/** Whether a note is about a service. */
export function isAbout({ services }: GuideNote, service: ServiceId): boolean {
  if (services.length === 0 || services.includes(service)) return true
  return service !== 'other' && services.includes('xiaomi')
}

/** The paths on the merchant's side of a service, the likeliest first. */
export function merchantPaths(guides: Guides, service: ServiceId): GuidePath[] {
  return guides.services[service].paths.flatMap(id => guides.merchant.find(path => path.id === id) ?? [])
}

/** Whether any source tells where a service is ended at the merchant; customer service and inferences aside. */
export function hasKnownSwitch(guides: Guides, service: ServiceId): boolean {
  return merchantPaths(guides, service).some(path => !path.asksService && path.evidence !== 'inferred')
}

/** A path of the guides by its id, whichever step it belongs to; null for an unknown id. */
export function pathById(guides: Guides, id: string): GuidePath | null {
  const { merchant, wallets, screenshot, verify } = guides
  const all = [
    ...merchant,
    ...Object.values(wallets).flat(),
    ...Object.values(screenshot),
    ...Object.values(verify),
  ]
  return all.find(path => path.id === id) ?? null
}
