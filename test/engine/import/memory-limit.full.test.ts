import { expect, it, onTestFinished } from 'vitest'
import { startBillReader } from '../../../src/engine/import/bill-reader.ts'
import { importFile } from '../../../src/engine/import/import.ts'
import { allSources } from '../../../src/engine/store/sources.ts'
import { household } from '../../fixture/household.ts'
import { writeBill } from '../../fixture/write-bill.ts'
import { fileOf, temporaryFolder, testContext } from '../test-engine.ts'

/** An ordinary bill is read in half of it; a workbook of so many texts needs several times as much. */
const smallHeapMiB = 24

it('refuses a bill that would fill the memory, and reads the next one', async () => {
  const ctx = await testContext()
  const reader = startBillReader(smallHeapMiB)
  onTestFinished(reader.close)
  const folder = temporaryFolder()
  const importIt = async (name: string, bytes: Uint8Array) =>
    importFile(ctx, reader, { ...fileOf(folder, name, bytes), sample: false }, [])

  const many = household({ wallet: 'wechat', from: '2015-01-01', to: '2024-12-31', perMonth: 1500, seed: 5 })
  const large = await importIt('很大.xlsx', writeBill({ format: 'W4', trades: many }))
  expect(large).toMatchObject([{ name: '很大.xlsx', sourceId: null, issue: { code: 'too-large' } }])

  const few = household({ wallet: 'alipay', from: '2024-01-01', to: '2024-03-31', perMonth: 30, seed: 6 })
  const [small] = await importIt('小.csv', writeBill({ format: 'A4', trades: few }))
  expect(small).toMatchObject({ issue: null, known: false })
  expect(allSources(ctx.db)).toMatchObject([{ name: '小.csv', rows: few.length }])
})
