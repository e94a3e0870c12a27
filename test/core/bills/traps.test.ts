import { describe, expect, it } from 'vitest'
import { reconcile } from '../../../src/core/bills/reconcile.ts'
import { computeTally, expectOk, read, readText, readWritten } from '../../fixture/read.ts'
import { encoded, writeBill } from '../../fixture/write-bill.ts'
import { app, appHeader, appRow, trade, wechat, wechatHeader, wechatRow } from './trap-rows.ts'

describe('1. the header is found by what it says', () => {
  it.each([24, 25, 26, 40])('in line %i of an Alipay bill', line => {
    const bill = readText(
      [...Array.from({ length: line - 1 }, (_, index) => `${index}.说明文字；`), appHeader, appRow()].join(
        '\n',
      ),
    )
    expect(bill.transactions).toHaveLength(1)
    expect(bill.transactions[0]!.line).toBe(line + 1)
  })

  it('in line 1, where the information was cut off, even behind an empty line', () => {
    expect(wechat(wechatRow()).transactions[0]!.line).toBe(2)
    expect(readText(`\uFEFF\n${wechatHeader}\n${wechatRow()}`).transactions[0]!.line).toBe(3)
  })

  it('below a line that names the last day alone', () => {
    const bill = readText(['终止时间：[2024-03-31 23:59:59]', appHeader, appRow()].join('\n'))
    expect(bill.period).toEqual({ from: bill.transactions[0]!.paidAt.slice(0, 10), to: '2024-03-31' })
  })

  it('whatever the order of its columns', () => {
    const bill = readText(
      '金额,收/支,交易状态,交易时间,交易订单号,备注,商品说明\n21.00,支出,交易成功,2024-03-05 08:31:12,77,,小米云服务',
    )
    expect(bill.transactions[0]).toMatchObject({
      fen: 2100,
      tradeNo: '77',
      goods: '小米云服务',
      counterparty: '',
    })
  })

  it('with columns left out by the switches of the export, and says which', async () => {
    const bill = await readWritten({ format: 'A4', trades: [trade], without: ['counterparty', 'goods'] })
    expect(bill.transactions[0]).toMatchObject({ counterparty: '', goods: '', fen: 2100 })
    expect(bill.missing).toEqual(['counterparty', 'goods'])
  })

  it('not in a nickname or a row that holds its words', () => {
    const bill = readText(
      [
        '微信昵称：[收/支,交易时间,"],,,',
        '收入：1笔 5.00元',
        wechatHeader,
        wechatRow({ 3: '"收/支,交易时间,金额(元),当前状态"' }),
      ].join('\n'),
    )
    expect(bill.transactions).toHaveLength(1)
  })
})

describe('2. encodings, line ends and padding', () => {
  it.each(['gb18030', 'utf-8', 'utf-8-bom', 'utf-16le'] as const)('reads every layout in %s', encoding => {
    for (const format of ['A1', 'A2', 'A3', 'A4', 'W1', 'W2', 'W5'] as const) {
      const bill = expectOk(read(writeBill({ format, trades: [trade], encoding })))
      expect(bill.transactions[0]).toMatchObject({ fen: 2100, counterparty: '小米' })
      expect(bill.encoding).toBe(encoding.replace('-bom', ''))
    }
  })

  it.each(['as-exported', 'lf', 'crlf'] as const)(
    'keeps the same line numbers with line ends %s',
    lineEnds => {
      for (const format of ['A1', 'A2', 'A4', 'W2'] as const) {
        const [first] = expectOk(read(writeBill({ format, trades: [trade], lineEnds }))).transactions
        expect(first!.line).toBe({ A1: 6, A2: 3, A4: 25, W2: 18 }[format])
      }
    },
  )

  it('takes blanks, TAB, NBSP and full-width blanks off every cell', () => {
    const bill = app(
      appRow({
        2: '　小米\u00a0',
        4: ' 小米云服务　\t',
        5: '支出 ',
        6: ' 21.00\u00a0',
        8: '交易成功　',
        9: ' 2024030522001 \t',
      }),
    )
    expect(bill.transactions[0]).toMatchObject({
      counterparty: '小米',
      goods: '小米云服务',
      direction: 'expense',
      fen: 2100,
      status: '交易成功',
      tradeNo: '2024030522001',
    })
  })

  it('reads the padded cells of early 2023', async () => {
    const bill = await readWritten({ format: 'A3', trades: [trade], padded: true })
    expect(bill.transactions[0]).toMatchObject({ counterparty: '小米', method: '余额宝' })
  })

  it('reads a text saved with TABs between its cells', () => {
    const cells = wechatRow().replaceAll('\t', '').split(',')
    const bill = readText(`${wechatHeader.replaceAll(',', '\t')}\n${cells.join('\t')}`)
    expect(bill.transactions[0]).toMatchObject({ fen: 2100, tradeNo: '4200001' })
  })

  it('reads a last row without a line end', () => {
    expect(app(appRow(), appRow({ 9: '2' })).rows).toBe(2)
  })
})

describe('3. quotes and commas', () => {
  it('Alipay: a lone quote in the note swallows no row', () => {
    const bill = app(appRow({ 11: '7" 平板' }), appRow({ 9: '2', 4: '"半个引号' }), appRow({ 9: '3' }))
    expect(bill.transactions.map(row => row.note || row.goods)).toEqual([
      '7" 平板',
      '"半个引号',
      '小米云服务',
    ])
  })

  it('Alipay: a bare comma in the goods is put right by where direction and amount stand', () => {
    expect(app(appRow({ 4: '云服务,200GB,连续包月' })).transactions[0]).toMatchObject({
      goods: '云服务,200GB,连续包月',
      fen: 2100,
      tradeNo: '2024030522001',
    })
  })

  it('Alipay: cells quoted by the program that saved the bill again', () => {
    expect(app(appRow({ 4: '"云服务,200GB"', 6: '"1,021.00"' })).transactions[0]).toMatchObject({
      goods: '云服务,200GB',
      fen: 102100,
    })
  })

  it('WeChat: a bare comma in a merchant’s name gives a 12th cell, which is joined again', () => {
    const bill = wechat(
      wechatRow({ 2: 'WALMART HONG KONG CO.,LIMITED' }),
      wechatRow({ 2: 'A,B,C', 3: '"x,y"', 4: '/', 8: '2' }),
    )
    expect(bill.transactions[0]).toMatchObject({
      counterparty: 'WALMART HONG KONG CO.,LIMITED',
      goods: '小米云服务',
      fen: 2100,
      note: '',
    })
    expect(bill.transactions[1]).toMatchObject({ counterparty: 'A,B,C', goods: 'x,y', direction: 'neutral' })
  })

  it.each(['1,234.56', '1,234,567.80', '12,345'])('the sum %s without quotes', sum => {
    const fen = Math.round(Number(sum.replaceAll(',', '')) * 100)
    for (const bill of [app(appRow({ 6: sum })), wechat(wechatRow({ 5: `¥${sum}` }))])
      expect(bill.transactions[0]).toMatchObject({ fen, goods: '小米云服务' })
  })

  it('a sum without quotes that may as well be two numbers is refused', () => {
    const bill = readText(
      '交易时间,收/支,交易状态,金额\n2024-03-05 08:31:12,支出,交易成功,21,100\n2024-03-06 08:31:12,支出,交易成功,5\n',
    )
    expect([bill.rejected.map(({ reason }) => reason), bill.transactions.length]).toEqual([['columns'], 1])
  })

  it('WeChat: inner quotes that are not doubled', () => {
    const bill = wechat(
      wechatRow({ 3: '"打开拼多多，点击底部"多多视频""' }),
      wechatRow({ 2: '点击底部"多多视频"', 8: '2' }),
      wechatRow({ 3: '"a"b,c"d"', 8: '3' }),
    )
    expect(bill.transactions.map(row => row.goods)).toEqual([
      '打开拼多多，点击底部"多多视频"',
      '小米云服务',
      'a"b,c"d',
    ])
    expect(bill.transactions[1]!.counterparty).toBe('点击底部"多多视频"')
  })

  it('WeChat: a TAB between the closing quote and the comma', () => {
    const bill = wechat(
      '2025-04-26 12:45:27,"商户消费","云膳米线(传奇店)","总共消费:28.16","支出",¥28.16,"中国银行(1234)","支付成功","3985734"\t,"129847129"\t,"/"',
    )
    expect(bill.transactions[0]).toMatchObject({
      tradeNo: '3985734',
      merchantOrderNo: '129847129',
      fen: 2816,
    })
  })

  it('a quoted cell over several lines keeps the line numbers right', () => {
    const bill = wechat(wechatRow({ 3: '"第一行\n第二行"' }), wechatRow({ 8: '2' }))
    expect(bill.transactions.map(row => [row.line, row.goods])).toEqual([
      [2, '第一行\n第二行'],
      [4, '小米云服务'],
    ])
  })
})

it.each(['\u2028', '\u0085', '\\n', '\u001e'])('lines that end in %j are no bill without rows', end => {
  for (const lines of [
    [appHeader, appRow()],
    [wechatHeader, wechatRow(), wechatRow()],
  ])
    expect(read(encoded(lines.join(end), 'utf-8'))).toEqual({
      ok: false,
      issue: { code: 'unrecognised-format' },
    })
})

describe('rows that can’t be understood', () => {
  it('are kept with their line, text and reason', () => {
    const bill = app(
      appRow(),
      appRow({ 0: '昨天' }),
      appRow({ 6: '很多' }),
      '2024-03-05 08:31:12,日用百货,小米',
      appRow({ 6: '-21.00' }),
      appRow({ 9: '9' }),
    )
    expect(bill.rows).toBe(6)
    expect(bill.transactions).toHaveLength(2)
    expect(bill.rejected.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'time'],
      [4, 'amount'],
      [5, 'columns'],
      [6, 'amount'],
    ])
    expect(bill.rejected[2]!.text).toBe('2024-03-05 08:31:12,日用百货,小米')
  })

  it('make the totals differ', async () => {
    const text = new TextDecoder().decode(
      writeBill({ format: 'W1', trades: [trade, { ...trade, at: '2024-04-05 08:31:12' }] }),
    )
    const bill = expectOk(read(encoded(text.replace('¥21.00', '¥xx'), 'utf-8')))
    expect(reconcile(bill.declared, computeTally(bill), bill.format)).toBe(false)
  })
})

describe('the end of the table', () => {
  it('A2: the information below is no row, however many lines it has', () => {
    const header =
      '收/支,交易对方,对方账号,商品说明,收/付款方式,金额,交易状态,交易分类,交易订单号,商家订单号,交易时间,'
    const row = '支出,小米,/,小米云服务,余额宝,21.00,交易成功,其他,1\t,\t,2024-03-05 08:31:12,'
    for (const rule of [['-'.repeat(84)], []]) {
      const bill = readText(
        [
          header,
          row,
          ...rule,
          '导出信息：',
          '姓名：林',
          '共1笔记录',
          '支出：1笔,21.00元',
          ...Array.from({ length: 30 }, () => '提示，'),
        ].join('\n'),
      )
      expect(bill.rows).toBe(1)
      expect(bill.declared).toMatchObject({ count: 1, expense: { count: 1, fen: 2100 } })
    }
  })

  it('bills joined by hand: the second header is no row', () => {
    expect(app(appRow(), appHeader, appRow({ 9: '2' }))).toMatchObject({ rows: 2, rejected: [] })
  })
})
