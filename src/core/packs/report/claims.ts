import { formatYuan } from '../../base/money.ts'
import { dayText, listComma } from '../../claims/paper-text.ts'
import { type Html, html } from '../../print/html.ts'
import type { PackBasis, PackClaim, PackFacts } from '../facts.ts'
import { askedText, numberList } from './parts.ts'

export const claimsTitle = '三、要求和依据'

const words = {
  total: (sum: string, isOpen: boolean) =>
    `${isOpen ? '请求金额：' : '请求金额合计 '}${sum}。每一笔只计算一次，已经退回的已经扣除。`,
  amount: '金额',
  notAdded: '不另计',
  formula: '计算',
  charges: '对应扣费',
  chargeNumbers: (numbers: string) => `第 ${numbers} 笔`,
  basis: '依据',
  appliesTo: (numbers: string) => `适用于第 ${numbers} 笔`,
  inForce: (day: string) => `${day}起施行`,
  excerpt: '节录',
  terms: '条文里的词：',
  checked: (day: string) => `条文核对日期：${day}。请以官方公布的文本为准。`,
}

/** What is asked back, how the sum comes about, and on which text in force on the day of which charge. */
export function claimSection(facts: PackFacts): Html {
  const { claims, sureFen, lawCheckedOn } = facts
  return html`<section id="claims">
<h2>${claimsTitle}</h2>
<p>${words.total(askedText(facts), sureFen !== null)}</p>
${claims.map(claim)}
${glossary(claims)}
<p class="note">${words.checked(dayText(lawCheckedOn))}</p>
</section>`
}

/** Terms of the articles that are quoted, for whoever is no lawyer. */
const terms: readonly [string, string][] = [
  ['格式条款', '一方事先写好、没有和另一方商量过的条款'],
  ['不成为合同的内容', '这几条不算数'],
  ['没有法律根据', '收这笔钱在合同和法律上都没有理由'],
  ['追认', '事后同意'],
  ['诉讼时效', '可以起诉的期限'],
  ['住所地', '登记的地址'],
  ['受理', '收下来处理'],
  ['主张', '提出要求'],
]

function glossary(claims: readonly PackClaim[]): Html | false {
  const quoted = claims.flatMap(({ bases }) => bases.map(({ text }) => text ?? '')).join()
  const used = terms.filter(([term]) => quoted.includes(term))
  return (
    used.length > 0 &&
    html`<p class="note">${words.terms}${used.map(([term, meaning]) => `“${term}”就是${meaning}`).join('；')}。</p>`
  )
}

function claim(one: PackClaim): Html {
  return html`<article class="claim">
<h3>${one.title}</h3>
<table class="facts"><tbody>
<tr><th scope="row">${words.amount}</th><td class="claimed">${one.fen > 0 ? formatYuan(one.fen) : words.notAdded}</td></tr>
<tr><th scope="row">${words.formula}</th><td>${one.formula}</td></tr>
${
  one.charges.length > 0 &&
  html`<tr><th scope="row">${words.charges}</th><td>${words.chargeNumbers(numberList(one.charges, listComma))}</td></tr>`
}
</tbody></table>
<p><strong>${words.basis}</strong></p>
${one.bases.map(basis => basisBlock(basis, one))}
</article>`
}

function basisBlock(basis: PackBasis, { fitting }: PackClaim): Html {
  const partly = basis.charges.length > 0 && basis.charges.length < fitting
  const remarks = [
    basis.issuer,
    ...(basis.inForceFrom ? [words.inForce(dayText(basis.inForceFrom))] : []),
    ...(basis.note === null ? [] : [basis.note]),
    ...(partly ? [words.appliesTo(numberList(basis.charges, listComma))] : []),
    ...(basis.text !== null && basis.excerpt ? [words.excerpt] : []),
  ]
  return html`<div class="law"><strong>${basis.citation}</strong> <span class="note">${remarks.join('；')}</span>${
    basis.text === null ? html`<br>${basis.about}` : html`<q>${basis.text}</q>`
  }</div>`
}
