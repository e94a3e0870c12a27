import { addFen, type Fen, formatYuan, zeroFen } from '../../base/money.ts'
import { dayText, listComma, timeText, walletNames } from '../../claims/paper-text.ts'
import { type Html, html } from '../../print/html.ts'
import type { PackFacts } from '../facts.ts'
import { chargeSection, chargesTitle } from './charges.ts'
import { claimSection, claimsTitle } from './claims.ts'
import { evidenceSection, evidenceTitle } from './evidence.ts'
import { exhibitSection, exhibitsTitle } from './exhibits.ts'
import { factSection, factSources, factsTitle } from './facts.ts'
import { integritySection, integrityTitle } from './integrity.ts'
import { askedText, pageLink, printedPage, type ReportParts, type SectionAnchor } from './parts.ts'

const words = {
  title: '自动续费退款证据包',
  sample: '示例数据：本包用示例账单生成，只供试看，不能用于投诉。',
  claimant: (name: string) => `要求退款的人：${name}`,
  service: '服务',
  respondent: '经营者',
  payee: '收款方',
  askedOf: '向谁提出',
  period: '扣费时间',
  periodText: (from: string, to: string) => (from === to ? from : `${from}至${to}`),
  paid: '扣费',
  paidText: (count: number, sum: string) => `${count} 笔，合计 ${sum}`,
  refunded: '已退回',
  claimed: '请求金额',
  made: '整理时间',
  madeText: (time: string) => `${time}（北京时间，以最后一次填写为准）`,
  contents: '目录',
  marks: (sources: readonly string[]) => `下面按出处分开写：${sources.join('；')}。`,
}

/** The report as a page to print. */
export function reportHtml(facts: PackFacts, parts: ReportParts): string {
  const exhibits = exhibitSection(facts, parts)
  return printedPage(
    words.title,
    html`${cover(facts)}
${contents(parts, exhibits !== false)}
${factSection(facts, parts)}
${chargeSection(facts)}
${claimSection(facts)}
${evidenceSection(facts, parts)}
${integritySection(facts)}
${exhibits}`,
  )
}

function contents(parts: ReportParts, hasExhibits: boolean): Html {
  const sections: [SectionAnchor, string][] = [
    ['facts', factsTitle],
    ['charges', chargesTitle],
    ['claims', claimsTitle],
    ['evidence', evidenceTitle],
    ['integrity', integrityTitle],
    ...(hasExhibits ? [['exhibits', exhibitsTitle] satisfies [SectionAnchor, string]] : []),
  ]
  return html`<nav class="contents">
<h3>${words.contents}</h3>
<ul>${sections.map(([anchor, title]) => html`<li><span>${title}</span> ${pageLink(anchor, parts)}</li>`)}</ul>
</nav>`
}

function cover(facts: PackFacts): Html {
  const { charges } = facts
  const first = charges[0]
  const last = charges.at(-1)
  const sum = (pick: (charge: PackFacts['charges'][number]) => Fen) => addFen(zeroFen, ...charges.map(pick))
  const refunded = sum(({ refundedFen }) => refundedFen)
  const sources = factSources(facts)
  return html`<header>
<h1>${words.title}</h1>
${facts.claimant !== null && html`<p>${words.claimant(facts.claimant)}</p>`}
${facts.sample && html`<p class="box warn">${words.sample}</p>`}
<table class="facts"><tbody>
<tr><th scope="row">${words.service}</th><td>${facts.service}</td></tr>
<tr><th scope="row">${facts.askedOf.length > 0 ? words.payee : words.respondent}</th><td>${facts.parties.length > 0 ? facts.parties.join(listComma) : facts.respondent}</td></tr>
${facts.askedOf.length > 0 && html`<tr><th scope="row">${words.askedOf}</th><td>${facts.askedOf.map(wallet => walletNames[wallet]).join(listComma)}</td></tr>`}
${
  first &&
  last &&
  html`<tr><th scope="row">${words.period}</th><td>${words.periodText(dayText(first.day), dayText(last.day))}</td></tr>`
}
<tr><th scope="row">${words.paid}</th><td>${words.paidText(charges.length, formatYuan(sum(({ fen }) => fen)))}</td></tr>
${refunded > 0 && html`<tr><th scope="row">${words.refunded}</th><td>${formatYuan(refunded)}</td></tr>`}
<tr><th scope="row">${words.claimed}</th><td class="big">${askedText(facts)}</td></tr>
<tr><th scope="row">${words.made}</th><td>${words.madeText(timeText(facts.time))}</td></tr>
</tbody></table>
${sources.length > 1 && html`<p class="note">${words.marks(sources)}</p>`}
</header>`
}
