import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lawProblems, spokenProblems } from './law-rules.ts'
import { type LawFiles, parseLaw, readLaw, shapeProblems } from './law-shape.ts'

const files = readLaw()

/** Everything wrong with a set of files: their shape first, then what they say. */
function problemsOf(given: LawFiles): string[] {
  const shape = shapeProblems(given)
  if (shape.length > 0) return shape
  const spoken = Object.entries(given).flatMap(([name, content]) =>
    spokenProblems(name, JSON.stringify(content)),
  )
  return [...lawProblems(parseLaw(given)), ...spoken]
}

// biome-ignore lint/suspicious/noExplicitAny: a file is broken on purpose, in ways its type forbids
type Loose = any

/** The files after one of them was changed. */
function broken(name: string, change: (content: Loose) => void): LawFiles {
  const content = structuredClone(files[name])
  change(content)
  return { ...files, [name]: content }
}

const article = (content: Loose, id: string) => content.find((one: Loose) => one.id === id)
const of = (id: string, values: object) => (content: Loose) => Object.assign(article(content, id), values)
const answers = (zh: string) => (content: Loose) => Object.assign(content.answer, { zh })

describe('the law as data', () => {
  it('is whole: shape, quotations, citations, references and letters', () => {
    expect(problemsOf(files)).toEqual([])
  })

  const entries: [string, (content: Loose) => Loose][] = [
    ['instruments.json', content => content.tiaoli],
    ['articles.json', content => content[0]],
    ['situations/no-reminder.json', content => content],
    ['evidence.json', content => content[0]],
    ['channels.json', content => content[0]],
    ['letters/merchant.json', content => content],
    ['disclaimers.json', content => content],
    ['keeping.json', content => content],
    ['respondents.json', content => content[0]],
    ['working-days.json', content => content],
  ]
  const dates: Record<string, string> = { 'instruments.json': 'inForceFrom', 'articles.json': 'citedFrom' }
  it.each(
    entries.flatMap(([name, entry]) =>
      ['source', 'mark', dates[name] ?? 'validFrom', 'checkedOn'].map(
        field => [name, name === 'instruments.json' && field === 'source' ? 'page' : field, entry] as const,
      ),
    ),
  )('refuses an entry of %s without %s', (name, field, entry) => {
    const [first] = problemsOf(broken(name, content => delete entry(content)[field]))
    expect(first).toContain(name)
    expect(first).toContain(field)
  })

  const refused: [string, string, (content: Loose) => void, RegExp][] = [
    ['another mark', 'articles.json', content => Object.assign(content[0], { mark: 'seen' }), /mark/],
    [
      'a quotation that is not marked as one',
      'articles.json',
      of('tiaoli-10-2', { mark: 'named' }),
      /tiaoli-10-2: quoted, but not read whole/,
    ],
    [
      'a quotation of an instrument known by name only',
      'articles.json',
      of('pingtai', { text: '每次扣款应当提前通知。', mark: 'quoted' }),
      /pingtai: quoted, but not read whole/,
    ],
    [
      'a quotation changed by one character',
      'articles.json',
      content => {
        const one = article(content, 'banfa-18')
        one.text = one.text.replace('日期前，', '日期前五日，')
      },
      /banfa-18: not the text that was compared/,
    ],
    [
      'an article off the list',
      'articles.json',
      of('xiaofa-52', { article: '第四十九条' }),
      /xiaofa-52: cites 中华人民共和国消费者权益保护法第四十九条/,
    ],
    [
      'a number where only the name may be given',
      'articles.json',
      of('pingtai', { article: '第二十条' }),
      /pingtai: cites/,
    ],
    [
      'an article cited before it was in force',
      'articles.json',
      of('tiaoli-10-2', { citedFrom: '2021-05-01' }),
      /tiaoli-10-2: cited before/,
    ],
    [
      'a basis that is not there',
      'situations/no-reminder.json',
      content => content.bases.push({ article: 'minfa-999', applied: '没有提醒。' }),
      /no-reminder: no article minfa-999/,
    ],
    [
      'a basis without its sentence',
      'situations/no-reminder.json',
      content => delete content.bases[0].applied,
      /no-reminder: no sentence for tiaoli-10-2/,
    ],
    [
      'five days as the rule',
      'situations/no-reminder.json',
      answers('对方应当提前五日通知。'),
      /no-reminder\.json: says five days/,
    ],
    [
      'the article on injuries',
      'situations/no-reminder.json',
      answers('依据《中华人民共和国消费者权益保护法》第四十九条。'),
      /cites 《中华人民共和国消费者权益保护法》第四十九条/,
    ],
    [
      'article 35 on platforms',
      'channels.json',
      content => Object.assign(content[0].text, { zh: '《中华人民共和国电子商务法》第三十五条。' }),
      /cites 《中华人民共和国电子商务法》第三十五条/,
    ],
    [
      'personal information as a ground for a refund',
      'letters/merchant.json',
      content => Object.assign(content.letters.merchant.use, { zh: '依据个人信息保护法，请退还费用。' }),
      /personal information as a ground/,
    ],
    [
      'a rate of success',
      'evidence.json',
      content => Object.assign(content[0].why, { zh: '成功率 82%。' }),
      /says a rate/,
    ],
    ['a promise', 'situations/after-cancellation.json', answers('关闭之后扣的一定能退。'), /says a promise/],
    ['a deadline without its unit', 'channels.json', content => delete content[1].deadlines[0].unit, /unit/],
  ]
  it.each(refused)('refuses %s', (_, name, change, problem) => {
    expect(problemsOf(broken(name, change)).join('\n')).toMatch(problem)
  })

  it('refuses a file nobody has described', () => {
    expect(problemsOf({ ...files, 'new.json': {} })).toEqual(['new.json: has no shape'])
  })

  it('gives article 18 of the measures by the day of the charge', () => {
    const versions = parseLaw(files).articles.filter(
      ({ instrument, article: number }) => instrument === 'banfa' && number === '第十八条',
    )
    expect(
      versions.map(({ citedFrom, citedTo, text: quoted }) => [citedFrom, citedTo, quoted !== null]),
    ).toEqual([
      ['2021-05-01', '2025-12-31', false],
      ['2026-01-01', null, true],
    ])
    // Both texts hold the duty that is invoked; which of them applied is nobody's doubt to read in a letter.
    expect(versions[0]?.about.zh).toContain('2021年和2025年的文本都有这一要求')
    expect(JSON.stringify(versions)).not.toContain('待核对')
    for (const version of versions) expect(JSON.stringify(version)).not.toContain('五日')
  })

  it('counts the periods of the rules on complaints', () => {
    const deadlines = parseLaw(files).channels.flatMap(({ id, deadlines }) =>
      deadlines.map(one => [id, one.count, one.unit, one.from, one.article, one.validFrom]),
    )
    expect(deadlines).toEqual([
      ['merchant', 7, 'calendar', 'filed', null, '2014-03-15'],
      ['merchant', 15, 'calendar', 'filed', null, '2015-03-15'],
      ['12315', 7, 'working', 'filed', 'tiaoli-46', '2024-07-01'],
      ['12315', 7, 'working', 'filed', 't121-15', '2026-04-15'],
      ['12315', 60, 'calendar', 'accepted', 'tiaoli-46', '2024-07-01'],
      ['12315', 60, 'calendar', 'accepted', 't121-23', '2026-04-15'],
    ])
  })
})

/** Files with words about law, beside the data: the window's, and those of letters. */
const spoken = ['i18n/zh', 'i18n/en', 'core/claims'].flatMap(folder => {
  const source = resolve(import.meta.dirname, '../../src', folder)
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => [`${folder}/${name}`, readFileSync(join(source, name), 'utf8')])
})

describe('everything the product says of law', () => {
  it.each(spoken)(
    '%s cites only articles of the list and says nothing of the never-list',
    (name, content) => {
      expect(spokenProblems(name ?? '', content ?? '')).toEqual([])
    },
  )
})
