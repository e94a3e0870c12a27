import { describe, expect, it } from 'vitest'
import { presentSummary } from '../../../src/renderer/features/claims/present-case.ts'
import { neverReminded } from '../../fixture/answers.ts'
import { noting } from '../../fixture/noting.ts'
import { numbered } from '../../fixture/trade.ts'
import { caseOf, monthly, sure, type TestCase } from './test-case.ts'

function note({ handlers }: TestCase, id: number, about: string, value: string | null) {
  const { name, input } = noting(id, about, value)
  return handlers[name](input as never)
}

describe('the ways to go', () => {
  it('come in order, each deadline from the day that was noted', async () => {
    const test = await caseOf(monthly('2025-06', 8, 600))
    expect(test.view.stage).toBe('asking')
    const ready = test.answerAll(neverReminded)
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
      filed: '2026-08-03',
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

  it('say what is due next, also in a year whose holidays are not known', async () => {
    const test = await caseOf(monthly('2025-06', 8, 600))
    test.answerAll({ ...neverReminded, demanded: 'waiting', 'demanded-on': '2026-11-20' })
    expect(test.view.next).toMatchObject({ kind: 'wait', channel: 'merchant', on: '2026-11-27', overdue: 0 })
    test.answer('filed:12315', '2026-11-20')
    const far = test.answer('accepted:12315', '2026-11-20')
    const ends = far.channels.find(({ id }) => id === '12315')?.deadlines[1]
    expect(ends).toMatchObject({ on: '2027-01-19', isProvisional: true })
    expect(far.next).toMatchObject({ kind: 'wait', channel: '12315', on: '2027-01-19' })
    expect(far.next.text).toContain('2027年1月19日（遇节假日顺延）')
  })

  it('close the consumer association while 12315 has the matter', async () => {
    const test = await caseOf(monthly('2025-06', 8, 600))
    test.answerAll(neverReminded)
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

  it('lead from the merchant to an authority and to court, each step with what came of the one before', async () => {
    const test = await caseOf(monthly('2025-06', 8, 600))
    const due = () => {
      const { kind, channel, on, overdue } = test.view.next
      return [kind, channel, on, overdue]
    }
    expect(due()).toEqual(['answer', null, null, 0])
    test.answerAll(neverReminded)
    expect(due()).toEqual(['take', 'merchant', null, 0])
    test.answerAll({ demanded: 'waiting', 'demanded-on': '2026-11-14' })
    // The last day of the letter's seven is still in time.
    expect(due()).toEqual(['wait', 'merchant', '2026-11-21', 0])
    test.answer('demanded-on', '2026-11-11')
    expect(due()).toEqual(['chase', 'merchant', '2026-11-18', 3])
    expect(test.view.next.text).toContain('到2026年11月18日，过了 3 天')
    const [listed] = sure(test.handlers['claims.list']({}))
    expect(listed && presentSummary(listed, 'zh').next).toEqual(test.view.next)
    test.answer('demanded', 'refused')
    expect(due()).toEqual(['take', '12315', null, 0])
    test.answer('filed:12315', '2026-11-11')
    expect(due()).toEqual(['chase', '12315', '2026-11-20', 1])
    test.answer('accepted:12315', '2026-09-07')
    expect(due()).toEqual(['chase', '12315', '2026-11-06', 15])
    test.answer('outcome:12315', 'ended')
    // Who mediated once is not followed by the other who would.
    expect(due()).toEqual(['take', 'court', null, 0])
    test.answer('filed:court', '2026-11-20')
    expect(due()).toEqual(['wait', 'court', null, 0])
    test.answer('outcome:court', 'agreed')
    expect(due()).toEqual(['receive', null, null, 0])
    test.answer('outcome:court', 'refused')
    expect(due()).toEqual(['over', null, null, 0])
  })

  it('leave the consumer association open where 12315 did not take the matter', async () => {
    const test = await caseOf(monthly('2025-06', 8, 600))
    test.answerAll({ ...neverReminded, demanded: 'refused', 'demanded-on': '2026-10-08' })
    test.answer('filed:12315', '2026-11-11')
    test.answer('outcome:12315', 'not-taken')
    expect(test.view.channels.find(({ id }) => id === 'association')?.blockedBy).toBeNull()
    expect(test.view.next).toMatchObject({ kind: 'take', channel: 'association' })
  })

  it('start at the wallet where nobody had agreed, and lead a favour to no court', async () => {
    const stolen = await caseOf(monthly('2026-01', 3, 3000))
    expect(stolen.answerAll({ payer: 'stolen', future: 'stop', demanded: 'no' }).next).toMatchObject({
      channel: 'wallet',
    })
    const favour = await caseOf(monthly('2026-08', 4, 600))
    favour.answerAll({ ...neverReminded, reminder: 'all', demanded: 'refused', 'demanded-on': '2026-11-20' })
    expect(favour.view.next).toMatchObject({ kind: 'take', channel: '12315' })
    favour.answer('filed:12315', '2026-11-20')
    expect(favour.answer('outcome:12315', 'ended').next).toMatchObject({ kind: 'over' })
  })

  it('take no day that is yet to come', async () => {
    const test = await caseOf(monthly('2025-06', 8, 600))
    const { id } = test.view
    for (const question of ['filed:12315', 'answered:merchant', 'filed:court']) {
      expect(note(test, id, question, '2026-11-22')).toMatchObject({
        ok: false,
      })
      expect(note(test, id, question, '2026-11-21')).toMatchObject({
        ok: true,
      })
    }
    for (const question of ['accepted:merchant', 'outcome:stop'])
      expect(note(test, id, question, 'agreed')).toMatchObject({ ok: false })
  })

  it('are told to a court, and no longer declared away', async () => {
    const test = await caseOf(monthly('2025-06', 8, 600))
    test.answerAll({ ...neverReminded, demanded: 'refused', 'demanded-on': '2026-10-08', elsewhere: 'no' })
    const letter = (id: string) => test.view.letters.find(one => one.id === id)?.text ?? ''
    const complaint = () => sure(test.handlers['claims.complaint']({ id: test.view.id, limit: 1000 })).text
    expect(complaint()).toContain('未就同一争议向其他机构投诉或者起诉')
    test.answer('filed:association', '2026-10-20')
    expect(complaint()).not.toContain('未就同一争议')
    expect(letter('court')).toMatch(/于2026年10月20日就这项争议请求消费者协会调解。\n/)
    test.answer('outcome:association', 'ended')
    expect(letter('court')).toContain('于2026年10月20日就这项争议请求消费者协会调解。调解没有成功。')
  })

  it('bring the case that is overdue longest to the top of the list, and what is done to its foot', async () => {
    const trades = monthly('2026-01', 10, 600)
    const test = await caseOf(trades, { charges: trades.slice(0, 2) })
    const begin = (from: number) => {
      const charges = trades.slice(from, from + 2).map(trade => ({
        wallet: 'alipay' as const,
        tradeNo: numbered('alipay', trade).tradeNo,
      }))
      return sure(test.handlers['claims.start']({ charges })).id
    }
    const say = (id: number, said: Record<string, string>) => {
      for (const [question, answer] of Object.entries(said)) sure(note(test, id, question, answer))
    }
    const [waiting, late, later, open] = [begin(2), begin(4), begin(6), begin(8)] as const
    say(waiting, { demanded: 'waiting', 'demanded-on': '2026-11-20' })
    say(late, { demanded: 'waiting', 'demanded-on': '2026-11-01' })
    say(later, { demanded: 'waiting', 'demanded-on': '2026-11-10' })
    expect(sure(test.handlers['claims.list']({})).map(({ id, next }) => [id, next.overdue])).toEqual([
      [late, 13],
      [later, 4],
      [waiting, 0],
      [open, 0],
      [test.view.id, 0],
    ])
  })
})
