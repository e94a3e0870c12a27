import data from '../../../../resources/law/letters/report.json' with { type: 'json' }
import { type CaseCharge, dayOfCharge } from '../charge-facts.ts'
import { type Claim, fittingCharges } from '../claim.ts'
import { type Company, type Dispute, respondentText } from '../dispute.ts'
import type { Article } from '../law.ts'
import { dayText } from '../paper-text.ts'
import { situationOf } from '../situations/all.ts'
import { citedArticles, citedList } from './citation.ts'
import { type Fitted, unlimited } from './fitting.ts'
import { oneLetter } from './letter.ts'
import { summaries } from './summary.ts'

/** Instruments that the market authority itself enforces on renewals and prices. */
const enforced = ['tiaoli', 'banfa', 'pingtai', 'mingma', 'jiage']
/** Their breach is fined by no article (消费者权益保护法实施条例 art. 50 lists those that are). */
const unfined = ['tiaoli-22-2', 'tiaoli-9-1']
const maxBases = 4

/** The report of a breach, apart from the complaint and without a demand for money. */
export const report = oneLetter('report', '12315', data.letters.report, reportText)

function reportText(dispute: Dispute): Fitted | null {
  const { material, result, company, service } = dispute
  const own = result.claims.flatMap(claim => {
    const breach = situationOf(claim.situation).breach?.(material, result.claims) ?? null
    const bases = claim.bases.filter(({ article }) => isFined(article))
    return breach === null || bases.length === 0 ? [] : [{ claim: { ...claim, bases }, breach }]
  })
  if (own.length === 0) return null
  const touched = new Set(own.flatMap(({ claim }) => [...claim.charges, ...claim.others]))
  const charges = material.charges.filter(charge => touched.has(charge))
  const billed = own
    .flatMap(({ claim }) => situationOf(claim.situation).billFacts?.(claim, material.charges) ?? [])
    .join('')
  const breaches = own.map(({ claim, breach }) => `${partText(claim, charges)}${breach}`).join('')
  const named = citedList(
    citedArticles(
      own.map(({ claim }) => claim),
      maxBases,
    ),
  )
  return unlimited(
    [
      `被举报人：${companyText(respondentText(dispute), company)}。`,
      `【线索】服务：${service}。${summaries(charges)[0]}${billed}${breaches}`,
      `【涉嫌违反】${named}。`,
      '请依法核查。',
      '',
    ].join('\n'),
  )
}

/** `其中2026年5月5日至2026年10月5日的6笔，` where a breach touches not all of the charges told of. */
function partText(claim: Claim, among: readonly CaseCharge[]): string {
  const own = fittingCharges(claim)
  const [first, last] = [own[0], own.at(-1)]
  if (!first || !last || own.length === among.length) return ''
  const [from, to] = [dayText(dayOfCharge(first)), dayText(dayOfCharge(last))]
  return `其中${from === to ? from : `${from}至${to}`}的${own.length}笔，`
}

function isFined({ id, instrument }: Article): boolean {
  return enforced.includes(instrument) && !unfined.includes(id)
}

/** The name of the other side with its code and address, as far as they are known. */
function companyText(respondent: string, { code, address }: Company): string {
  return [
    respondent,
    ...(code ? [`统一社会信用代码${code}`] : []),
    ...(address ? [`地址${address}`] : []),
  ].join('，')
}
