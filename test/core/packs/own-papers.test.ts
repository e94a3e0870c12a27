import { describe, expect, it } from 'vitest'
import { day } from '../../../src/core/base/calendar.ts'
import { fen } from '../../../src/core/base/money.ts'
import { type ProgressEntry, progressOf } from '../../../src/core/claims/progress.ts'
import { howToCheck } from '../../../src/core/packs/how-to-check.ts'
import { ownHtml } from '../../../src/core/packs/report/own.ts'
import { reportHtml } from '../../../src/core/packs/report/report.ts'
import { startHtml } from '../../../src/core/packs/report/start.ts'
import { sheetsOf } from '../../../src/core/packs/sheet.ts'
import { tablePages } from '../../../src/core/packs/table-pictures.ts'
import { words } from '../../../src/i18n/words.ts'
import { madeCase, madeCharge, madeFinding, madeMonths, times } from '../claims/made-case.ts'
import { packOf } from './handed-texts.ts'

const charges = madeMonths('2024-11-06', [...times(12, 1800), ...times(12, 2100)])
const rise = madeFinding('price-increase', charges.slice(12), { before: fen(1800), on: day('2025-11-06') })
const said = {
  payer: 'self',
  reminder: 'none',
  'first-charge': 'renewal',
  price: 'not-told',
  future: 'closed',
}
const factsOf = (answers: Record<string, string>) =>
  packOf(madeCase(charges, { ...said, ...answers }, [rise]))

describe('what to do first', () => {
  const stepsOf = (answers: Record<string, string>) =>
    /<ol>(.*?)<\/ol>/s.exec(startHtml(factsOf(answers), false))?.[1] ?? ''

  it('is the letter to the merchant, and the form after a week', () => {
    expect(stepsOf({})).toMatch(/1-发给商家\/退款申请\.txt.*等 7 天。没退，.*照着「3-12315/s)
  })

  it('is no letter that was sent already', () => {
    const sent = stepsOf({ demanded: 'waiting', 'demanded-on': '2026-11-18' })
    expect(sent).not.toContain('1-发给商家')
    expect(sent).toMatch(/2026年11月18日已经发给商家。等到2026年11月25日。.*还没有退：.*照着「3-12315/s)
    const refused = stepsOf({ demanded: 'refused', 'demanded-on': '2026-11-18' })
    expect(refused).not.toMatch(/1-发给商家|等 7 天/)
    expect(refused).toMatch(/商家没有退：.*照着「3-12315\/12315照着填.txt」/)
  })
})

it('a sum that waits for what the other side can show is told apart from the one that a complaint asks', () => {
  const { reminder: _, ...open } = said
  const facts = factsOf({ 'would-cancel': 'yes', reminder: 'unsure', demand: 'all' })
  const apart = '向商家最多请求 ¥468，向 12315 和法院请求 ¥36'
  expect(facts.letters.find(({ fileName }) => fileName.includes('投诉内容'))?.text).toContain(
    '退还自动续费36元',
  )
  const report = reportHtml(facts, { pages: new Map(), pictures: new Map() })
  expect(report.split(apart)).toHaveLength(3)
  expect(startHtml(facts, false)).toContain(apart)
  expect(report).toContain('>最多退还<')
  for (const table of [tablePages(facts)[0] ?? '', JSON.stringify(sheetsOf(facts))]) {
    expect(table).toContain('最多退还（元）')
    expect(table).not.toContain('请求退还')
  }
  // Nothing can be written to an authority yet.
  const alone = packOf(madeCase(charges, { ...open, 'would-cancel': 'yes', price: 'unsure' }, [rise]))
  expect(startHtml(alone, false)).toContain('最多 ¥468。拿不出记录的才退。')
  expect(startHtml(factsOf({}), false)).toContain('一共要 ¥468。')
})

it('the first page says how it goes on where nothing can be written to an authority yet', () => {
  const { reminder: _, ...open } = said
  const page = startHtml(packOf(madeCase(charges, { ...open, 'would-cancel': 'yes' }, [])), false)
  const steps = /<ol>(.*?)<\/ol>/s.exec(page)?.[1] ?? ''
  expect(steps).not.toContain('3-12315')
  expect(steps).toMatch(
    /1-发给商家\/退款申请\.txt.*2-支付宝\/投诉\.txt.*等 7 天。没退，在“续查”软件里打开这一件/s,
  )
})

it('the first page asks nobody twice, and what was settled before a letter went out is asked no more', () => {
  const steps = (material: Parameters<typeof packOf>[0]) =>
    /<ol>(.*?)<\/ol>/s.exec(startHtml(packOf(material), false))?.[1] ?? ''
  const twin = madeCharge(day('2026-08-08'), 1800, 0, 'alipay', 90)
  const double = madeFinding('duplicate-charge', [twin], { on: day('2026-08-08') })
  const answers = { payer: 'self', double: 'same', demand: 'excess', future: 'closed' }
  expect(steps(madeCase([twin], answers, [double]))).toContain('先在钱包里看自动扣款有几份')
  const asked = { ...answers, demanded: 'refused', 'demanded-on': '2026-11-10' }
  expect(steps(madeCase([twin], asked, [double]))).not.toContain('有几份')
  const noted: ProgressEntry[] = [{ kind: 'step', channel: '12315', step: 'filed', on: day('2026-11-18') }]
  const filed = steps({ ...madeCase([twin], asked, [double]), channels: progressOf(noted).channels })
  expect(filed).toContain('2026年11月18日已经投诉到 12315 或者消费者协会，等结果。')
  expect(filed).not.toContain('3-12315')
})

it('the first page of a letter that was sent names its day and number, though no authority can be written to yet', () => {
  const twin = madeCharge(day('2026-08-08'), 1800, 0, 'alipay', 90)
  const double = madeFinding('duplicate-charge', [twin], { on: day('2026-08-08') })
  const answers = {
    payer: 'self',
    double: 'unsure',
    demanded: 'waiting',
    'demanded-on': '2026-11-18',
    ticket: 'KF20261118-0077',
  }
  const page = startHtml(packOf(madeCase([twin], answers, [double])), false)
  const steps = /<ol>(.*?)<\/ol>/s.exec(page)?.[1] ?? ''
  expect(steps).toContain('2026年11月18日已经发给商家（编号 KF20261118-0077）。等到2026年11月25日。')
  expect(steps).toContain('还没有退：打开「2-支付宝/投诉.txt」，整段复制。在支付宝的账单里点开2026年8月8日')
  expect(steps).not.toContain('1-发给商家')
  expect(steps).toContain('两边都关')
})

it('the way to check a pack names the page and the buttons of the window, and no command', () => {
  const { window, claimScreen } = words('zh')
  const text = howToCheck('SHA256SUMS')
  const { folder, zip } = claimScreen.pack.verify
  for (const name of [window.pages.claim, claimScreen.all, folder, zip]) expect(text).toContain(`「${name}」`)
  expect(text).not.toMatch(/npm|维权”/)
})

it('the first page tells how many pictures there are of a long table', () => {
  expect(startHtml(factsOf({}), false)).toContain('<td>证据/扣费明细-1.jpg</td>')
  const many = madeMonths('2022-10-06', times(49, 600))
  expect(startHtml(packOf(madeCase(many, said)), false)).toContain('<td>证据/扣费明细-1.jpg 等 3 张</td>')
})

describe('the person’s own list', () => {
  it('has days to look for reminders only where these are at issue', () => {
    expect(ownHtml(factsOf({}))).toContain('找提醒的日期')
    const off = { reminder: 'all', cancelled: 'yes', 'cancelled-on': '2026-06-10', price: 'agreed' }
    const list = ownHtml(factsOf(off))
    expect(list).toContain('先截这几笔')
    expect(list).not.toContain('找提醒')
  })

  it('says of what stays only where the letter says it that it does', () => {
    const long = { fallback: 'recent', name: '王秀英', 'would-cancel': 'yes', 'mi-account': '1234567890' }
    for (const answers of [
      { fallback: 'recent' },
      { ...long, demanded: 'refused', 'demanded-on': '2026-11-18' },
    ]) {
      const facts = factsOf(answers)
      const letter = facts.letters.find(({ fileName }) => fileName.startsWith('1-'))?.text ?? ''
      expect(facts.least).toHaveLength(2)
      const list = ownHtml(facts)
      for (const { text } of facts.least)
        expect(list).toContain(
          `${letter.includes(text) ? '信里已经写了' : '信里没有写，调解时可以这样说'}：${text}`,
        )
    }
  })
})

it('the sum of all charges stands above their table, where no page holds it alone', () => {
  const report = reportHtml(factsOf({}), { pages: new Map(), pictures: new Map() })
  expect(report).toMatch(/24 笔，合计 ¥468<.*<th scope="col">序号<\/th>/s)
  // Nothing came back, so nothing is said of it.
  expect(report).not.toContain('已退回')
})

it('the charge that paid for the period first is photographed beside the double one', () => {
  const first = charges[21]!
  const twin = madeCharge(day('2026-08-08'), 2100, 0, 'alipay', 90)
  const double = madeFinding('duplicate-charge', [twin], { on: day('2026-08-06') })
  const own = [...charges.slice(0, 22), twin, ...charges.slice(22)]
  const answers = { ...said, double: 'same', demand: 'excess', price: 'agreed' }
  const list = ownHtml(packOf(madeCase(own, answers, [double])))
  const rows = /先截这几笔.*?<tbody>(.*?)<\/tbody>/s.exec(list)?.[1] ?? ''
  for (const { charge } of [first, twin]) expect(rows).toContain(charge.tradeNo)
  expect(rows.match(/<tr>/g)).toHaveLength(2)
})

it('the last days are told once for charges that have one, and what is barred in a sentence', () => {
  const many = madeMonths('2022-10-06', times(49, 600))
  const answers = {
    ...said,
    'first-charge': 'renewal',
    reminder: 'none',
    demanded: 'refused',
    'demanded-on': '2026-11-10',
  }
  const list = ownHtml(packOf(madeCase(many, answers)))
  const rows = /最晚哪天要.*?<tbody>(.*?)<\/tbody>/s.exec(list)?.[1]?.match(/<tr>/g) ?? []
  expect(rows).toHaveLength(1)
  expect(list).toMatch(/第 1–\d+ 笔扣款已满三年/)
})
