import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readFile } from '../../fixture/read-file.ts'

/** A folder of bills that projects publish as samples; not part of this repository. */
const folder = process.env.XUCHA_BILLS

/** Rows of the samples by the end of their path, counted by hand. */
const expectedRows: Record<string, number> = {
  'alipay-app-v1-2021-06.csv': 9,
  'alipay-app-v2-2023-02.csv': 5,
  'alipay-web-2019-10.csv': 2,
  'alipay-web-2021-05.csv': 7,
  'wechat-csv-2019-10.csv': 2,
  'wechat-csv-2025-05.csv': 27,
  // The same bill in two sheets.
  'wechat-xlsx-2026-03.xlsx': 54,
  'wechat-xlsx-2026-05-inlinestr.xlsx': 27,
  'beancount-import-node/alipay.csv': 2,
  'beancount-import-node/wechat.csv': 1,
  '微信支付账单(20200830-20200906)_iso-dates.csv': 7,
}

it('published sample bills are read to the last row', async context => {
  if (!folder) return context.skip('XUCHA_BILLS names no folder of published sample bills')
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  for (const path of names.filter(name => /\.(?:csv|xlsx|zip)$/.test(name))) {
    const name = path.replaceAll('\\', '/')
    const readings = await readFile({ name, bytes: new Uint8Array(readFileSync(join(folder, path))) })
    expect(readings, name).toHaveLength(1)
    const { result } = readings[0]!
    if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.issue)}`)
    const { rows, transactions, rejected, declared, reconciled, repeats } = result.value
    expect(rows, name).toBe(transactions.length + rejected.length)
    expect(rejected, name).toEqual([])
    const expected = Object.entries(expectedRows).find(([end]) => name.endsWith(end))?.[1]
    if (expected !== undefined) expect(rows, name).toBe(expected)
    // Their publishers shortened nearly all of them, so the totals differ and must be reported so.
    if (declared?.count !== undefined && declared.count !== null)
      expect(reconciled, name).toBe(declared.count === rows)
    if (name.endsWith('wechat-xlsx-2026-03.xlsx')) expect(repeats, name).toBe(27)
  }
})
