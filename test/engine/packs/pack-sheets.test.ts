import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { expect, it } from 'vitest'
import { workbookOfBills } from '../../fixture/workbook-of-bills.ts'
import { writeBill } from '../../fixture/write-bill.ts'
import { caseOf, monthly } from '../claims/test-case.ts'
import { unreminded, written } from './test-pack.ts'

const years = [monthly('2024-01', 2, 600), monthly('2025-01', 2, 600)]
const trades = years.flat()
const billOf = (number: number) =>
  writeBill({
    format: 'A4',
    trades: years[number] ?? [],
    period: { from: `${2024 + number}-01-01`, to: `${2024 + number}-12-31` },
  })

/** Where the papers of a case over a workbook say that its charges stand. */
async function placesOf(sheets: Record<string, Uint8Array | null>) {
  const one = await caseOf(trades, { file: { name: '两年.xlsx', bytes: workbookOfBills(sheets) } })
  const open = new Map(Object.entries({ ...unreminded, price: 'agreed', 'first-charge': 'renewal' }))
  for (const { id } of one.view.questions) {
    const answer = open.get(id)
    if (answer !== undefined) one.answer(id, answer)
  }
  const { path, files } = await written(one)
  const excerpt = files.find(({ name }) => name.endsWith('有关的几行.txt'))?.name ?? ''
  const book = read(readFileSync(join(path, '证据/扣费明细.xlsx')))
  const rows = utils.sheet_to_json<Record<string, string>>(book.Sheets.扣费明细!)
  const places = (text: string) => text.match(/(?:工作表“.+?”)?第\d+行/g) ?? []
  return {
    report: places(readFileSync(join(path, '证据/证据包.pdf'), 'utf8')),
    sheet: rows.flatMap(({ 出处: source = '' }) => places(source)),
    excerpt: places(readFileSync(join(path, excerpt), 'utf8')).slice(1),
  }
}

it('papers name the sheet of each row and its row there, where a workbook has several', async () => {
  const { report, sheet, excerpt } = await placesOf({ 前一年: billOf(0), 后一年: billOf(1) })
  expect(sheet).toEqual([
    '工作表“前一年”第26行',
    '工作表“前一年”第25行',
    '工作表“后一年”第26行',
    '工作表“后一年”第25行',
  ])
  expect(report).toEqual(sheet)
  expect([...excerpt].sort()).toEqual([...sheet].sort())
})

it('papers name the sheet of a lone bill that another sheet stands beside', async () => {
  const { sheet } = await placesOf({
    说明: null,
    账单: writeBill({ format: 'A4', trades, period: { from: '2024-01-01', to: '2025-12-31' } }),
  })
  expect(sheet.map(place => place.replace(/\d+/, 'n'))).toEqual(Array(4).fill('工作表“账单”第n行'))
})

it('papers name no sheet where there is one alone', async () => {
  const { sheet } = await placesOf({
    账单: writeBill({ format: 'A4', trades, period: { from: '2024-01-01', to: '2025-12-31' } }),
  })
  expect(sheet.map(place => place.replace(/\d+/, 'n'))).toEqual(Array(4).fill('第n行'))
})
