import { packText as text } from '../../../i18n/zh/pack-text.ts'
import { addFen, type Fen, formatYuan, zeroFen } from '../../base/money.ts'
import { type Html, html } from '../../print/html.ts'
import { printStyle } from '../../print/print-style.ts'
import type { PackFacts } from '../facts.ts'
import { chargeSection } from './charges.ts'
import { claimSection } from './claims.ts'
import { evidenceSection, integritySection } from './evidence.ts'
import { exhibitSection } from './exhibits.ts'
import { factSection } from './facts.ts'
import { ownSection } from './own.ts'
import { pageLink, type ReportParts, type SectionAnchor } from './parts.ts'

/** The report as a page to print: no scripts, nothing to load, every text of others escaped. */
export function reportHtml(facts: PackFacts, parts: ReportParts): string {
  const exhibits = exhibitSection(facts, parts)
  return html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${text.cover.title}</title>${printStyle}</head>
<body>
${cover(facts)}
${contents(parts, exhibits !== false)}
${factSection(facts, parts)}
${chargeSection(facts)}
${claimSection(facts)}
${evidenceSection(facts, parts)}
${integritySection(facts)}
${exhibits}
${ownSection(facts)}
</body></html>
`.markup
}

function contents(parts: ReportParts, hasExhibits: boolean): Html {
  const sections: [SectionAnchor, string][] = [
    ['facts', text.facts.title],
    ['charges', text.charges.title],
    ['claims', text.claims.title],
    ['evidence', text.evidence.title],
    ['integrity', text.integrity.title],
    ...(hasExhibits ? [['exhibits', text.exhibits.title] satisfies [SectionAnchor, string]] : []),
    ['own', text.own.title],
  ]
  return html`<nav class="contents">
<h3>${text.cover.contents}</h3>
<ul>${sections.map(([anchor, title]) => html`<li><span>${title}</span> ${pageLink(anchor, parts)}</li>`)}</ul>
</nav>`
}

function cover(facts: PackFacts): Html {
  const { cover: words } = text
  const { charges } = facts
  const first = charges[0]
  const last = charges.at(-1)
  const sum = (pick: (charge: PackFacts['charges'][number]) => Fen) => addFen(zeroFen, ...charges.map(pick))
  const lacking = [...facts.evidence.filter(({ done }) => !done).map(({ title }) => title), ...facts.missing]
  return html`<header>
<h1>${words.title}</h1>
${facts.sample && html`<p class="box warn">${words.sample}</p>`}
<table class="facts"><tbody>
<tr><th scope="row">${words.service}</th><td>${facts.service}</td></tr>
<tr><th scope="row">${facts.askedOf.length > 0 ? words.payee : words.respondent}</th><td>${facts.respondent}</td></tr>
${facts.askedOf.length > 0 && html`<tr><th scope="row">${words.askedOf}</th><td>${facts.askedOf.map(wallet => text.wallets[wallet]).join('、')}</td></tr>`}
${
  first &&
  last &&
  html`<tr><th scope="row">${words.period}</th><td>${words.periodText(text.day(first.day), text.day(last.day))}</td></tr>`
}
<tr><th scope="row">${words.paid}</th><td>${words.paidText(charges.length, formatYuan(sum(({ fen }) => fen)))}</td></tr>
<tr><th scope="row">${words.refunded}</th><td>${formatYuan(sum(({ refundedFen }) => refundedFen))}</td></tr>
<tr><th scope="row">${words.claimed}</th><td class="big">${formatYuan(facts.claimedFen)}</td></tr>
<tr><th scope="row">${words.made}</th><td>${words.madeText(text.time(facts.time))}</td></tr>
</tbody></table>
<h3>${words.missing}</h3>
${
  lacking.length === 0
    ? html`<p class="done">${words.missingNone}</p>`
    : html`<ul class="lacking">${lacking.map(one => html`<li>${one}</li>`)}</ul>`
}
<p class="note">${words.marks}</p>
</header>`
}
