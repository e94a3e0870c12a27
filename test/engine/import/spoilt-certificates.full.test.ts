import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { day } from '../../../src/core/base/calendar.ts'
import { startBillReader } from '../../../src/engine/import/bill-reader.ts'
import { importFile } from '../../../src/engine/import/import.ts'
import { allTrades } from '../../../src/engine/store/rows.ts'
import { allSources } from '../../../src/engine/store/sources.ts'
import { planned } from '../../fixture/bill-options.ts'
import { certificateOf } from '../../fixture/certificate.ts'
import { certificatePdf } from '../../fixture/certificate-pdf.ts'
import { household } from '../../fixture/household.ts'
import { mutations } from '../../fixture/mutate.ts'
import type { Lock } from '../../fixture/pdf-file.ts'
import { seeded } from '../../fixture/random.ts'
import { pdfMutations } from '../../fixture/spoilt-pdf.ts'
import { temporaryFolder, testContext } from '../test-engine.ts'

const period = { from: '2024-01-01', to: '2024-12-31' }
const locks: readonly (Lock | null)[] = [
  null,
  { cipher: 'rc4-128', user: '', owner: 'owner' },
  { cipher: 'aes-256', user: '', owner: 'owner' },
]
const count = 200

function certificates() {
  return (['A5', 'W6'] as const).flatMap(format =>
    (['predefined', 'subset'] as const).flatMap(fonts =>
      locks.map(lock => {
        const wallet = format === 'A5' ? ('alipay' as const) : ('wechat' as const)
        const trades = household({ wallet, ...period, perMonth: 5, seed: 5 })
        const certificate = certificateOf(planned({ format, trades, period }))
        const name = `${format} ${fonts} ${lock?.cipher ?? 'open'}.pdf`
        return { name, bytes: certificatePdf(certificate, { fonts, split: true, ...(lock ? { lock } : {}) }) }
      }),
    ),
  )
}

/** A certificate declares no totals, so nothing but its own checks stands between a spoilt one and a wrong claim. */
it('of spoilt certificates each is read exactly right or refused whole, none wrong', async () => {
  const folder = temporaryFolder()
  const ctx = { ...(await testContext()), dataFolder: null }
  const reader = startBillReader()
  const random = seeded(1)

  /** Everything that is stored of a file, null where it is refused; the store is emptied again. */
  async function told(name: string, bytes: Uint8Array): Promise<string | null> {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    const bills = await importFile(ctx, reader, { token: path, path, sample: false }, [])
    const trades = allTrades(ctx.db, day('2030-01-01')).map(({ source: _, ...trade }) => trade)
    const [source, ...others] = allSources(ctx.db)
    ctx.db.exec('DELETE FROM candidate; DELETE FROM rejected_row; DELETE FROM told_row; DELETE FROM source')
    expect(others).toEqual([])
    expect(bills.map(({ issue }) => issue === null)).toEqual([source !== undefined])
    return source ? JSON.stringify([source.period, source.rows, source.rejectedCount, trades]) : null
  }

  const files = certificates()
  const right = new Map<string, string>()
  for (const { name, bytes } of files) right.set(name, (await told(name, bytes)) ?? '')
  expect([...right.values()].every(text => text.length > 5_000)).toBe(true)

  const tally = { right: 0, refused: 0 }
  for (let turn = 0; turn < count; turn += 1) {
    const file = random.pick(files)
    const mutation = random.pick(random.next() < 0.5 ? mutations : pdfMutations)
    const read = await told(file.name, mutation.apply(file.bytes, random))
    if (read === null) tally.refused += 1
    else {
      // Said in a word: the texts are too long to be shown.
      expect(read === right.get(file.name), `mutation ${turn}: ${file.name}, ${mutation.name}`).toBe(true)
      tally.right += 1
    }
  }
  await reader.close()
  // Much of the damage changes nothing that is shown: a reader that refused it all would be too timid.
  expect(tally.right).toBeGreaterThan(count / 10)
  expect(tally.refused).toBeGreaterThan(count / 10)
})
