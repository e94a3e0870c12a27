import { describe, expect, it } from 'vitest'
import { addMonths, day, type WallTime } from '../../../../src/core/base/calendar.ts'
import { buildDispute } from '../../../../src/core/claims/dispute.ts'
import { lettersOf } from '../../../../src/core/claims/letters/all.ts'
import type { Letter } from '../../../../src/core/claims/letters/letter.ts'
import type { StoredCharge } from '../../../../src/core/subscriptions/subscription.ts'
import { madeCase, madeCharge, madeFinding } from '../made-case.ts'

const months = Array.from({ length: 24 }, (_, index) =>
  madeCharge(addMonths(day('2024-11-08'), index), 1000, 0, 'wechat', index),
)
const plain = { payer: 'self', 'would-cancel': 'no', used: 'used', future: 'keep', demand: 'excess' }

function at(charge: StoredCharge, paidAt: string, tradeNo: string): StoredCharge {
  return { ...charge, charge: { ...charge.charge, paidAt: paidAt as WallTime, tradeNo } }
}

function lettersFor(...[charges, answers, findings]: Parameters<typeof madeCase>): Map<string, Letter> {
  const letters = lettersOf(buildDispute(madeCase(charges, { ...plain, ...answers }, findings)))
  return new Map(letters.map(letter => [letter.id, letter]))
}

describe('a letter about single charges', () => {
  const first = at(
    madeCharge(day('2025-08-08'), 1000, 0, 'wechat', 90),
    '2025-08-08T09:12:01',
    '4200002461202508080912010001',
  )
  const twin = at(
    madeCharge(day('2025-08-08'), 1000, 0, 'wechat', 91),
    '2025-08-08T09:12:40',
    '4200002461202508080912400002',
  )
  const charges = [
    ...months.filter(({ charge }) => !charge.paidAt.startsWith('2025-08')),
    first,
    twin,
  ].toSorted((a, b) => (a.charge.paidAt < b.charge.paidAt ? -1 : 1))
  const double = madeFinding('duplicate-charge', [twin], { on: day('2025-08-08') })

  it.each(['same', 'unsure'])('tells the double charge from its twin by time and number (%s)', answer => {
    const letters = lettersFor(charges, { double: answer }, [double])
    const short = ['merchant', 'wechat', ...(answer === 'same' ? ['12315-300'] : [])]
    for (const id of short) {
      const text = letters.get(id)?.text
      expect(text, id).toContain('2025年8月8日09:12:01已经扣费，09:12:40又扣10元。')
      expect(text, id).toContain(
        `1笔：2025年8月8日09:12:40扣10元（${id === 'wechat' ? '' : '微信支付'}交易单号4200002461202508080912400002）。`,
      )
      expect(text, id).not.toContain('最近一笔')
    }
  })

  it('is filed in the wallet by the charge in dispute, not by the latest', () => {
    const use = lettersFor(charges, { double: 'same' }, [double]).get('wechat')?.info.use
    expect(use?.zh).toContain('点开2025年8月8日09:12:40扣10元的那一笔')
    expect(use?.en).toContain('Open the charge of 2025-08-08 09:12:40, ¥10')
    expect(`${use?.zh}${use?.en}`).not.toMatch(/最近那一笔|latest/)
  })

  it('names three of many charges after cancelling and leaves the others to the table', () => {
    const answers = { cancelled: 'yes', 'cancelled-on': '2025-05-20', 'cancelled-proof': 'yes' }
    const text = lettersFor(months, answers, []).get('merchant')?.text
    expect(text).toContain('关闭后又扣的17笔：2025年6月8日08:31:12扣10元（微信支付交易单号2025060800000007）')
    expect(text).toContain('（微信支付交易单号2025080800000009），另14笔见扣费明细。')
    expect(text).not.toContain('2025090800000010')
  })

  it('says the number by which the merchant finds the order, where the bill has it', () => {
    const own = { ...twin, charge: { ...twin.charge, merchantOrderNo: 'MI202508080912' } }
    const letters = lettersFor([first, own], { double: 'same' }, [
      madeFinding('duplicate-charge', [own], { on: day('2025-08-08') }),
    ])
    expect(letters.get('merchant')?.text).toContain('（商户单号MI202508080912）')
    expect(letters.get('wechat')?.text).toContain('（交易单号4200002461202508080912400002）')
  })

  it('speaks of a run of renewals by its latest charge, as before', () => {
    const letters = lettersFor(months, { 'would-cancel': 'yes', demand: 'all', reminder: 'none' }, [])
    expect(letters.get('wechat')?.text).toContain('最近一笔交易单号2026100800000023，其余见扣费明细。')
    expect(letters.get('wechat')?.info.use.zh).toContain('点开最近那一笔')
  })
})
