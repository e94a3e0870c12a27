import { describe, expect, it } from 'vitest'
import { expectOk, read, readSheetBill } from '../../../fixture/read.ts'
import { encoded, writeBill } from '../../../fixture/write-bill.ts'

const trades = ['2025-01-05', '2025-02-05', '2025-03-05'].map((on, index) => ({
  at: `${on} 08:31:12`,
  counterparty: '小米',
  goods: '会员',
  fen: 2100 + index,
}))

describe.each(['A1', 'A2', 'A4', 'W1', 'W2'] as const)('a bill in layout %s that was sorted', format => {
  const period = { from: '2025-01-01', to: '2025-03-31' }
  const text = new TextDecoder().decode(
    writeBill({ format, trades, period, encoding: 'utf-8', lineEnds: 'lf' }),
  )
  const lines = text.split('\n')
  const header = lines.findIndex(line => /收\/支.*,/.test(line))
  const sorted = (places: readonly number[]) => {
    const rows = places.map(place => lines[header + place]!)
    return [...lines.slice(0, header), ...rows, ...lines.slice(header + rows.length)]
  }

  it.each([[[1, 2, 3, 0]], [[1, 0, 3, 2]]])('with its header in place %j loses no row', places => {
    const bill = expectOk(read(encoded(sorted(places).join('\n'), 'utf-8')))
    expect(bill).toMatchObject({ rows: 3, rejected: [], reconciled: true, period })
    expect(bill.transactions.map(({ fen }) => fen).sort()).toEqual([2100, 2101, 2102])
    for (const { line, fen } of bill.transactions)
      expect(sorted(places)[line - 1]).toContain((fen / 100).toFixed(2))
  })

  it('as a sheet loses no row', () => {
    const rows = sorted([1, 2, 3, 0]).map((line, index) => ({
      line: index + 1,
      cells: line.split(',').map(cell => cell.replaceAll(/["\t]/g, '').trim()),
    }))
    const bill = expectOk(readSheetBill([{ name: 'a', rows }]))
    expect(bill).toMatchObject({ rows: 3, rejected: [] })
  })
})
