import { letterText as text } from '../../../i18n/zh/letter-text.ts'
import type { Dispute } from '../dispute.ts'
import { isSignupHidden } from '../entitlement.ts'
import type { SituationId } from '../law.ts'
import { answeredDay, phraseOf } from '../question.ts'
import { citedArticles, citedList } from './citation.ts'
import { sumLine } from './parts.ts'
import { fill, templates } from './template.ts'

/** Instruments that the market authority itself enforces on renewals and prices. */
const enforced = ['tiaoli', 'banfa', 'pingtai', 'mingma']
const mostBases = 4

const { report, complaint } = templates

/** The report of a breach, apart from the complaint and without a demand for money; null where there is none. */
export function reportText(dispute: Dispute): string | null {
  const { material, result, respondent, service } = dispute
  const own = result.claims
    .filter(({ situation }) => breachOf(situation, dispute) !== null)
    .map(claim => ({
      ...claim,
      bases: claim.bases.filter(({ article }) => enforced.includes(article.instrument)),
    }))
    .filter(({ bases }) => bases.length > 0)
  if (own.length === 0) return null
  const touched = new Set(own.flatMap(({ charges, others }) => [...charges, ...others]))
  const charges = material.charges.filter(charge => touched.has(charge))
  const breaches = own.map(({ situation }) => breachOf(situation, dispute) ?? '').join('')
  const named = citedList(citedArticles(own, mostBases))
  const code = phraseOf(material, 'respondent-code')
  const address = phraseOf(material, 'respondent-address')
  const name = [
    respondent,
    ...(code ? [fill(complaint.code, { code })] : []),
    ...(address ? [fill(complaint.address, { address })] : []),
  ].join(text.comma)
  return [
    fill(report.respondent, { name }),
    `${report.clue}${fill(complaint.service, { title: service })}${sumLine(charges)}${breaches}`,
    `${report.breach}${named}。`,
    report.ask,
    '',
  ].join('\n')
}

/** The breach as the person saw it; null where there is none to report. */
function breachOf(situation: SituationId, { material, result }: Dispute): string | null {
  const off = answeredDay(material, 'cancelled-on')
  switch (situation) {
    case 'S1': {
      // Where the trial itself is reported, its page is told there.
      const isToldAlready = result.claims.some(claim => claim.situation === 'S4')
      return isSignupHidden(material) && !isToldAlready ? `${report.S1}${report.signupHidden}` : report.S1
    }
    case 'S2':
      return off ? fill(report.S2, { day: text.day(off) }) : null
    case 'S4':
      return report.S4
    case 'S5':
      return report.S5
    default:
      return null
  }
}
