import { packText as text } from '../../../i18n/zh/pack-text.ts'
import { formatYuan } from '../../base/money.ts'
import { type Html, html } from '../../print/html.ts'
import type { PackBasis, PackClaim, PackFacts } from '../facts.ts'
import { numberList } from './number-list.ts'

/** What is asked back, how the sum comes about, and on which text in force on the day of which charge. */
export function claimSection({ claims, claimedFen, lawCheckedOn }: PackFacts): Html {
  const { claims: words } = text
  return html`<section id="claims">
<h2>${words.title}</h2>
<p>${words.total(formatYuan(claimedFen))}</p>
${claims.map(claim)}
<p class="note">${words.checked(text.day(lawCheckedOn))}</p>
</section>`
}

function claim(one: PackClaim): Html {
  const { claims: words } = text
  return html`<article class="claim">
<h3>${one.title}</h3>
<table class="facts"><tbody>
<tr><th scope="row">${words.amount}</th><td class="claimed">${one.fen > 0 ? formatYuan(one.fen) : words.notAdded}</td></tr>
<tr><th scope="row">${words.formula}</th><td>${one.formula}</td></tr>
${
  one.charges.length > 0 &&
  html`<tr><th scope="row">${words.charges}</th><td>${words.chargeNumbers(numberList(one.charges, text.list))}</td></tr>`
}
</tbody></table>
<p><strong>${words.basis}</strong></p>
${one.bases.map(basis => basisBlock(basis, one))}
</article>`
}

function basisBlock(basis: PackBasis, { charges }: PackClaim): Html {
  const { claims: words } = text
  const partly = basis.charges.length > 0 && basis.charges.length < charges.length
  const remarks = [
    basis.issuer,
    ...(basis.inForceFrom ? [words.inForce(text.day(basis.inForceFrom))] : []),
    ...(basis.note === null ? [] : [basis.note]),
    ...(partly ? [words.appliesTo(numberList(basis.charges, text.list))] : []),
    ...(basis.text !== null && basis.excerpt ? [words.excerpt] : []),
  ]
  return html`<div class="law"><strong>${basis.citation}</strong> <span class="note">${remarks.join('；')}</span>${
    basis.text !== null && html`<q>${basis.text}</q>`
  }</div>`
}
