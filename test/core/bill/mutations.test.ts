import { beforeAll, describe, expect, it } from 'vitest'
import { reconcile } from '../../../src/core/bill/reconcile.ts'
import type { FixtureFormat } from '../../fixture/bill-options.ts'
import { encryptedZip } from '../../fixture/encrypted-zip.ts'
import { household } from '../../fixture/household.ts'
import { mutations } from '../../fixture/mutate.ts'
import { plainZip } from '../../fixture/plain-zip.ts'
import { seeded } from '../../fixture/random.ts'
import { computeTally } from '../../fixture/read.ts'
import { readFile } from '../../fixture/read-file.ts'
import { writeBill } from '../../fixture/write-bill.ts'

/** How many spoilt files to read; the long form is 10,000. The seed makes any failure come back. */
const count = Number(process.env.XUCHA_MUTATIONS ?? 500)
const seed = Number(process.env.XUCHA_SEED ?? 20260101)
const longestMilliseconds = 2000
const password = '123456'

const formats: readonly FixtureFormat[] = ['A1', 'A2', 'A3', 'A4', 'W1', 'W2', 'W3', 'W4', 'W5']
let files: { name: string; bytes: Uint8Array }[] = []

beforeAll(async () => {
  const bills = formats.map(format => {
    const wallet = format.startsWith('A') ? 'alipay' : 'wechat'
    const trades = household({ wallet, from: '2024-01-01', to: '2024-03-31', perMonth: 15, seed: 9 })
    return {
      name: `${format}.${format === 'W3' || format === 'W4' ? 'xlsx' : 'csv'}`,
      bytes: writeBill({ format, trades }),
    }
  })
  files = [
    ...bills,
    { name: 'plain.zip', bytes: plainZip(bills.slice(0, 3)) },
    { name: 'aes.zip', bytes: await encryptedZip(bills.slice(3, 5), { password }) },
    {
      name: 'zipcrypto.zip',
      bytes: await encryptedZip(bills.slice(6, 8), { password, cipher: 'zipcrypto' }),
    },
  ]
})

describe('spoilt files', () => {
  it(`${count} of them: every row accounted for or an error with a code, and none takes long`, async () => {
    const random = seeded(seed)
    let bills = 0
    for (let turn = 0; turn < count; turn += 1) {
      const file = random.pick(files)
      let { bytes } = file
      const names: string[] = []
      for (let times = random.between(1, 2); times > 0; times -= 1) {
        const mutation = random.pick(mutations)
        names.push(mutation.name)
        bytes = mutation.apply(bytes, random)
      }
      const what = `mutation ${turn} of seed ${seed}: ${file.name}, ${names.join(', ')}`
      const started = performance.now()
      const readings = await readFile({ name: file.name, bytes, passwords: [password] }).catch(error => {
        throw new Error(`${what}: ${error instanceof Error ? error.stack : error}`)
      })
      for (const { result } of readings) {
        if (!result.ok) {
          expect(result.issue.code, what).toMatch(/^[a-z-]+$/)
          continue
        }
        bills += 1
        const { rows, transactions, rejected, declared, format } = result.value
        expect(rows, what).toBe(transactions.length + rejected.length)
        reconcile(declared, computeTally(result.value), format)
        for (const { fen } of transactions)
          if (!Number.isSafeInteger(fen) || fen < 0) throw new Error(`${what}: ${fen} fen`)
      }
      expect(performance.now() - started, what).toBeLessThan(longestMilliseconds)
    }
    // Most of the damage is small: if nearly nothing could be read, the reader would be too timid.
    expect(bills).toBeGreaterThan(count / 4)
  }, 600_000)
})
