import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const folder = resolve(import.meta.dirname, '../../resources/law')
const load = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'))

const day = z.string().regex(/^(19|20)\d{2}-\d{2}-\d{2}$/)
const text = z.strictObject({ zh: z.string().min(2), en: z.string().min(2) })
const link = z.url()
const mark = z.enum(['A', 'B'])
const situation = z.enum(['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S9', 'S10'])
const validity = { validFrom: day, validTo: day.nullable() }

const Instruments = z.record(
  z.string(),
  z.strictObject({
    name: z.string().regex(/^《.+》$/),
    number: z.string().nullable(),
    issuer: z.string().min(2),
    inForceFrom: day.nullable(),
    inForceTo: day.nullable(),
    mark,
    page: link,
    /** The stored copy of the official page in which the text was read. */
    readIn: link.nullable(),
    checkedOn: day,
  }),
)
const Articles = z.array(
  z.strictObject({
    id: z.string(),
    instrument: z.string(),
    article: z.string().nullable(),
    text: z.string().min(4).nullable(),
    excerpt: z.boolean(),
    mark,
    inForceFrom: day.nullable(),
    citedFrom: day,
    citedTo: day.nullable(),
    note: text.nullable(),
    about: text,
    inDoubt: z.literal(true).optional(),
    source: link,
    checkedOn: day,
  }),
)
const Situations = z.record(
  situation,
  z.strictObject({
    title: text,
    bases: z
      .array(
        z.strictObject({
          article: z.string(),
          when: z.enum(['signup-hidden', 'under-8', 'from-8']).optional(),
        }),
      )
      .min(1),
    merchantSays: text,
    answer: text,
    answerArticles: z.array(z.string()),
    weakness: text,
    mark,
    source: z.array(link).min(1),
    ...validity,
    checkedOn: day,
  }),
)
const Evidence = z.array(
  z.strictObject({
    id: z.string(),
    byApp: z.boolean(),
    situations: z.array(situation).nullable(),
    title: text,
    why: text,
    how: text,
    article: z.string().nullable().optional(),
    mark,
    source: link,
    ...validity,
    checkedOn: day,
  }),
)
const Channels = z.array(
  z.strictObject({
    id: z.string(),
    order: z.number(),
    title: text,
    text,
    competent: text.nullable(),
    excludes: z.array(z.string()),
    deadlines: z.array(
      z.strictObject({
        what: text,
        count: z.number().int().positive(),
        unit: z.enum(['working', 'calendar']),
        from: z.enum(['filed', 'accepted']),
        article: z.string().nullable(),
        ...validity,
      }),
    ),
    articles: z.array(z.string()),
    mark,
    source: link,
    ...validity,
    checkedOn: day,
  }),
)
const Disclaimers = z.strictObject({
  articles: z.array(z.string()),
  texts: z.array(text).length(6),
  mark,
  source: link,
  ...validity,
  checkedOn: day,
})
const WorkingDays = z.strictObject({
  source: z.string().includes('https://'),
  mark,
  checkedOn: day,
  ...validity,
  holidays: z.array(day).min(100),
  makeUpDays: z.array(day).min(30),
})

const Respondents = z.array(
  z.strictObject({
    service: z.string(),
    name: z.string().endsWith('公司'),
    document: z.string().startsWith('《'),
    mark,
    source: link,
    ...validity,
    checkedOn: day,
  }),
)

const instruments = Instruments.parse(load('instruments.json'))
const articles = Articles.parse(load('articles.json'))
const situations = Situations.parse(load('situations.json'))
const evidence = Evidence.parse(load('evidence.json'))
const channels = Channels.parse(load('channels.json'))
const ids = new Set(articles.map(({ id }) => id))

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

const digits: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }
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

/** Every `《…》第…条` of a text; a second number after 、 belongs to the same law. */
function citations(words: string): { law: string; article: number }[] {
  return [...words.matchAll(/《([^《》]+)》第([零一二三四五六七八九十百]+)条/g)].map(
    ([, law = '', article = '']) => ({
      law,
      article: numberOf(article),
    }),
  )
}

describe('the law as data', () => {
  it('gives every entry its source, mark, validity and the day it was checked', () => {
    for (const article of articles) expect(instruments[article.instrument], article.id).toBeDefined()
    for (const { bases, answerArticles } of Object.values(situations)) {
      for (const { article } of bases) expect(ids).toContain(article)
      for (const article of answerArticles) expect(ids).toContain(article)
    }
    for (const one of channels) {
      for (const { article } of one.deadlines) if (article) expect(ids).toContain(article)
      for (const article of one.articles) expect(ids).toContain(article)
      for (const other of one.excludes) expect(channels.map(({ id }) => id)).toContain(other)
    }
    for (const { article } of evidence) if (article) expect(ids).toContain(article)
    expect(() => Disclaimers.parse(load('disclaimers.json'))).not.toThrow()
    expect(() => Respondents.parse(load('respondents.json'))).not.toThrow()
    expect(() => WorkingDays.parse(load('working-days.json'))).not.toThrow()
  })

  it('refuses an entry without them', () => {
    const [first] = articles
    for (const field of ['source', 'mark', 'citedFrom', 'checkedOn'] as const) {
      expect(Articles.safeParse([{ ...first, [field]: undefined }]).success).toBe(false)
    }
    expect(Articles.safeParse([{ ...first, mark: 'C' }]).success).toBe(false)
  })

  it('quotes nothing but what was read whole', () => {
    for (const { id, text: quoted, mark: read, instrument } of articles) {
      if (quoted === null) continue
      expect(read, id).toBe('A')
      expect(instruments[instrument]?.mark, id).toBe('A')
      expect(instruments[instrument]?.readIn, id).not.toBeNull()
    }
  })

  it('cites only articles of the list, and by name alone what may only be named', () => {
    for (const { article, instrument, id } of articles) {
      const name = instruments[instrument]?.name.slice(1, -1) ?? ''
      if (nameOnly.includes(name)) {
        expect(article ?? '', id).not.toMatch(/第[零一二三四五六七八九十百]+条/)
        continue
      }
      const number = /^第([零一二三四五六七八九十百]+)条/.exec(article ?? '')?.[1]
      expect(citable[name], id).toContain(numberOf(number ?? ''))
    }
  })

  it('gives article 18 of the measures by the day of the charge', () => {
    const versions = articles.filter(
      ({ instrument, article }) => instrument === 'banfa' && article === '第十八条',
    )
    expect(
      versions.map(({ citedFrom, citedTo, text: quoted }) => [citedFrom, citedTo, quoted !== null]),
    ).toEqual([
      ['2021-05-01', '2025-03-17', false],
      ['2025-03-18', '2025-12-31', false],
      ['2026-01-01', null, true],
    ])
    expect(versions[1]?.note?.zh).toContain('待核对')
    for (const version of versions) expect(JSON.stringify(version)).not.toContain('五日')
  })
})

/** Files in which the product speaks of law. */
const spoken = [
  ...readdirSync(folder).map(name => join(folder, name)),
  ...['zh', 'en'].flatMap(language => {
    const words = resolve(import.meta.dirname, '../../src/core/words', language)
    return readdirSync(words).map(name => join(words, name))
  }),
].map(path => ({ path, content: readFileSync(path, 'utf8') }))

describe('everything the product says of law', () => {
  it.each(spoken.map(({ path, content }) => [path.split('/').slice(-2).join('/'), content]))(
    '%s cites only articles of the list by full name',
    (_, content) => {
      for (const { law, article } of citations(content))
        expect(citable[law] ?? [], `《${law}》第${article}条`).toContain(article)
    },
  )

  it('says nothing of the never-list', () => {
    for (const { path, content } of spoken) {
      expect(content, path).not.toMatch(/成功率|胜诉率|\d+(\.\d+)?\s?%/)
      expect(content, path).not.toMatch(/success rate/i)
      expect(content, path).not.toMatch(/前五日|提前五日|五日前|提前5日/)
      expect(content, path).not.toMatch(/《中华人民共和国电子商务法》第三十五条/)
      expect(content, path).not.toMatch(/《中华人民共和国消费者权益保护法》第(二十五|四十九)条/)
      expect(content, path).not.toMatch(/个人信息保护法[^。]{0,40}(退款|退还)/)
    }
  })
})
