import { createHash } from 'node:crypto'
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'
import { describe, expect, it } from 'vitest'
import type { Issue } from '../../../src/core/base/outcome.ts'
import { encryptedZip } from '../../fixture/encrypted-zip.ts'
import { plainZip } from '../../fixture/plain-zip.ts'
import { readFile } from '../../fixture/read-file.ts'
import { writeBill } from '../../fixture/write-bill.ts'

const trade = { at: '2024-03-05 08:31:12', counterparty: '小米', goods: '小米云服务', fen: 2100 }
const alipay = writeBill({ format: 'A4', trades: [trade] })
const wechat = writeBill({ format: 'W4', trades: [trade] })
const bytes = (text: string) => new TextEncoder().encode(text)
const latin = (text: string) => Uint8Array.from(text, character => character.charCodeAt(0))
/** A file of Office before 2007 that holds a stream of this name. */
const oldOffice = (stream: string) =>
  latin(`\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0${stream.replaceAll(/./g, '$&\0')}`)
const lineEnd = alipay.indexOf(0x0a, 900) + 1
const hash = (of: Uint8Array) => createHash('sha256').update(of).digest('hex')

async function seen(name: string, content: Uint8Array, passwords?: string[]) {
  const readings = await readFile({ name, bytes: content, passwords })
  return readings.map(({ name: shown, sha256, result }) => [
    shown,
    sha256,
    result.ok ? result.value.format : result.issue,
  ])
}

describe('a file as it arrives', () => {
  it('is told by its bytes, not by its name', async () => {
    expect(await seen('账单.txt', alipay)).toEqual([['账单.txt', hash(alipay), 'alipay-app-csv']])
    expect(await seen('账单.csv', wechat)).toEqual([['账单.csv', hash(wechat), 'wechat-xlsx']])
  })

  it('inside a locked zip is found by its content, whatever its place', async () => {
    const zip = await encryptedZip(
      [
        { name: '说明.txt', bytes: bytes('请用电脑打开') },
        { name: '账单.xlsx', bytes: wechat },
      ],
      { password: '123456', cipher: 'zipcrypto' },
    )
    expect(await seen('微信.zip', zip, ['000000', '123456'])).toEqual([
      ['微信.zip/账单.xlsx', hash(wechat), 'wechat-xlsx'],
    ])
    expect(await seen('微信.zip', zip)).toEqual([['微信.zip', null, { code: 'password-required' }]])
    expect(await seen('微信.zip', zip, ['1', '2'])).toEqual([['微信.zip', null, { code: 'wrong-password' }]])
  })

  it('in a zip of zips is found too, but not deeper', async () => {
    const inner = await encryptedZip([{ name: 'a.csv', bytes: alipay }], { password: '123456' })
    const outer = plainZip([
      { name: '2024.zip', bytes: inner },
      { name: 'b.xlsx', bytes: wechat },
    ])
    expect(await seen('all.zip', outer, ['123456'])).toEqual([
      ['all.zip/2024.zip/a.csv', hash(alipay), 'alipay-app-csv'],
      ['all.zip/b.xlsx', hash(wechat), 'wechat-xlsx'],
    ])
    const deep = plainZip([{ name: 'outer.zip', bytes: outer }])
    expect(await seen('deep.zip', deep, ['123456'])).toContainEqual([
      'deep.zip/outer.zip/2024.zip',
      null,
      { code: 'unsafe-archive' },
    ])
  })

  it('with a workbook packed without compression is still a zip, not a workbook', async () => {
    const stored = await encryptedZip([{ name: 'x.xlsx', bytes: wechat }])
    expect(await seen('x.zip', stored)).toEqual([['x.zip/x.xlsx', hash(wechat), 'wechat-xlsx']])
  })
})

describe('files that are no bill', () => {
  it.each([
    ['photo.jpg', latin('\xFF\xD8\xFF\xE0\x00\x10JFIF'), { code: 'unrecognised-format' }],
    ['photo.png', latin('\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR'), { code: 'unrecognised-format' }],
    ['nothing.csv', new Uint8Array(), { code: 'empty' }],
    ['blank.csv', bytes('\r\n \r\n'), { code: 'empty' }],
    ['tea.csv', bytes('name,price\ntea,12\n'), { code: 'unrecognised-format' }],
    ['支付宝交易流水证明.pdf', bytes('%PDF-1.7 …'), { code: 'wrong-export', wrongExport: 'alipay-pdf' }],
    ['微信支付交易明细证明.pdf', bytes('%PDF-1.7 …'), { code: 'wrong-export', wrongExport: 'wechat-pdf' }],
    ['x.pdf', bytes('%PDF-1.7 …'), { code: 'wrong-export', wrongExport: 'pdf' }],
    ['bill.xls', oldOffice('Workbook'), { code: 'wrong-export', wrongExport: 'old-excel' }],
    ['bill.xlsx', oldOffice('EncryptedPackage'), { code: 'wrong-export', wrongExport: 'encrypted-office' }],
    ['letter.doc', oldOffice(''), { code: 'unrecognised-format' }],
    ['cut.xls', oldOffice(''), { code: 'wrong-export', wrongExport: 'old-excel' }],
    ['cut.xlsx', oldOffice(''), { code: 'wrong-export', wrongExport: 'encrypted-office' }],
    ['letter.xls', oldOffice('WordDocument'), { code: 'unrecognised-format' }],
    [
      'half.csv',
      Uint8Array.from([...alipay.slice(0, lineEnd), 0xff, 0xff, 0x0a]),
      { code: 'unsupported-encoding', offset: lineEnd },
    ],
    [
      'bill.ods',
      plainZip([
        { name: 'mimetype', bytes: bytes('application/vnd.oasis.opendocument.spreadsheet') },
        { name: 'content.xml', bytes: bytes('<x/>') },
      ]),
      { code: 'wrong-export', wrongExport: 'open-document' },
    ],
    ...[
      ['letter.docx', '[Content_Types].xml', 'word/document.xml'],
      ['bill.xlsb', '[Content_Types].xml', 'xl/workbook.bin'],
      ['bill.numbers', 'Index/Document.iwa', 'preview.jpg'],
    ].map(([name = '', ...parts]): [string, Uint8Array, Issue] => [
      name,
      plainZip(parts.map(part => ({ name: part, bytes: bytes('x') }))),
      { code: 'unrecognised-format' },
    ]),
  ])('%s', async (name, content, issue) => {
    expect(await seen(name, content)).toEqual([[name, hash(content), issue]])
  })

  it('a zip with a plain bill beside a locked one gives the plain one and asks for the password', async () => {
    const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false })
    await writer.add('a.csv', new Uint8ArrayReader(alipay))
    await writer.add('b.xlsx', new Uint8ArrayReader(wechat), { password: '123456' })
    const zip = await writer.close()
    expect(await seen('x.zip', zip)).toEqual([
      ['x.zip/a.csv', hash(alipay), 'alipay-app-csv'],
      ['x.zip', null, { code: 'password-required' }],
    ])
    expect(await seen('x.zip', zip, ['１２３４５６ '])).toEqual([
      ['x.zip/a.csv', hash(alipay), 'alipay-app-csv'],
      ['x.zip/b.xlsx', hash(wechat), 'wechat-xlsx'],
    ])
  })

  it('a zip without a bill is empty of bills; beside a bill, other files are passed over', async () => {
    expect(
      await seen(
        'x.zip',
        plainZip([
          { name: 'tea.csv', bytes: bytes('a,b\n') },
          { name: 'b.jpg', bytes: latin('\xFF\xD8\xFF') },
        ]),
      ),
    ).toEqual([['x.zip', null, { code: 'empty' }]])
    const mixed = plainZip([
      { name: 'a.pdf', bytes: bytes('%PDF-') },
      { name: 'b.csv', bytes: alipay },
      { name: 'c.jpg', bytes: latin('\xFF\xD8\xFF') },
    ])
    expect(await seen('x.zip', mixed)).toEqual([['x.zip/b.csv', hash(alipay), 'alipay-app-csv']])
    expect(await seen('x.zip', plainZip([]))).toEqual([['x.zip', hash(plainZip([])), { code: 'empty' }]])
  })
})
