import { describe, expect, it } from 'vitest'
import type { Transaction } from '../../../../src/core/bills/transaction.ts'
import type { FixtureFormat } from '../../../fixture/bill-options.ts'
import { expectOk, read } from '../../../fixture/read.ts'
import { refunded } from '../../../fixture/trade.ts'
import { encoded, writeBill } from '../../../fixture/write-bill.ts'
import { app, appRow } from '../trap-rows.ts'

const formats = ['A1', 'A4', 'W1', 'W2'] as const

/** A bill as cells, split so that a person can change them: information, header, rows, what stands below. */
interface Cells {
  above: string[]
  head: string[]
  rows: string[][]
  below: string[]
}

function billOf(format: FixtureFormat): Cells {
  const wallet = format.startsWith('A') ? 'alipay' : 'wechat'
  const trade = { at: '2025-02-05 08:31:12', counterparty: '小米云服务', goods: '会员', fen: 2100 }
  const trades = [
    { ...trade, at: '2025-01-05 08:31:12' },
    ...refunded(wallet, trade, { at: '2025-02-06 09:00:01' }),
    { ...trade, at: '2025-03-05 08:31:12', fen: 123400 },
  ]
  const period = { from: '2025-01-01', to: '2025-03-31' }
  const bytes = writeBill({ format, trades, period, lineEnds: 'lf', encoding: 'utf-8' })
  const lines = new TextDecoder().decode(bytes).split('\n')
  const cells = (line: string) =>
    line
      .replace(/,$/, '')
      .split(',')
      .map(cell => cell.replaceAll(/["\t]/g, '').trim())
  const at = lines.findIndex(line => /收\/支.*,/.test(line))
  const end = at + 1 + trades.length
  const [head = [], ...rows] = lines.slice(at, end).map(cells)
  return { above: lines.slice(0, at), head, rows, below: lines.slice(end) }
}

/** Saved by a program that quotes what needs it. */
function saved({ above, head, rows, below }: Cells, delimiter = ','): Uint8Array {
  const quoted = (cell: string) =>
    /["\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell
  const table = [head, ...rows].map(row => row.map(quoted).join(delimiter))
  return encoded([...above, ...table, ...below].join('\n'), 'utf-8-bom')
}

function trades(bytes: Uint8Array) {
  const bill = expectOk(read(bytes))
  return { told: bill.transactions.map(told), rejected: bill.rejected, reconciled: bill.reconciled }
}

function told({ line: _line, note: _note, ...row }: Transaction) {
  return row
}

describe.each(formats)('a bill in layout %s that somebody worked on', format => {
  const untouched = trades(saved(billOf(format)))
  const amountAt = (head: readonly string[]) => head.findIndex(name => /^金额/.test(name))

  it('is whole to begin with', () => {
    expect(untouched).toMatchObject({ rejected: [], reconciled: true })
    expect(untouched.told).toHaveLength(4)
  })

  it.each([',', ';', '\t'])('with a remark beside a row, between %j, keeps the row', delimiter => {
    const bill = billOf(format)
    bill.rows[1]?.push('问问妈妈')
    expect(trades(saved(bill, delimiter))).toEqual(untouched)
  })

  it.each([',', ';'])(
    'with its columns in another order and a remark beside a row, between %j',
    delimiter => {
      const bill = billOf(format)
      const turned = (row: readonly string[]) => [row.at(-1) ?? '', ...row.slice(0, -1)].reverse()
      const changed = { ...bill, head: turned(bill.head), rows: bill.rows.map(turned) }
      changed.rows[1]?.push('问问妈妈')
      expect(trades(saved(changed, delimiter)).told).toEqual(untouched.told)
    },
  )

  it.each<[string, (name: string) => string]>([
    ['with signs of sorting', name => `${name} ▼`],
    ['with stars', name => `*${name}`],
    ['in brackets', name => `【${name}】`],
    ['before a colon', name => `${name}：`],
    ['broken in two lines', name => `${name.slice(0, 2)}\n${name.slice(2)}`],
  ])('with the names of its columns %s loses no column', (_, changed) => {
    const bill = billOf(format)
    expect(trades(saved({ ...bill, head: bill.head.map(changed) }))).toMatchObject({
      told: untouched.told,
      rejected: [],
    })
  })

  it.each(['金额（￥）', '金额(¥)', '金额/元', '金额（人民币）', '金额(CNY)', '金额 (元)'])(
    'with its amounts under %s is read',
    name => {
      const bill = billOf(format)
      bill.head[amountAt(bill.head)] = name
      expect(trades(saved(bill))).toEqual(untouched)
    },
  )

  it.each<[string, (sum: string) => string]>([
    ['CN¥', sum => `CN¥${sum}`],
    ['CNY before', sum => `CNY ${sum}`],
    ['CNY behind', sum => `${sum} CNY`],
  ])('with its amounts in %s is read', (_, changed) => {
    const bill = billOf(format)
    const at = amountAt(bill.head)
    const rows = bill.rows.map(row =>
      row.map((cell, column) => (column === at ? changed(cell.replace('¥', '')) : cell)),
    )
    expect(trades(saved({ ...bill, rows }))).toEqual(untouched)
  })

  it.each<[string, (sum: string) => string]>([
    ['with a comma before the fen', sum => sum.replace('.', ',')],
    ['as 1.234,00', sum => sum.replace('.', ',').replaceAll(/\B(?=(\d{3})+,)/g, '.')],
    ["as 1'234.00", sum => sum.replaceAll(/\B(?=(\d{3})+\.)/g, "'")],
    ['as floats', sum => `${sum}0000000000001`],
  ])('with its amounts written %s is the same bill', (_, changed) => {
    const bill = billOf(format)
    const sums = bill.head.flatMap((name, column) => (/^金额|退款（元/.test(name) ? [column] : []))
    const rows = bill.rows.map(row =>
      row.map((cell, column) => (sums.includes(column) ? changed(cell) : cell)),
    )
    expect(trades(saved({ ...bill, rows }, ';'))).toEqual(untouched)
  })

  it('with a comma before the fen in some rows only is not guessed at', () => {
    const bill = billOf(format)
    const at = amountAt(bill.head)
    bill.rows[1]![at] = bill.rows[1]![at]!.replace('.', ',')
    expect(trades(saved(bill)).rejected.map(({ reason }) => reason)).toEqual(['amount'])
  })

  it.each(['nan', 'NaN', 'None', 'NULL', '-', '—', 'N/A', '#N/A', '无', '（空白）'])(
    'whose empty cells a program filled with %j is the same bill',
    filler => {
      const bill = billOf(format)
      const rows = bill.rows.map(row => row.map(cell => (cell === '' ? filler : cell)))
      expect(trades(saved({ ...bill, rows }))).toEqual(untouched)
    },
  )

  it('behind a column that somebody put before it keeps its account and its days', () => {
    const bill = billOf(format)
    const before = expectOk(read(saved(bill)))
    const shifted = (lines: readonly string[]) => lines.map(line => (line === '' ? '' : `,${line}`))
    const after = expectOk(
      read(
        saved({
          above: shifted(bill.above),
          head: ['序号', ...bill.head],
          rows: bill.rows.map((row, index) => [String(index + 1), ...row]),
          below: shifted(bill.below),
        }),
      ),
    )
    expect([after.parts, after.declared, after.reconciled]).toEqual([before.parts, before.declared, true])
  })

  it.each([
    ['\u202d', '\u202c'],
    ['\u200b', ''],
    ['', '\u200e'],
  ])('with marks that nobody sees around its cells is the same bill', (before, behind) => {
    const bill = billOf(format)
    const marked = (row: string[]) => row.map(cell => (cell === '' ? '' : `${before}${cell}${behind}`))
    expect(trades(saved({ ...bill, head: marked(bill.head), rows: bill.rows.map(marked) }))).toEqual(
      untouched,
    )
  })

  it('with quotes in a text that the program doubled gives the text', () => {
    const bill = billOf(format)
    const rows = bill.rows.map(row => row.map(cell => (cell === '会员' ? '"云"会员' : cell)))
    const { told: found } = trades(saved({ ...bill, rows }))
    expect(found.filter(({ goods }) => goods === '"云"会员').length).toBeGreaterThan(1)
  })

  it.each(['本月支出', '我的支出', '支出', ''])('with a sum told as 「%s」 below refuses nothing', word => {
    const bill = billOf(format)
    const sum = bill.head.map(() => '')
    sum[word === '支出' ? bill.head.indexOf('收/支') : 0] = word
    sum[amountAt(bill.head)] = '1276.00'
    expect(trades(saved({ ...bill, rows: [...bill.rows, sum] }))).toEqual(untouched)
  })

  it('still refuses a row that lost its time, its number and its status', () => {
    const bill = billOf(format)
    const lost = /时间|交易号|订单号|单号|状态/
    const blank = bill.rows[0]!.map((cell, column) => (lost.test(bill.head[column] ?? '') ? '' : cell))
    const { told: found, rejected } = trades(saved({ ...bill, rows: [...bill.rows, blank] }))
    expect([found.length, rejected.map(({ reason }) => reason)]).toEqual([4, ['time']])
  })
})

it('two tables side by side are refused, as the rows of one would be lost', () => {
  const [left, right] = [billOf('A4'), billOf('W2')]
  const beside = {
    above: [],
    head: [...left.head, '', ...right.head],
    rows: left.rows.map((row, index) => [...row, '', ...(right.rows[index] ?? [])]),
    below: [],
  }
  expect(read(saved(beside))).toEqual({ ok: false, issue: { code: 'unrecognised-format' } })
})

it('the website’s bill without 资金状态 keeps every row, and says nothing of its totals', () => {
  const bill = billOf('A1')
  const before = trades(saved(bill)).told
  const at = bill.head.indexOf('资金状态')
  const without = (row: readonly string[]) => row.toSpliced(at, 1)
  const found = expectOk(read(saved({ ...bill, head: without(bill.head), rows: bill.rows.map(without) })))
  expect([found.rejected, found.transactions.map(({ fen, isRefund }) => [fen, isRefund])]).toEqual([
    [],
    before.map(({ fen, isRefund }) => [fen, isRefund]),
  ])
  expect(found.tally).toMatchObject({ count: 4, income: null, expense: null, neutral: null })
  expect(found.reconciled).toBe(true)
})

it.each(['nan', '-', 'None', '无'])('a closed trade whose method is %j was never paid', filler => {
  const closed = { 7: filler, 8: '交易关闭' }
  expect(app(appRow(), appRow({ ...closed, 9: '2024030522001' })).transactions).toMatchObject([
    { settled: true },
    { settled: false, method: '', statedRefundFen: null },
  ])
})
