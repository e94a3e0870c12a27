import { resolve } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { expect, it } from 'vitest'
import { rowPlace } from '../../../src/core/bills/certificate/place.ts'
import type { PackFacts, PackSource } from '../../../src/core/packs/facts.ts'
import { excerptOf } from '../../../src/engine/packs/pack-excerpt.ts'
import { readFile } from '../../fixture/read-file.ts'
import { writeBill } from '../../fixture/write-bill.ts'

/** A bill of one charge as the rows of a sheet. */
function sheetOf(year: number) {
  const trade = {
    at: `${year}-03-05 08:31:12`,
    counterparty: '小米科技有限责任公司',
    goods: '小米云服务会员连续包月',
    fen: 2100,
  }
  const period = { from: `${year}-01-01`, to: `${year}-12-31` }
  const text = new TextDecoder('gb18030').decode(writeBill({ format: 'A4', trades: [trade], period }))
  return utils.aoa_to_sheet(text.split(/\r?\n/).map(line => line.split(',')))
}

it('names the sheet of each row, where a workbook has several', async () => {
  const name = '两年.xlsx'
  const book = utils.book_new()
  utils.book_append_sheet(book, sheetOf(2024), '前一年')
  utils.book_append_sheet(book, sheetOf(2025), '后一年')
  const bytes = new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }))
  const [read] = await readFile({ name, bytes })
  if (!read?.result.ok) throw new Error('the workbook was not read')
  const { format, encoding, transactions } = read.result.value
  const source = { name, sha256: 'a'.repeat(64) } as PackSource
  const facts = {
    sources: [source],
    charges: transactions.map(({ line }) => ({
      source: 1,
      line,
      place: rowPlace(name, line),
      refunds: [],
    })),
  } as unknown as PackFacts
  const excerpt = await excerptOf(bytes, { format, encoding }, source, facts, resolve('resources'))
  const titles = excerpt.split('\n').filter(line => line.includes('笔扣费'))
  expect(titles.map(title => title.match(/工作表「(.*)」第 (\d+) 行/)?.slice(1))).toEqual([
    ['前一年', expect.stringMatching(/^\d+$/)],
    ['后一年', expect.stringMatching(/^\d+$/)],
  ])
  const rows = titles.map(title => title.match(/」第 (\d+) 行/)?.[1])
  expect(rows[0]).toBe(rows[1])
})
