import { describe, expect, it } from 'vitest'
import { billUseCases } from '../../src/engine/bills.ts'
import { refunded } from '../fixture/trade.ts'
import { writeBill } from '../fixture/write-bill.ts'
import { caseOf, monthly, sure } from './test-case.ts'
import { fileOf, temporaryFolder } from './test-engine.ts'

const answers = {
  payer: 'self',
  cancelled: 'no',
  trial: 'no',
  signup: 'clear',
  'first-charge': 'signup',
  reminder: 'none',
  demanded: 'no',
}

describe('the ways to go', () => {
  it('come in order, each deadline from the day that was noted', async () => {
    const test = await caseOf(monthly('2025-06', 8, 600))
    expect(test.view.stage).toBe('asking')
    const ready = test.answerAll(answers)
    expect(ready.stage).toBe('ready')
    expect(ready.channels.map(({ id }) => id)).toEqual([
      'stop',
      'merchant',
      'wallet',
      '12315',
      'association',
      'court',
    ])
    test.answer('filed:12315', '2026-08-03')
    const filed = test.answer('accepted:12315', '2026-08-03')
    const complaint = filed.channels.find(({ id }) => id === '12315')
    expect(complaint).toMatchObject({
      filedOn: '2026-08-03',
      deadlines: [
        { count: 7, unit: 'working', on: '2026-08-12', source: '《市场监督管理投诉举报处理办法》第十五条' },
        {
          count: 60,
          unit: 'calendar',
          on: '2026-10-08',
          source: '《市场监督管理投诉举报处理办法》第二十三条',
        },
      ],
    })
    expect(filed.stage).toBe('filed')
  })

  it('say what is due next, and that a year is not known', async () => {
    const test = await caseOf(monthly('2025-06', 8, 600))
    test.answerAll({ ...answers, demanded: 'waiting', 'demanded-on': '2026-11-20' })
    expect(test.view.nextDue).toMatchObject({ on: '2026-11-27' })
    const far = test.answer('accepted:12315', '2026-11-20')
    const ends = far.channels.find(({ id }) => id === '12315')?.deadlines[1]
    expect(ends).toMatchObject({ on: null, unknown: true })
  })

  it('close the consumer association while 12315 has the matter', async () => {
    const test = await caseOf(monthly('2025-06', 8, 600))
    test.answerAll(answers)
    const filed = test.answer('filed:12315', '2026-11-16')
    expect(filed.channels.find(({ id }) => id === 'association')?.blockedBy).toBe('12315 投诉')
    expect(filed.channels.find(({ id }) => id === '12315')?.blockedBy).toBeNull()
    // A court is open to everyone at any time; once it has the matter, nobody else takes it.
    expect(filed.channels.find(({ id }) => id === 'court')?.blockedBy).toBeNull()
    const sued = test.answer('filed:12315', null)
    expect(sued.channels.find(({ id }) => id === '12315')?.blockedBy).toBeNull()
    expect(
      test.answer('filed:court', '2026-11-18').channels.find(({ id }) => id === '12315')?.blockedBy,
    ).toBe('起诉')
  })

  it('end when a later bill shows the money back', async () => {
    const trades = monthly('2026-01', 4, 600)
    const test = await caseOf(trades, { period: { from: '2026-01-01', to: '2026-05-31' } })
    test.answerAll({ ...answers, 'first-charge': 'renewal' })
    expect(test.view).toMatchObject({ stage: 'ready', claimedFen: 2400 })
    const back = trades.flatMap(trade => refunded('alipay', trade, { at: '2026-06-03 10:00:00' }))
    const later = writeBill({ format: 'A4', trades: back, period: { from: '2026-01-01', to: '2026-06-30' } })
    await billUseCases(test.ctx).import([fileOf(temporaryFolder(), '后来.csv', later)], {})
    const view = sure(test.handlers['cases.open']({ id: test.view.id }))
    expect(view).toMatchObject({ stage: 'refunded', claimedFen: 0, letters: [] })
  })
})
