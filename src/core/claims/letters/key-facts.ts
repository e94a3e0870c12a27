import { letterText } from '../../../i18n/zh/letter-text.ts'
import type { CaseMaterial } from '../case-material.ts'
import type { Claim } from '../claim.ts'
import type { Dispute } from '../dispute.ts'
import { answeredDay, answerOf } from '../question.ts'
import { billFacts, doublesOf, earlyOf, riseOf, trialOf } from './bill-facts.ts'
import { moneyClaims } from './parts.ts'
import { statedAge, statedFacts, statedSearch } from './stated.ts'
import { fill, templates } from './template.ts'

const { facts, statements } = templates

/** What the claims rest on, in full, shortened to what each turns on, and for the largest alone. */
export interface Told {
  all: string[]
  key: string[]
  main: string[]
}

/** The three lengths of the facts, worked out once for all versions of a text. */
export function toldOf(dispute: Dispute): Told {
  const { material } = dispute
  const [main, ...others] = moneyClaims(dispute).map(claim => keyFacts(claim, material))
  return {
    all: [...billFacts(dispute), ...toCheck(material), ...statedFacts(material)],
    key: [...new Set([...(main ?? []), ...others.flat()])],
    main: main ?? [],
  }
}

/** What a claim turns on, in one or two short sentences: what the bills show of it and what the person answered. */
export function keyFacts(claim: Claim, material: CaseMaterial): string[] {
  const { situation, charges } = claim
  const count = charges.length
  const off = answeredDay(material, 'cancelled-on')
  const offSentence = off ? [fill(statements.cancelled, { day: letterText.day(off) })] : []
  switch (situation) {
    case 'S1':
      return present(statedSearch(material, statements.neverRemindedShort, statements.notRemindedSinceShort))
    case 'S2':
      return off ? [fill(statements.cancelledThenCharged, { day: letterText.day(off) })] : []
    case 'S3':
      return [
        ...oneOr(doublesOf(charges), fill(facts.doubledMany, { count })),
        ...(answerOf(material, 'double') === 'same' ? [statements.sameService] : toCheck(material)),
      ]
    case 'S4':
      return [...trialOf(charges).slice(0, 1), statements.signupHiddenShort]
    case 'S5':
      return [...riseOf(claim).slice(-1), statements.noPriceNotice]
    case 'S6':
      return [
        ...present(statedAge(material)),
        ...(answerOf(material, 'minor-refused') === 'yes' ? [statements.refusedByParent] : []),
      ]
    case 'S7':
      return [statements.wantsNoMore]
    case 'S10':
      return [...oneOr(charges.flatMap(earlyOf), fill(facts.earlyMany, { count })), ...offSentence]
    default:
      return []
  }
}

function present(sentence: string | null): string[] {
  return sentence === null ? [] : [sentence]
}

/** A single sentence as it is; for several, or none, the word on all of them. */
function oneOr(sentences: readonly string[], many: string): string[] {
  return sentences.length === 1 ? [...sentences] : [many]
}

/** What the person is not sure of and asks the other side to check. */
function toCheck(material: CaseMaterial): string[] {
  return answerOf(material, 'double') === 'unsure' ? [statements.sameServiceUnsure] : []
}
