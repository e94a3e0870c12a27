import { createHash } from 'node:crypto'
import type { Law } from './law-shape.ts'
import quotations from './quotations.json' with { type: 'json' }

/** Articles that may be cited by number, by the instrument's full name. */
const citable: Record<string, readonly number[]> = {
  中华人民共和国消费者权益保护法实施条例: [9, 10, 11, 17, 22, 44, 46, 48, 49],
  网络交易监督管理办法: [12, 17, 18, 21],
  中华人民共和国消费者权益保护法: [8, 9, 10, 16, 20, 26, 28, 39, 48, 52, 53, 55, 56],
  中华人民共和国电子商务法: [17, 19, 53, 57, 59, 62],
  中华人民共和国民法典: [
    19, 20, 144, 145, 147, 148, 152, 157, 188, 195, 496, 497, 498, 509, 543, 544, 563, 577, 933, 985, 986,
    987,
  ],
  中华人民共和国价格法: [13, 41],
  明码标价和禁止价格欺诈规定: [19],
  '最高人民法院关于适用〈中华人民共和国民法典〉合同编通则若干问题的解释': [10],
  '最高人民法院关于适用〈中华人民共和国民法典〉总则编若干问题的解释': [5],
  最高人民法院关于审理预付式消费民事纠纷案件适用法律若干问题的解释: [12, 22],
  最高人民法院关于民事诉讼证据的若干规定: [14, 15, 94, 95],
  市场监督管理投诉举报处理办法: [8, 9, 10, 13, 15, 16, 17, 18, 23, 24, 42],
  非银行支付机构监督管理条例: [35],
  中华人民共和国民事诉讼法: [124, 165],
  中华人民共和国个人信息保护法: [45],
}
/** Named without a number. */
const nameOnly = ['互联网平台价格行为规则', '侵害消费者权益行为处罚办法']
/** May be named as what the other side argues, never as a basis of ours. */
const notOurs: Record<string, readonly number[]> = { 中华人民共和国民法典: [986] }

/** What the product never says, anywhere. */
const never: [string, RegExp][] = [
  ['a rate', /成功率|胜诉率|success rate|\d+(\.\d+)?\s?%/i],
  ['a promise', /包退|保证(退|成功|能)|一定(能|会)退|guaranteed? (to|a) /i],
  ['five days as the rule', /前五日|提前五日|五日前|提前\s?5\s?[日天]|前\s?5\s?[日天]/],
  ['电子商务法 art. 35', /《中华人民共和国电子商务法》第三十五条/],
  ['消费者权益保护法 art. 25 or 49', /《中华人民共和国消费者权益保护法》第(二十五|四十九)条/],
  ['personal information as a ground for refunds', /个人信息保护法[^。]{0,40}(退款|退还)/],
]

const digits: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }

/** 第四百九十六条 → 496 */
function numberOf(chinese: string): number {
  let value = 0
  let digit = 0
  for (const character of chinese) {
    const unit = { 十: 10, 百: 100 }[character]
    if (unit === undefined) digit = digits[character] ?? 0
    else {
      value += (digit || 1) * unit
      digit = 0
    }
  }
  return value + digit
}

/** Every `《…》第…条` of a text that is off the list, and everything of the never-list in it. */
export function spokenProblems(where: string, words: string): string[] {
  const cited = [...words.matchAll(/《([^《》]+)》第([零一二三四五六七八九十百]+)条/g)].flatMap(
    ([whole, law = '', article = '']) =>
      citable[law]?.includes(numberOf(article)) ? [] : [`${where}: cites ${whole}`],
  )
  const said = never.flatMap(([name, pattern]) => {
    const found = pattern.exec(words)
    return found ? [`${where}: says ${name}: ${found[0]}`] : []
  })
  return [...cited, ...said]
}

/** What is wrong with the law itself, entry by entry; nothing where all of it may be told. */
export function lawProblems(law: Law): string[] {
  return [
    ...quotationProblems(law),
    ...citationProblems(law),
    ...referenceProblems(law),
    ...basisProblems(law),
  ]
}

/** Quoted only what was read whole, and exactly as it was read. */
function quotationProblems({ articles, instruments }: Law): string[] {
  const known: Partial<Record<string, string>> = quotations
  const quoted = articles.flatMap(({ id, text, mark, instrument }) => {
    if (text === null) return []
    const from = instruments[instrument]
    const isRead = mark === 'quoted' && from?.mark === 'quoted' && from.readIn !== null
    return [
      ...(isRead ? [] : [`${id}: quoted, but not read whole`]),
      ...(known[id] === sha256(text) ? [] : [`${id}: not the text that was compared with the source`]),
    ]
  })
  const gone = Object.keys(known).filter(id => !articles.some(one => one.id === id && one.text !== null))
  return [...quoted, ...gone.map(id => `${id}: compared, but no longer quoted`)]
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function citationProblems({ articles, instruments, situations }: Law): string[] {
  const numbered = articles.flatMap(({ id, article, instrument, citedFrom, citedTo, inForceFrom }) => {
    const name = instruments[instrument]?.name.slice(1, -1) ?? ''
    const number = /^第([零一二三四五六七八九十百]+)条/.exec(article ?? '')?.[1]
    const isAllowed = nameOnly.includes(name)
      ? number === undefined
      : (citable[name]?.includes(numberOf(number ?? '')) ?? false)
    return [
      ...(isAllowed ? [] : [`${id}: cites ${name}${article ?? ''}`]),
      ...(citedTo !== null && citedTo < citedFrom ? [`${id}: cited until before it is cited from`] : []),
      ...(inForceFrom !== null && citedFrom < inForceFrom ? [`${id}: cited before it was in force`] : []),
    ]
  })
  const own = Object.entries(situations).flatMap(([situation, { bases }]) =>
    bases.flatMap(({ article: id }) => {
      const article = articles.find(one => one.id === id)
      const name = instruments[article?.instrument ?? '']?.name.slice(1, -1) ?? ''
      const number = numberOf(/^第([零一二三四五六七八九十百]+)条/.exec(article?.article ?? '')?.[1] ?? '')
      return notOurs[name]?.includes(number) ? [`${situation}: rests on ${id}, which is theirs`] : []
    }),
  )
  return [...numbered, ...own]
}

/** Whatever names an article, a channel or an instrument names one that is there. */
function referenceProblems(law: Law): string[] {
  const ids = new Set(law.articles.map(({ id }) => id))
  const channels = law.channels.map(({ id }) => id)
  const named: [string, string][] = [
    ...Object.entries(law.situations).flatMap(([id, { bases, answerArticles }]) =>
      [...bases.map(({ article }) => article), ...answerArticles].map((one): [string, string] => [id, one]),
    ),
    ...law.channels.flatMap(({ id, articles, deadlines }) =>
      [...articles, ...deadlines.flatMap(({ article }) => article ?? [])].map((one): [string, string] => [
        id,
        one,
      ]),
    ),
    ...law.evidence.flatMap(({ id, article }): [string, string][] => (article ? [[id, article]] : [])),
    ...Object.entries(law.letters).flatMap(([id, { articles }]) =>
      articles.map((one): [string, string] => [id, one]),
    ),
    ...law.disclaimers.articles.map((one): [string, string] => ['disclaimers', one]),
    ...law.keeping.articles.map((one): [string, string] => ['keeping', one]),
  ]
  return [
    ...(ids.size === law.articles.length ? [] : ['an article stands twice']),
    ...law.articles
      .filter(({ instrument }) => !law.instruments[instrument])
      .map(({ id, instrument }) => `${id}: no instrument ${instrument}`),
    ...named
      .filter(([, article]) => !ids.has(article))
      .map(([id, article]) => `${id}: no article ${article}`),
    ...law.channels.flatMap(({ id, excludes }) =>
      excludes.filter(other => !channels.includes(other)).map(other => `${id}: no channel ${other}`),
    ),
  ]
}

/** Every basis of a claim for money has a sentence that ties it to the facts. */
function basisProblems({ situations }: Law): string[] {
  // What nobody agreed to is asked of the wallet, and a favour of no court: no paper argues their law.
  return Object.entries(situations)
    .filter(([id]) => id !== 'unauthorised' && id !== 'goodwill')
    .flatMap(([id, { bases }]) =>
      bases.flatMap(({ article, applied }) => (applied ? [] : [`${id}: no sentence for ${article}`])),
    )
}
