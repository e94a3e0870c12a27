import { describe, expect, it } from 'vitest'
import { expectOk, read } from '../../../fixture/read.ts'
import { encoded, writeBill } from '../../../fixture/write-bill.ts'

const period = { from: '2025-07-01', to: '2025-08-31' }
const trades = [{ at: '2025-07-05 09:12:33', counterparty: '张三', goods: '转账', fen: 100 }]

describe.each(['A4', 'W1'] as const)('an export of %s of the kind', format => {
  const of = (kind: string) => {
    const text = new TextDecoder().decode(writeBill({ format, trades, period, encoding: 'utf-8' }))
    const named = text.replace('类型：[全部]', `类型：[${kind}]`)
    expect(named).toContain(`[${kind}]`)
    return expectOk(read(encoded(named, 'utf-8')))
  }

  it.each(['全部', '全部账单', '全部支出', '支出', '收入/支出', '商户消费', '', '***'])(
    '[%s] covers its days',
    kind => expect(of(kind).parts.map(({ periods }) => periods)).toEqual([[period]]),
  )

  it.each(['收入', '全部收入', '退款', '不计收支', '全部中性交易'])(
    '[%s] covers no day: that it holds no charge proves nothing',
    kind => {
      const bill = of(kind)
      expect(bill.period).toEqual(period)
      expect(bill.parts.map(({ periods }) => periods)).toEqual([[]])
    },
  )
})
