import { describe, expect, it } from 'vitest'
import { day } from '../../../../src/core/base/calendar.ts'
import { fen } from '../../../../src/core/base/money.ts'
import { buildDispute } from '../../../../src/core/claims/dispute.ts'
import { lettersOf } from '../../../../src/core/claims/letters/all.ts'
import { madeCase, madeCharge, madeFinding, madeMonths, times } from '../made-case.ts'

/** Monthly on the 5th, from January 2025 to October 2026, dearer from January 2026 on. */
const charges = madeMonths('2025-01-05', [...times(12, 1800), ...times(10, 2100)])
const rise = madeFinding('price-increase', charges.slice(12), { before: fen(1800), on: day('2026-01-05') })
const said = {
  payer: 'self',
  cancelled: 'no',
  'would-cancel': 'unsure',
  used: 'used',
  future: 'keep',
  demand: 'all',
  price: 'agreed',
  'first-charge': 'signup',
}

function papers(answers: Record<string, string>, own = charges, findings = [rise]) {
  const dispute = buildDispute(madeCase(own, { ...said, ...answers }, findings))
  const texts = new Map(lettersOf(dispute).map(({ id, text }) => [id, text]))
  return { dispute, of: (id: string) => texts.get(id) ?? '', all: [...texts.values()].join('\n') }
}

describe('who was reminded for a time', () => {
  const until = { reminder: 'earlier', 'reminded-until': '2026-04-02' }

  it('asks nothing for the charge that the last reminder was for, and says from which on there was none', () => {
    const { dispute, of } = papers(until)
    expect(dispute.result.refundFen).toBe(6 * 2100)
    for (const id of ['merchant', '12315-300', 'court'])
      expect(of(id)).toContain('最后一次收到提醒是2026年4月2日；从2026年5月5日那一笔起，每次扣款之前')
  })

  it('reports only the charges without one, and asks an authority for no money', () => {
    const report = papers({ ...until, price: 'not-told' }).of('report')
    expect(report).toContain('2026年1月5日起每期由18元变为21元，共10笔')
    expect(report).toContain('其中2026年5月5日至2026年10月5日的6笔，据举报人所知，自动续费日期之前')
    expect(report).not.toMatch(/请求|退还|差额/)
  })

  it('asks a court for the whole of the difference where the rest fails, and offers it to nobody else', () => {
    const { of } = papers({ ...until, price: 'not-told' })
    expect(of('court')).toContain('判令被告退还原告138元。')
    expect(of('court')).toContain('上项请求不成立的，判令被告退还涨价的差额30元。')
    for (const id of ['merchant', '12315-300']) {
      expect(of(id)).toContain('138元')
      expect(of(id)).not.toContain('差额30元')
    }
  })
})

it('a complaint about a price says when it rose, whatever else has no room', () => {
  const person = { name: '林桂芳', phone: '13812345678', 'mi-account': '123456789' }
  const until = { reminder: 'earlier', 'reminded-until': '2026-04-02', price: 'not-told' }
  const text = papers({ ...until, ...person }).of('12315-300')
  expect(text).toContain('2026年1月5日起每期由18元变为21元，共10笔')
  expect(text).toContain('最后一次收到提醒是2026年4月2日')
})

it('a court is asked for all that was charged in excess where the rest fails, a double charge among it', () => {
  const twin = madeCharge(day('2026-07-07'), 2100, 0, 'alipay', 90)
  const double = madeFinding('duplicate-charge', [twin], { on: day('2026-07-07') })
  const answers = { reminder: 'none', price: 'not-told', double: 'same' }
  const dearer = madeFinding('price-increase', [...charges.slice(12), twin], {
    before: fen(1800),
    on: day('2026-01-05'),
  })
  const own = [...charges, twin].toSorted((a, b) => (a.charge.paidAt < b.charge.paidAt ? -1 : 1))
  const { of } = papers(answers, own, [dearer, double])
  expect(of('court')).toContain('上项请求不成立的，判令被告退还多收的51元。')
  expect(of('court')).toContain('（¥21 − ¥18）× 10 + ¥21 = ¥51')
})

describe('what is not asked back', () => {
  it('is said to be the sign-up where the person said so, and numbered where nobody did', () => {
    const { of } = papers({ reminder: 'none' })
    for (const id of ['merchant', '12315-300', 'court'])
      expect(of(id)).toContain('最早的一笔是开通时付的，没有要求退。')
    const unsure = papers({ reminder: 'none', 'first-charge': 'unsure' })
    for (const id of ['merchant', 'court']) expect(unsure.of(id)).toContain('扣费明细第1笔没有要求退。')
    expect(unsure.all).not.toContain('开通时付的')
    expect(papers({ reminder: 'none', 'first-charge': 'renewal' }).all).not.toContain('没有要求退')
  })
})

it('a complaint explains why a charge told of is not asked back before it says anything of use or habit', () => {
  const person = { name: '林桂芳', phone: '13812345678', 'mi-account': '1234567890' }
  const searched = { 'looked-sms': 'none', 'looked-wallet': 'none', 'looked-app': 'none' }
  const wishes = { 'would-cancel': 'yes', used: 'little', future: 'stop', fallback: 'recent' }
  const text = papers({ reminder: 'none', ...person, ...searched, ...wishes }, charges, []).of('12315-300')
  expect(text).toContain('最早的一笔是开通时付的，没有要求退。')
  expect(text).toContain('小米账号1234567890')
})

it('a complaint for somebody of the family is no letter', () => {
  const family = { payer: 'adult', 'writes-for': 'family', principal: '王秀英', reminder: 'none' }
  const { of } = papers(family)
  expect(of('merchant')).toContain('我替王秀英写这封信')
  for (const id of ['12315-300', '12315-form']) {
    expect(of(id)).toContain('我替王秀英投诉，下面的“我”指王秀英。')
    expect(of(id)).not.toContain('写这封信')
  }
})

it('a demand that stays where the first fails stands on its own law', () => {
  const { of } = papers({ reminder: 'unsure', price: 'not-told' })
  expect(of('merchant')).toContain('至少退还涨价的差额30元')
  expect(of('merchant')).toMatch(/依据：.*第十条第二款.*《民法典》第五百四十三条/)
})

it('a double charge does not take away how often it charged', () => {
  const twin = madeCharge(day('2026-08-06'), 2100, 0, 'alipay', 90)
  const double = madeFinding('duplicate-charge', [twin], { on: day('2026-08-05') })
  const own = [...charges, twin].toSorted((a, b) => (a.charge.paidAt < b.charge.paidAt ? -1 : 1))
  const { of } = papers({ double: 'same', demand: 'excess' }, own, [double])
  const often = '2025年1月5日至2026年10月5日，每月一次（2026年8月2次），'
  for (const id of ['merchant', '12315-300', 'court']) expect(of(id)).toContain(`${often}从支付宝`)
  // To the wallet its own name is said once.
  expect(of('alipay')).toContain(`自动扣款（小米云服务·50GB 连续包月）。${often}共23笔`)
})

describe('who had switched it off', () => {
  const off = { cancelled: 'yes', 'cancelled-on': '2026-08-20', reminder: 'none', future: 'stop' }

  it('names the charges after that, and asks for word that it is off, not for an end', () => {
    const { of } = papers(off)
    const after = '已于2026年8月20日关闭自动续费，之后仍被扣款2笔42元（2026年9月5日、2026年10月5日）。'
    for (const id of ['merchant', 'alipay', '12315-300', 'court']) expect(of(id)).toContain(after)
    expect(of('merchant')).toContain('用文字确认自动扣款已经取消，不再扣款。')
    expect(of('merchant')).not.toContain('停止自动续费')
  })

  it('asks for records of both kinds, one list apart from the other', () => {
    const records = '每次扣款前提醒的时间、方式和内容，以及收到取消的时间和处理记录'
    for (const id of ['merchant', 'court']) expect(papers(off).of(id)).toContain(records)
  })

  it('has every charge of the rule counted that no reminder came for, whichever claim asks its money back', () => {
    const { of } = papers({ ...off, 'first-charge': 'renewal' }, charges, [])
    expect(of('merchant')).not.toMatch(/第十条第二款（其中/)
  })
})

describe('a child that signed up', () => {
  const child = {
    payer: 'minor',
    'minor-age': '8-13',
    'minor-refused': 'yes',
    guardian: 'mother',
    reminder: 'none',
  }

  it('is as old as its birthday makes it at the first charge, where that was said', () => {
    expect(papers({ ...child, 'child-born': '2015-05-01' }).of('court')).toContain(
      '账单上最早的一笔扣款时9周岁',
    )
    expect(papers(child).of('court')).toContain('当时8至13周岁')
  })

  it('has the refusal brought to the merchant as a notice, and told to the others as a fact', () => {
    const { of } = papers(child)
    expect(of('merchant')).toContain('现在也不同意（不追认），特此通知。')
    for (const id of ['alipay', '12315-300', 'court']) {
      expect(of(id)).toContain('现在也不同意（不追认）')
      expect(of(id)).not.toContain('特此通知')
    }
  })

  it('keeps its bill with the guardian, and has no job', () => {
    const court = papers(child).of('court')
    expect(court).toContain('整份账单由法定代理人保存')
    expect(court.split('\n').find(line => line.startsWith('原告：'))).not.toContain('职业')
  })
})

it('a form for an authority asks first whether the merchant was asked, and says so where it is known', () => {
  expect(papers({ reminder: 'none' }).of('12315-form')).toContain('向商家要求过退款吗：____年')
  const refused = { reminder: 'none', demanded: 'refused', 'demanded-on': '2026-11-10' }
  expect(papers(refused).of('12315-form')).toContain(
    '向商家要求过退款吗：我于2026年11月10日要求退款，被拒绝。',
  )
})

it('a complaint about charges that are all older than three years asks for no sum of the others', () => {
  const old = madeMonths('2022-01-05', times(5, 600))
  const text = papers({ reminder: 'none', 'first-charge': 'renewal' }, old, []).of('12315-300')
  expect(text).toContain('2022年5月5日及更早的5笔30元，请一并协商。')
  expect(text).not.toMatch(/三年以内|(?<!\d)0[笔元]/)
})
