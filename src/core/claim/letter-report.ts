import { letterText as text } from '../words/zh/letter-text.ts'
import type { Dispute } from './dispute.ts'
import { citedArticles, sumLine } from './letter-parts.ts'

/** Instruments that the market authority itself enforces on renewals and prices. */
const enforced = ['tiaoli', 'banfa', 'pingtai', 'mingma']
const mostBases = 4

/** The report of a breach, apart from the complaint and without a demand for money; null where there is none. */
export function reportText({ material, result, respondent, service }: Dispute): string | null {
  const own = result.claims
    .filter(({ situation }) => text.reported[situation] !== null)
    .map(claim => ({
      ...claim,
      bases: claim.bases.filter(({ article }) => enforced.includes(article.instrument)),
    }))
    .filter(({ bases }) => bases.length > 0)
  if (own.length === 0) return null
  const touched = new Set(own.flatMap(({ charges, others }) => [...charges, ...others]))
  const charges = material.charges.filter(charge => touched.has(charge))
  const breaches = own.map(({ situation }) => text.reported[situation] ?? '').join('')
  const named = citedArticles(own, mostBases)
    .map(({ name }) => name)
    .join(text.and)
  return [
    text.report.respondent(respondent),
    `${text.report.clue}${text.complaint.service(service)}${sumLine(charges)}${breaches}`,
    `${text.report.breach}${named}。`,
    text.report.ask,
    '',
  ].join('\n')
}
