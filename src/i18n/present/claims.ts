import { assertNever } from '../../core/base/assert-never.ts'
import { formatYuan } from '../../core/base/money.ts'
import type { CaseTitle, ChargedService } from '../../core/claims/dispute.ts'
import type { EvidenceLine } from '../../core/claims/evidence.ts'
import type { LetterInfo } from '../../core/claims/letters/letter.ts'
import type { PaperNames } from '../../core/packs/build-pack.ts'
import type { Language } from '../language.ts'
import { words } from '../words.ts'

/** The case by its services and its months. */
export function caseTitleText(title: CaseTitle | null, language: Language): string {
  const { claim } = words(language)
  if (title === null) return claim.emptyTitle
  const services = [...new Set(title.services.map(service => serviceText(service, language)))]
  const [first = ''] = services
  const service = services.length > 1 ? claim.several(first, services.length) : first
  return claim.title(service, claim.month(title.from), claim.month(title.to))
}

export function serviceText(service: ChargedService, language: Language): string {
  return typeof service === 'string' ? service : words(language).detector.title(service)
}

/** One line of a list to take along to the phone. */
export function evidenceLineText(line: EvidenceLine, language: Language): string {
  const { claim, detector } = words(language)
  const { lists } = claim
  switch (line.kind) {
    case 'statement':
      return lists.statement(detector.wallets[line.wallet], line.from, line.to)
    case 'charge': {
      const { paidAt, fen, wallet, tradeNo, merchantOrderNo } = line
      const time = paidAt.slice(0, 16).replace('T', ' ')
      return lists.charge(time, formatYuan(fen), detector.wallets[wallet], tradeNo, merchantOrderNo)
    }
    case 'messages':
      return lists.messages(line.from, line.to, line.chargedOn, formatYuan(line.fen))
    default:
      return assertNever(line)
  }
}

/** A letter's title, with the length of the version where there are several. */
export function letterTitle({ title }: LetterInfo, limit: number | null, language: Language): string {
  return limit === null ? title[language] : words(language).letters.inLength(title[language], limit)
}

/** Papers are Chinese whatever the language of the window. */
export const paperNames: PaperNames = {
  question: id => words('zh').claim.questions[id].title,
  subscription: name => words('zh').detector.title(name),
}
