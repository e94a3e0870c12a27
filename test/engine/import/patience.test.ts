import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { startBillReader } from '../../../src/engine/import/bill-reader.ts'
import { importFile } from '../../../src/engine/import/import.ts'
import { planned } from '../../fixture/bill-options.ts'
import { certificateOf } from '../../fixture/certificate.ts'
import { certificatePdf } from '../../fixture/certificate-pdf.ts'
import { household } from '../../fixture/household.ts'
import { temporaryFolder, testContext } from '../test-engine.ts'

const period = { from: '2024-01-01', to: '2024-12-31' }

it.each([
  ['says nothing for too long', { ticks: 0, tickMs: 1, memoryMiB: 1_000_000 }],
  ['takes too much memory', { ticks: 1_000_000, tickMs: 1, memoryMiB: -1 }],
])('a file whose reading %s is refused, and leaves nothing behind', async (_, patience) => {
  const ctx = { ...(await testContext()), dataFolder: null }
  const trades = household({ wallet: 'wechat', ...period, perMonth: 40, seed: 5 })
  const path = join(temporaryFolder(), '证明.pdf')
  writeFileSync(
    path,
    certificatePdf(certificateOf(planned({ format: 'W6', trades, period })), { fonts: 'subset' }),
  )
  const file = { token: path, path, sample: false }
  const hasty = startBillReader(undefined, patience)
  expect(await importFile(ctx, hasty, file, [])).toMatchObject([{ issue: { code: 'too-large' } }])
  await hasty.close()
  expect(ctx.db.prepare('SELECT 1 FROM row').all()).toEqual([])
  const patient = startBillReader()
  expect(await importFile(ctx, patient, file, [])).toMatchObject([{ issue: null }])
  await patient.close()
})
