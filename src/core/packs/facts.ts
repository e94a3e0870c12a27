import type { Day, WallTime } from '../base/calendar.ts'
import type { Fen } from '../base/money.ts'
import type { Bilingual } from '../base/text.ts'
import type { PlacedFile, RowPlace } from '../bills/place.ts'
import type { Wallet } from '../bills/transaction.ts'
import type { CertifiedDifference } from '../claims/certified.ts'
import type { EvidenceId } from '../claims/evidence-names.ts'
import type { EvidenceRank } from '../claims/law.ts'

/** Everything a pack says, worked out: documents only lay it out. */
export interface PackFacts {
  /** Of the last that the person answered or wrote: every document is dated by it. */
  time: WallTime
  /** Of the app. */
  version: string
  title: string
  /** Whoever wants the money back; null where no name was given. */
  claimant: string | null
  service: string
  respondent: string
  /** Every company that may have to pay, with what it is. */
  parties: readonly string[]
  /** Asked for the money in place of the respondent, which only received it; empty where the respondent is asked. */
  askedOf: readonly Wallet[]
  claimedFen: Fen
  /**
   * Where some of it turns on what the other side can show, what an authority and a court are asked for, who get only
   * what is sure; null where all of it is.
   */
  sureFen: Fen | null
  /** What of it an authority takes, where part is older than its three years. */
  withinFen: Fen | null
  /** When it was switched off already, as the person says. */
  offOn: Day | null
  /** What to make sure of before anything is sent, a sentence each. */
  checkFirst: readonly string[]
  /** Oldest first. */
  charges: readonly PackCharge[]
  /** To be photographed first, oldest first. */
  screens: readonly PackScreen[]
  /** Lasting changes of a price, oldest first. */
  priceSteps: readonly PriceChange[]
  /** Days that the person gave, oldest first: when it was switched off, when a refund was asked for. */
  statedDays: readonly { day: Day; what: 'off' | 'demand' }[]
  /** When the merchant was asked, under which number, and until when it has time; null where it was not. */
  sent: { on: Day; ticket: string | null; until: Day | null } | null
  /** When an authority was asked, as the person noted it: nobody asks twice. */
  complainedOn: Day | null
  claims: readonly PackClaim[]
  evidence: readonly PackEvidence[]
  /** What the bills show of each claim beyond its charges, a sentence each. */
  billed: readonly string[]
  /** Sentences of the person, in the order in which they were asked for. */
  stated: readonly string[]
  /** What the person left open and the cover should name. */
  missing: readonly string[]
  letters: readonly PackLetter[]
  sources: readonly PackSource[]
  /** Whether the bills lie in the pack whole; otherwise only their rows about the case, as the person did not ask for more. */
  wholeBills: boolean
  attachments: readonly PackAttachment[]
  /** Certificates of the wallets that hold charges of the case. */
  certificates: readonly PackCertificate[]
  /** Whether the merchant refused the refund, or did not answer in time. */
  isRefused: boolean
  /** Wallets in which the renewal is still to be switched off, as far as the person wants that. */
  toSwitchOff: readonly Wallet[]
  /** Whether it is Xiaomi's cloud, whose neighbouring switches must stay on. */
  isCloud: boolean
  /** What the other side holds and is asked for. */
  records: readonly string[]
  disclaimers: readonly string[]
  /** What the other side may say of each claim, for the person alone. */
  likely: readonly LikelyAnswer[]
  /** What stays where the first demand fails, for the person alone, and whether the letter to the merchant says it. */
  least: readonly { text: string; isInLetter: boolean }[]
  /** How evidence is kept so that it counts. */
  keeping: readonly string[]
  lawCheckedOn: Day
  /** True where any charge comes from the sample bills. */
  sample: boolean
}

/** What the other side may say, what to say to that, and where the claim is weak. */
export interface LikelyAnswer {
  title: string
  says: string
  answer: string
  weakness: string
}

/** A charge to be photographed in the wallet. */
export interface PackScreen {
  /** In the table; null for one that is no charge of the case. */
  number: number | null
  day: Day
  paidAt: WallTime
  fen: Fen
  wallet: Wallet
  tradeNo: string
}

export interface PriceChange {
  day: Day
  before: Fen
  after: Fen
  service: string
  wallet: Wallet
}

export interface PackCharge {
  key: string
  day: Day
  paidAt: WallTime
  fen: Fen
  refundedFen: Fen
  /** When money came back, as far as the bills have rows of it. */
  refunds: readonly {
    paidAt: WallTime
    fen: Fen
    tradeNo: string
    source: number
    line: number
    place: RowPlace
  }[]
  wallet: Wallet
  counterparty: string
  goods: string
  tradeNo: string
  merchantOrderNo: string | null
  /** Number of its source in the pack, from 1, and the line there. */
  source: number
  line: number
  place: RowPlace
  claimed: boolean
  /** What is asked of it. */
  askedFen: Fen
  /** Last day of the cautious count of three years. */
  limitation: Day
}

export interface PackClaim {
  title: string
  fen: Fen
  /** The sum as anyone can check it. */
  formula: string
  /** Numbers of the charges it rests on, from 1. */
  charges: readonly number[]
  /** How many fit it, whichever claim asks their money back. */
  fitting: number
  bases: readonly PackBasis[]
}

export interface PackBasis {
  citation: string
  issuer: string
  /** Verbatim, null where it may not be quoted. */
  text: string | null
  /** What it is about, in our words. */
  about: string
  excerpt: boolean
  inForceFrom: Day | null
  note: string | null
  page: string
  /** Numbers of the charges made while it was the one to cite. */
  charges: readonly number[]
}

export interface PackEvidence {
  id: EvidenceId
  /** Under which the papers name it. */
  number: string
  title: string
  why: string
  how: string
  rank: EvidenceRank
  proves: string
  done: boolean
  byApp: boolean
}

/** A file that the person gave as evidence. */
export interface PackAttachment {
  /** Path inside the pack. */
  path: string
  /** Number of the item of evidence. */
  evidence: string
  /** As the file was called when it was given. */
  name: string
  sha256: string
  receivedAt: WallTime
  /** Of the untouched file, where this is a copy with parts covered; that file stays with the person. */
  coversSha256: string | null
}

export interface PackLetter {
  title: string
  /** What to do with it. */
  use: Bilingual
  fileName: string
  /** Of the same letter for a word processor; null for texts that are pasted into a form. */
  documentName: string | null
  text: string
  /** Set where the words are the person's: whether the facts have changed since, and by how much the form's limit is passed. */
  override: { older: boolean; over: number } | null
}

/** A bill that charges of the case come from, as it lies in the pack. */
export interface PackSource extends PlacedFile {
  /** Path inside the pack. */
  path: string
  /** As the file was called when it arrived. */
  name: string
  wallet: Wallet
  sha256: string
  /** Of the zip it came in, if it did. */
  outerSha256: string | null
  period: { from: Day; to: Day } | null
  importedAt: string
  /** A certificate bears its holder's full name and identity number: only its rows about the case go in, never the file. */
  isCertificate: boolean
}

/** A stored bill, as far as a pack tells of it. */
export type BillOrigin = Omit<PackSource, 'path'> & { id: number }

/** A certificate beside the charges of the case; numbers of charges are from 1. */
export interface PackCertificate {
  wallet: Wallet
  sha256: string
  /** Path inside the pack; null where it stays with the person. */
  path: string | null
  /** 编号, as far as it could be read. */
  number: string | null
  /** Charges that stand in it as the bills tell them. */
  agreed: readonly number[]
  /** Where these stand. */
  pages: readonly number[]
  /** Whether all that is asked back is among them, and how many that are. */
  isAllClaimed: boolean
  claimedCount: number
  /** What it says otherwise than the bills, for the person alone; amounts in fen. */
  differences: readonly (CertifiedDifference & { charge: number })[]
  /** Charges of its period that it lacks, for the person alone. */
  missing: readonly number[]
}
