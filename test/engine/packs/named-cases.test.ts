import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { parseDay } from '../../../src/core/base/calendar.ts'
import { fen, yuanDigits } from '../../../src/core/base/money.ts'
import { lengthOf } from '../../../src/core/claims/letters/fitting.ts'
import { dayText } from '../../../src/core/claims/paper-text.ts'
import { isOwn, packNames } from '../../../src/core/packs/pack-names.ts'
import { openArchive } from '../../../src/engine/import/archive.ts'
import { sumsOf } from '../../core/claims/letters/counted-sums.ts'
import { seemingPng } from '../../fixture/png.ts'
import { slashed } from '../../fixture/system.ts'
import type { FixtureWallet } from '../../fixture/trade.ts'
import { isShortRun } from '../../rounds.ts'
import { caseOf, type TestCase } from '../claims/test-case.ts'
import { type NamedCase, namedCases, type Paper, papers } from './named-cases.ts'
import { attach, written } from './test-pack.ts'

/** As many characters as a chat, a form or a wallet takes. */
const limits = [
  ['merchant', 450],
  ['wallet', 300],
  ['complaint', 300],
] as const

function pathOf(paper: Paper, wallet: FixtureWallet): string {
  const paths: Record<Paper, string> = {
    merchant: '1-发给商家/退款申请.txt',
    wallet: `${wallet === 'alipay' ? '2-支付宝' : '2-微信支付'}/投诉.txt`,
    complaint: '3-12315/投诉内容.txt',
    form: '3-12315/12315照着填.txt',
    report: '3-12315/举报.txt',
    court: '4-法院/起诉状.txt',
    pack: packNames.report,
  }
  return paths[paper]
}

const isLetter = (path: string) => /^[1-4]-/.test(path)

/** The text of a page, a line for each piece of its markup. */
function textIn(markup: string): string {
  return markup
    .replaceAll(/<(style|title)>.*?<\/\1>/gs, '')
    .replaceAll(/<(?:\/?(?:strong|bdi|span|a|q)\b[^>]*)>/g, '')
    .replaceAll(/<[^>]+>/g, '\n')
}

async function textOf(path: string): Promise<string> {
  const bytes = readFileSync(path)
  if (path.endsWith('.xlsx')) {
    const { SheetNames, Sheets } = read(bytes)
    return SheetNames.flatMap(name => [name, utils.sheet_to_csv(Sheets[name] ?? {})]).join('\n')
  }
  if (path.endsWith('.docx')) {
    const opened = await openArchive(bytes)
    if (!opened.ok) throw new Error(opened.issue.code)
    return opened.value.map(one => textIn(new TextDecoder().decode(one.bytes))).join('\n')
  }
  const text = bytes.toString('utf8').replace('\uFEFF', '').replaceAll('\r\n', '\n')
  return /\.(pdf|jpg)$/.test(path) ? textIn(text) : text
}

/** Every file of the pack of a case that a person reads, by its path. */
async function filesOf(one: TestCase): Promise<Map<string, string>> {
  const { path } = await written(one)
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map(slashed)
    .filter(name => statSync(join(path, name)).isFile() && !/\.png$|^校验\/(manifest|SHA)/.test(name))
    .toSorted()
  return new Map(await Promise.all(names.map(async name => [name, await textOf(join(path, name))] as const)))
}

async function made({ trades, answers, files = [] }: NamedCase, wallet: FixtureWallet): Promise<TestCase> {
  const one = await caseOf(trades, { wallet })
  one.answerAsked(answers)
  for (const [index, evidence] of files.entries())
    attach(one, evidence, `截图${index + 1}.png`, seemingPng(20, index))
  return one
}

/** Sentences of the person's own list that no paper may hold; names of claims and items of evidence both have. */
function ownSentences(list: string, { view }: TestCase): string[] {
  const shared = [...view.claims, ...view.evidence].map(({ title }) => title)
  return list
    .split(/[\n。；]/)
    .map(part => part.trim())
    .filter(part => lengthOf(part) >= 12 && !/^[\d :-]+$/.test(part) && !shared.includes(part))
    .filter(part => !view.claims.some(({ answer }) => answer.includes(part)))
}

/** The short run takes the wallets in turn. */
const cases = namedCases.flatMap((one, index) =>
  (['alipay', 'wechat'] as const)
    .filter((_, number) => !isShortRun || number === index % 2)
    .map(wallet => ({ ...one, wallet })),
)

describe.each(cases)('$id $title, by $wallet', ({ wallet, ...named }) => {
  it('has papers that say what the bills and the person say, add up and fit', async () => {
    const one = await made(named, wallet)
    expect(one.view.answered).toBe(true)
    const files = await filesOf(one)
    const own = papers.filter(paper => !named.without?.includes(paper))
    expect([...files.keys()]).toEqual(
      [
        packNames.start,
        ...own.map(paper => pathOf(paper, wallet)),
        ...(own.includes('court') ? ['4-法院/起诉状.docx'] : []),
        packNames.own,
        packNames.howToCheck,
        packNames.picture(1),
        packNames.sheet,
        '证据/账单/账单.csv-有关的几行.txt',
      ].toSorted(),
    )
    const text = (paper: Paper) => files.get(pathOf(paper, wallet)) ?? ''
    for (const paper of own)
      for (const sentence of named.says[paper] ?? []) expect(text(paper), paper).toContain(sentence)
    for (const [paper, limit] of limits) expect(lengthOf(text(paper)), paper).toBeLessThanOrEqual(limit)

    const handed = [...files].filter(([path]) => !isOwn(path))
    const days = [one.ctx.now().slice(0, 10), ...named.trades.map(({ at }) => at.slice(0, 10))]
      .concat(Object.values(named.answers))
      .flatMap(value => parseDay(value) ?? [])
      .map(dayText)
    for (const [path, letter] of handed.filter(([name]) => isLetter(name))) {
      expect(letter, path).not.toMatch(named.never)
      expect(letter, path).not.toMatch(/\.00元|¥[\d,]+\.00/)
      expect(letter, path).not.toContain(wallet === 'alipay' ? '微信' : '支付宝')
      for (const { stated, counted } of sumsOf(letter)) expect(counted, letter).toBe(stated)
      for (const [found] of letter.matchAll(/\d{4}年\d+月\d+日/g)) expect(days, path).toContain(found)
    }
    for (const sentence of ownSentences(files.get(packNames.own) ?? '', one))
      for (const [path, paper] of handed) expect(paper, path).not.toContain(sentence)

    const paid = yuanDigits(fen(named.trades.reduce((sum, trade) => sum + trade.fen, 0)))
    expect(files.get(packNames.sheet)).toContain(`合计,${named.trades.length} 笔,${paid},0.00,`)
    expect(files.get(packNames.picture(1))).toContain(`合计 ${named.trades.length} 笔\n`)
  })
})
