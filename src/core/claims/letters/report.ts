import data from '../../../../resources/law/letters/report.json' with { type: 'json' }
import type { Dispute } from '../dispute.ts'
import { situationOf } from '../situations/all.ts'
import { sumLine } from './charge-lines.ts'
import { citedArticles, citedList } from './citation.ts'
import { companyLine } from './complaint.ts'
import { oneLetter } from './letter.ts'

/** Instruments that the market authority itself enforces on renewals and prices. */
const enforced = ['tiaoli', 'banfa', 'pingtai', 'mingma']
const maxBases = 4

/** The report of a breach, apart from the complaint and without a demand for money. */
export const report = oneLetter('report', data.letters.report, reportText)

function reportText({ material, result, respondent, company, service }: Dispute): string | null {
  const own = result.claims.flatMap(claim => {
    const breach = situationOf(claim.situation).breach?.(material, result.claims) ?? null
    const bases = claim.bases.filter(({ article }) => enforced.includes(article.instrument))
    return breach === null || bases.length === 0 ? [] : [{ claim: { ...claim, bases }, breach }]
  })
  if (own.length === 0) return null
  const touched = new Set(own.flatMap(({ claim }) => [...claim.charges, ...claim.others]))
  const charges = material.charges.filter(charge => touched.has(charge))
  const breaches = own.map(({ breach }) => breach).join('')
  const named = citedList(
    citedArticles(
      own.map(({ claim }) => claim),
      maxBases,
    ),
  )
  return [
    `被举报人：${companyLine(respondent, company)}。`,
    `【线索】服务：${service}。${sumLine(charges)}${breaches}`,
    `【涉嫌违反】${named}。`,
    '请依法核查。',
    '',
  ].join('\n')
}
