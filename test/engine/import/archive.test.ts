import { describe, expect, it } from 'vitest'
import {
  type ArchiveLimits,
  billArchiveLimits,
  listArchive,
  openArchive,
} from '../../../src/engine/import/archive.ts'
import { encryptedZip } from '../../fixture/encrypted-zip.ts'
import { encodeGb18030 } from '../../fixture/gb18030.ts'
import { household } from '../../fixture/household.ts'
import { doubledZip, plainZip } from '../../fixture/plain-zip.ts'
import { expectOk } from '../../fixture/read.ts'
import { writeBill } from '../../fixture/write-bill.ts'

const bill = writeBill({
  format: 'A4',
  trades: household({ wallet: 'alipay', from: '2024-01-01', to: '2024-06-30' }),
})
const bytes = (text: string) => new TextEncoder().encode(text)
const codeOf = async (archive: Uint8Array, password?: string, limits?: Partial<ArchiveLimits>) => {
  const opened = await openArchive(archive, password, { ...billArchiveLimits, ...limits })
  return opened.ok ? 'open' : opened.issue.code
}
/** The archive with some bytes of its middle turned over. */
const spoilt = (archive: Uint8Array, share: number) => {
  const copy = archive.slice()
  const at = Math.floor(copy.length * share)
  for (let index = at; index < at + 8; index += 1) copy[index]! ^= 0x5a
  return copy
}

describe.each(['aes', 'zipcrypto'] as const)('an archive locked by %s', cipher => {
  const locked = encryptedZip(
    [
      { name: '使用说明.txt', bytes: bytes('说明') },
      { name: '支付宝交易明细(20240101-20240630).csv', bytes: bill },
    ],
    { password: '234512', cipher },
  )

  it('opens with its password, byte for byte', async () => {
    const files = expectOk(await openArchive(await locked, '234512'))
    expect(files.map(file => file.name)).toEqual(['使用说明.txt', '支付宝交易明细(20240101-20240630).csv'])
    expect(files[1]!.bytes).toEqual(bill)
  })

  it('asks for a password', async () => {
    expect(await codeOf(await locked)).toBe('password-required')
  })

  it('tells a wrong password from damage, also where the cipher lets one in 256 through', async () => {
    const archive = await locked
    const codes = new Set<string>()
    for (let password = 0; password < 400; password += 1) codes.add(await codeOf(archive, String(password)))
    expect([...codes]).toEqual(['wrong-password'])
    for (const share of [0.4, 0.6, 0.8])
      expect(await codeOf(spoilt(archive, share), '234512')).toBe('damaged')
  })
})

describe('names', () => {
  it('are read as UTF-8 or as GB18030, with or without the flag', async () => {
    const name = '微信支付账单(20250401-20250430)——【解压密码可在微信支付公众号查看】.csv'
    for (const entry of [
      { name: encodeGb18030(name), utf8: false },
      { name: bytes(name), utf8: false },
      { name: bytes(name), utf8: true },
    ]) {
      const [file] = expectOk(await openArchive(plainZip([{ ...entry, bytes: bill }])))
      expect(file!.name).toBe(name)
    }
  })

  it.each(['../bill.csv', '/etc/bill.csv', 'C:/bill.csv', 'a/../../bill.csv', '\\\\server\\bill.csv'])(
    'that lead outside (%s) are refused',
    async name => {
      expect(await codeOf(plainZip([{ name, bytes: bill }]))).toBe('unsafe-archive')
    },
  )

  it('of folders and of what macOS adds are passed over', async () => {
    const archive = plainZip(
      ['bills/', '__MACOSX/._bill.csv', 'bills/bill.csv'].map(name => ({
        name,
        bytes: name.endsWith('/') ? new Uint8Array() : bill,
      })),
    )
    expect(expectOk(await openArchive(archive)).map(file => file.name)).toEqual(['bills/bill.csv'])
  })
})

describe('limits', () => {
  const archive = plainZip([
    { name: 'a.csv', bytes: bill },
    { name: 'b.csv', bytes: bill },
  ])

  it.each([
    ['archive', { archiveBytes: 100 }, 'too-large'],
    ['declared size of one file', { entryBytes: bill.length - 1 }, 'too-large'],
    ['declared size of all', { totalBytes: bill.length }, 'too-large'],
    ['number of files', { entries: 1 }, 'unsafe-archive'],
  ] as const)('on the %s', async (_, limits, code) => {
    expect(await codeOf(archive, undefined, limits)).toBe(code)
    expect(await codeOf(archive)).toBe('open')
  })

  it('on the ratio: 64 MB out of 64 kB are refused before they are unpacked', async () => {
    const bomb = plainZip([{ name: 'bomb.csv', bytes: new Uint8Array(64 << 20) }])
    const listed = await listArchive(bomb, billArchiveLimits)
    expect(listed).toMatchObject({ ok: false, issue: { code: 'unsafe-archive' } })
  })

  it('on the bytes really produced, whatever the archive declares', async () => {
    const bomb = plainZip([{ name: 'bomb.csv', bytes: new Uint8Array(64 << 20) }])
    const view = new DataView(bomb.buffer)
    // The declared size, in the entry's own header and in the directory.
    view.setUint32(22, 1000, true)
    view.setUint32(bomb.length - 22 - 8 - 46 + 24, 1000, true)
    expect(await codeOf(bomb)).not.toBe('open')
  })

  it('on overlaps: two names for the same bytes', async () => {
    expect(await codeOf(doubledZip('a.csv', bill))).toBe('unsafe-archive')
  })
})

describe('damage', () => {
  it.each([0.2, 0.5, 0.9])('at %f of an open archive', async share => {
    expect(await codeOf(spoilt(plainZip([{ name: 'a.csv', bytes: bill }]), share))).toBe('damaged')
  })

  it('of a file cut short, or that is none', async () => {
    const archive = plainZip([{ name: 'a.csv', bytes: bill }])
    expect(await codeOf(archive.slice(0, archive.length / 2))).toBe('damaged')
    expect(await codeOf(bytes('PK\x03\x04 and nothing else'))).toBe('damaged')
  })
})
