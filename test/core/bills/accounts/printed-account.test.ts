import { describe, expect, it } from 'vitest'
import type { FixtureFormat } from '../../../fixture/bill-options.ts'
import { readText, readWritten } from '../../../fixture/read.ts'

const trades = [{ at: '2026-02-03 08:00:00', counterparty: '半山咖啡馆', goods: '拿铁', fen: 1800 }]

describe('the account that a bill prints', () => {
  it.each<FixtureFormat>(['A1', 'A2', 'A3', 'A4'])('%s: account and holder', async format => {
    const bill = await readWritten({ format, trades, owner: '**雨', account: '139****1234' })
    expect(bill.parts[0]?.account).toEqual({ label: '139****1234', holder: '**雨' })
  })

  it.each<FixtureFormat>(['W1', 'W2', 'W3', 'W4', 'W5'])('%s: the nickname', async format => {
    const bill = await readWritten({ format, trades, owner: '小雨' })
    expect(bill.parts[0]?.account).toEqual({ label: '小雨', holder: null })
  })

  it.each(['a,b', '[雨]', '☔️', '说"好"', '收入：3笔', '姓名：妈妈', '共5笔记录'])(
    'a nickname may be %s',
    async owner => {
      const bill = await readWritten({ format: 'W3', trades, owner })
      expect(bill.parts[0]?.account).toEqual({ label: owner, holder: null })
    },
  )

  it.each(['微信昵称：[],,', '微信昵称：[***]', '微信昵称：', ''])('%s names nobody', line => {
    const lines = [
      '微信支付账单明细',
      line,
      '交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注',
    ]
    expect(readText(lines.join('\n')).parts[0]?.account).toEqual({ label: null, holder: null })
  })

  it('reads what a program that saved the bill again put in quotes', () => {
    const lines = [
      '微信支付账单明细,,,,,,,,',
      '"微信昵称：[说""好"", 再见]",,,,,,,,',
      '交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注',
    ]
    expect(readText(lines.join('\n')).parts[0]?.account.label).toBe('说"好", 再见')
  })
})
