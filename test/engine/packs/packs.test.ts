import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { originalPath } from '../../../src/engine/files/originals.ts'
import { writePack } from '../../../src/engine/packs/packs.ts'
import type { WriteFile } from '../../../src/engine/packs/write-pack.ts'
import { attachmentsOf } from '../../../src/engine/store/attachments.ts'
import { createSnapshots } from '../../../src/engine/subscriptions/snapshots.ts'
import { needPrograms } from '../../fixture/system.ts'
import { refunded } from '../../fixture/trade.ts'
import { caseOf, monthly } from '../claims/test-case.ts'
import { temporaryFolder } from '../test-engine.ts'
import { print } from './print.ts'
import { answered, attach, never, unreminded, verified, write, written } from './test-pack.ts'

function textOf(pack: { path: string }, name: string): string {
  return readFileSync(join(pack.path, name), 'utf8')
}

test('a pack holds every document, and sha256sum agrees', async context => {
  const pack = await written(await answered())
  expect(pack.name).toMatch(/^证据包-小米云服务.*-2026-11-21$/)
  expect(pack.files.map(({ name }) => name).sort()).toEqual(
    [
      '0-先看这里.pdf',
      '1-发给商家/退款申请.txt',
      '2-支付宝/投诉.txt',
      '3-12315/12315照着填.txt',
      '3-12315/举报.txt',
      '3-12315/投诉内容.txt',
      '4-法院/起诉状.docx',
      '4-法院/起诉状.txt',
      '只给自己看/给自己看的清单.pdf',
      '校验/SHA256SUMS',
      '校验/manifest.json',
      '校验/怎么核对.txt',
      '证据/扣费明细-1.jpg',
      '证据/扣费明细.xlsx',
      '证据/证据包.pdf',
      '证据/账单/账单.csv-有关的几行.txt',
    ].sort(),
  )
  expect((await verified(pack.path)).sound).toBe(true)
  needPrograms(context, 'sha256sum')
  const checked = execFileSync('sha256sum', ['-c', '校验/SHA256SUMS'], { cwd: pack.path, encoding: 'utf8' })
  expect(checked.trim().split('\n')).toHaveLength(pack.files.length - 1)
})

function flip(bytes: Buffer, at: number): void {
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
}

test('the same case has the same bytes, under the next free name', async () => {
  const one = await answered()
  const into = temporaryFolder()
  const first = await written(one, into)
  await new Promise(resolve => setTimeout(resolve, 1100))
  const second = await written(one, into)
  expect(second.name).toBe(`${first.name}-2`)
  expect(second.files).toEqual(first.files)
})

test('the whole bill, where the person wants it in, is the one that arrived, byte for byte', async () => {
  const one = await answered()
  one.answer('originals', 'whole')
  const pack = await written(one)
  const [source] = createSnapshots(one.ctx)().sources
  const bill = readFileSync(join(pack.path, '证据/账单/账单.csv'))
  expect(bill.equals(readFileSync(originalPath(one.ctx.dataFolder, source?.sha256 ?? '')))).toBe(true)
  const manifest = JSON.parse(textOf(pack, '校验/manifest.json'))
  expect(manifest.originals).toMatchObject([{ path: '证据/账单/账单.csv', sha256: source?.sha256 }])
  expect(manifest.charges).toHaveLength(12)
})

test('otherwise only the rows of the case go in, as they stand in the bill, refunds among them', async () => {
  const [purchase, refund] = refunded('alipay', monthly('2025-05', 1, 600)[0] ?? never(), {
    at: '2025-05-20 10:00:00',
  })
  const other = { at: '2025-07-01 12:00:00', counterparty: '城南面馆', goods: '牛肉面', fen: 1800 }
  const one = await answered([purchase, ...monthly('2025-06', 8, 600)], [refund, other])
  const pack = await written(one)
  const excerpt = textOf(pack, '证据/账单/账单.csv-有关的几行.txt').replaceAll('\r\n', '\n')
  const [source] = createSnapshots(one.ctx)().sources
  expect(excerpt).toContain(source?.sha256)
  expect(excerpt).not.toContain('城南面馆')
  expect(excerpt).toMatch(/（各列的名称）\n.*交易对方.*金额/)
  expect(excerpt).toMatch(/（第 1 笔的退款）\n.*退款-小米云服务/)
  expect(excerpt.match(/笔扣费）/g)).toHaveLength(9)
  for (const { tradeNo } of one.view.charges) expect(excerpt).toContain(tradeNo)
})

test('evidence goes in as it came; a copy with parts covered stands for its original', async () => {
  const one = await answered()
  attach(one, 'charge-details', '账单详情.png')
  attach(one, 'charge-details', '../账单详情.png')
  const uncovered = attach(one, 'wallet-mandate', '签约.png')
  const [last] = attachmentsOf(one.ctx.db, one.view.id).slice(-1)
  attach(one, 'wallet-mandate', '签约-已遮盖.png', undefined, last?.id ?? null)
  const pack = await written(one)
  expect(pack.files.map(({ name }) => name).filter(name => /^证据\/\d/.test(name))).toEqual([
    '证据/1 账单详情截图/账单详情.png',
    '证据/1 账单详情截图/_账单详情.png',
    '证据/2 钱包里的自动扣款页面/签约-已遮盖.png',
  ])
  expect(textOf(pack, '证据/1 账单详情截图/账单详情.png')).toBe('charge-details 账单详情.png')
  const report = textOf(pack, '证据/证据包.pdf')
  expect(report).toContain(uncovered)
  expect(report).toContain('复制件（遮盖副本，原件由我保存）')
  const [, documented = ''] = /有截图或者文件的<\/h3>(.*?)<\/section>/su.exec(report) ?? []
  expect(documented.match(/证据\d-\d　<bdi>[^<]+/g)).toEqual([
    '证据1-1　<bdi>账单详情.png',
    '证据1-2　<bdi>../账单详情.png',
    '证据2-1　<bdi>签约-已遮盖.png',
  ])
  const manifest = JSON.parse(textOf(pack, '校验/manifest.json'))
  expect(manifest.attachments[2]).toMatchObject({ evidence: 'E04', coversSha256: uncovered })
  expect((await verified(pack.path)).sound).toBe(true)
})

test('evidence that is gone or changed stops the pack, and nothing is left behind', async () => {
  const one = await answered()
  const into = temporaryFolder()
  const kept = originalPath(one.ctx.dataFolder, attach(one, 'charge-details', '账单详情.png'))
  chmodSync(kept, 0o600)
  writeFileSync(kept, 'changed')
  expect(await write(one, into)).toEqual({
    ok: false,
    failure: { code: 'evidence-changed', detail: '账单详情.png' },
  })
  rmSync(kept)
  expect(await write(one, into)).toMatchObject({ ok: false, failure: { code: 'evidence-missing' } })
  expect(readdirSync(into)).toEqual([])
})

test('what is stated and what a bill records stand apart; open answers stand nowhere', async () => {
  const pack = await written(await answered())
  const report = textOf(pack, '证据/证据包.pdf')
  const [, billed = '', stated = ''] =
    /账单上写的<\/h3>(.*?)我自己说的<\/h3>(.*?)<\/section>/su.exec(report) ?? []
  expect(billed).toContain('第一笔扣费 ¥6')
  expect(billed).not.toContain('没有收到过提醒')
  expect(stated).toContain('没有收到过提醒')
  expect(report).not.toMatch(/undefined|null|NaN|\[object/)
  expect(report).not.toContain('<script')
})

test('the chart marks the days the bills and the person tell, each said to be so, and none far away', async () => {
  const one = await answered([...monthly('2025-01', 6, 600), ...monthly('2025-07', 6, 900)])
  one.answer('cancelled', 'yes')
  one.answer('cancelled-on', '2025-09-20')
  one.answer('demanded', 'refused')
  one.answer('demanded-on', '2019-10-01')
  const report = textOf(await written(one), '证据/证据包.pdf')
  const [, marks = ''] = /<ol class="note marks">(.*?)<\/ol>/su.exec(report) ?? []
  expect(marks.match(/<li>.*?<\/li>/g)).toEqual([
    '<li>2025-07-05　“小米云服务·50GB 连续包月”每期由 ¥6 变为 ¥9（账单记载）</li>',
    '<li>2025-09-20　关闭自动续费（我自己说的）</li>',
  ])
  expect(report.match(/<circle/g)).toHaveLength(2)
})

const hostile = {
  counterparty: '小米<img src=x onerror=alert(1)>&"\'',
  goods: '=HYPERLINK("a","小米云服务") 连续包月\u202Egnp.exe',
}

test('names that are code, formulas or turned round stay plain text', async () => {
  const one = await caseOf(
    monthly('2025-06', 6, 600, { counterparty: '小米科技有限责任公司', goods: hostile.goods }),
  )
  for (const [id, answer] of Object.entries(unreminded)) {
    if (one.view.questions.some(question => question.id === id)) one.answer(id, answer)
  }
  one.answer('name', '<img src=x onerror=alert(1)>')
  one.answer('respondent-name', hostile.counterparty)
  const pack = await written(one)
  const report = textOf(pack, '证据/证据包.pdf')
  expect(report).not.toContain('<img')
  expect(report).toContain('&lt;img src=x onerror=alert(1)&gt;&amp;&quot;&#39;')
  expect(report).not.toContain('\u202E')
  expect(report).toContain('[U+202E]gnp.exe')
  const book = read(readFileSync(join(pack.path, '证据/扣费明细.xlsx')), { cellFormula: true })
  const sheet = book.Sheets.扣费明细 ?? {}
  const cells = Object.entries(sheet)
    .filter(([at]) => !at.startsWith('!'))
    .map(([, cell]) => cell)
  expect(cells.some(cell => cell.f !== undefined)).toBe(false)
  expect(cells.find(cell => String(cell.v).startsWith('=HYPERLINK'))).toMatchObject({ t: 's' })
  expect(readdirSync(pack.into)).toEqual([pack.name])
})

test('the sheet keeps order numbers as text and amounts as numbers', async () => {
  const pack = await written(await answered())
  const book = read(readFileSync(join(pack.path, '证据/扣费明细.xlsx')))
  const rows = utils.sheet_to_json<Record<string, unknown>>(book.Sheets.扣费明细 ?? {}, { raw: true })
  const sums = rows.pop()
  expect(sums).toMatchObject({ 序号: '合计', '金额（元）': 72, '请求退还（元）': 72 })
  expect(rows).toHaveLength(12)
  for (const row of rows) {
    expect(row.交易号).toMatch(/^\d{28}$/)
    expect(row.商户单号).toMatch(/^\d+$/)
    expect(row['金额（元）']).toBe(6)
  }
  expect(book.SheetNames).toEqual(['扣费明细', '要求'])
})

test('the letters to paste keep within their length and leave no gap to fill in', async () => {
  const pack = await written(await answered())
  const limits = { '1-发给商家/退款申请.txt': 450, '2-支付宝/投诉.txt': 300, '3-12315/投诉内容.txt': 300 }
  for (const [name, limit] of Object.entries(limits)) {
    const text = textOf(pack, name).replace('\uFEFF', '').replaceAll('\r\n', '\n')
    expect([...text].length).toBeLessThanOrEqual(limit)
    expect(text).toContain('72元')
    expect(text).not.toContain('____')
  }
  for (const { name } of pack.files.filter(({ name }) => /^\d.*\.txt$/.test(name))) {
    expect(textOf(pack, name)).not.toMatch(/请填写|XX|××|undefined|null|\{|\}|YYYY/)
  }
})

test('nothing to ask for, an unknown case, a bill gone or changed: refused, and nothing is left behind', async () => {
  const one = await caseOf(monthly('2025-06', 12, 600))
  const into = temporaryFolder()
  expect(await write(one, into)).toEqual({ ok: false, failure: { code: 'nothing-to-claim' } })
  const ready = await answered()
  const unknown = await writePack(
    ready.ctx,
    createSnapshots(ready.ctx),
    { caseId: 99, form: 'folder', folder: into },
    print,
  )
  expect(unknown).toEqual({ ok: false, failure: { code: 'not-found' } })
  const [source] = createSnapshots(ready.ctx)().sources
  const kept = originalPath(ready.ctx.dataFolder, source?.sha256 ?? '')
  chmodSync(kept, 0o600)
  writeFileSync(kept, 'changed')
  expect(await write(ready, into)).toMatchObject({ ok: false, failure: { code: 'original-changed' } })
  rmSync(kept)
  expect(await write(ready, into)).toMatchObject({ ok: false, failure: { code: 'original-missing' } })
  expect(readdirSync(into)).toEqual([])
})

test('a folder that is not there is refused', async () => {
  const one = await answered()
  expect(await write(one, join(temporaryFolder(), 'gone'))).toEqual({
    ok: false,
    failure: { code: 'folder-missing' },
  })
})

/** Fails with a system's error code at the given write. */
function failing(code: string, atWrite: number): WriteFile {
  let writes = 0
  return (path, bytes) => {
    writes += 1
    if (writes === atWrite) throw Object.assign(new Error(code), { code })
    writeFileSync(path, bytes)
  }
}

test.each([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EROFS', 'folder-read-only'],
  ['EACCES', 'folder-read-only'],
])('a disk that says %s at any file leaves nothing behind', async (code, expected) => {
  const one = await answered()
  const into = temporaryFolder()
  for (const at of [1, 5, 12]) {
    expect(await write(one, into, failing(code, at))).toEqual({ ok: false, failure: { code: expected } })
    expect(readdirSync(into)).toEqual([])
  }
})

test('bytes that come back different from the disk are no pack', async () => {
  const one = await answered()
  const into = temporaryFolder()
  const flipping: WriteFile = (path, bytes) => {
    const spoilt = Buffer.from(bytes)
    if (path.endsWith('manifest.json')) flip(spoilt, 10)
    writeFileSync(path, spoilt)
  }
  await expect(write(one, into, flipping)).rejects.toThrow('manifest.json')
  expect(readdirSync(into)).toEqual([])
})

test('what a cut-off writing left is cleared by the next', async () => {
  const one = await answered()
  const into = temporaryFolder()
  const first = await written(one, into)
  rmSync(first.path, { recursive: true })
  for (const half of [`.${first.name}.half`, '.证据包-另一项服务-2025-01-01.half']) {
    mkdirSync(join(into, half, '1-发给商家'), { recursive: true })
    writeFileSync(join(into, half, '1-发给商家/退款申请.txt'), 'half')
  }
  writeFileSync(join(into, '.证据包-另一项服务-2025-01-01.zip.half'), 'half')
  await written(one, into)
  expect(readdirSync(into)).toEqual([first.name])
  expect(existsSync(join(first.path, '校验/SHA256SUMS'))).toBe(true)
})
