import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { plainZip } from '../fixture/plain-zip.ts'
import { writeBill } from '../fixture/write-bill.ts'
import { expect, test } from './launch.ts'

/** Starts the app once more on the same data, as a double click on a bill does; resolves with its exit code. */
function startAgain(dataDir: string, args: readonly string[]): Promise<number | null> {
  const given: string[] = JSON.parse(process.env.XUCHA_ELECTRON_ARGUMENTS ?? '[]')
  const child = spawn(process.env.XUCHA_ELECTRON ?? '', [...given, `--user-data-dir=${dataDir}`, ...args], {
    stdio: 'ignore',
  })
  return new Promise(resolve => child.once('exit', resolve))
}

test('a second start hands its file over to the first and ends', async ({ launchApp }) => {
  const { app, page, dataDir } = await launchApp()
  const folder = await mkdtemp(join(tmpdir(), 'xucha-second-'))
  const bill = join(folder, '支付宝交易明细.csv')
  const trades = [
    { at: '2024-03-09 00:31:12', counterparty: '小米云服务', goods: '小米云服务会员连续包月', fen: 600 },
  ]
  writeFileSync(bill, writeBill({ format: 'A4', trades }))
  expect(await startAgain(dataDir, [bill])).toBe(0)
  await expect(page.getByText('支付宝交易明细.csv').first()).toBeVisible()
  expect(app.windows()).toHaveLength(1)
  await expect
    .poll(() => page.evaluate(() => Reflect.get(window, 'xucha').request('bills.list', {})))
    .toMatchObject({ value: { sources: [{ name: '支付宝交易明细.csv', rows: 1 }] } })
})

test('workbooks and archives are handed over as well, several at once', async ({ launchApp }) => {
  const { page, dataDir } = await launchApp()
  const folder = await mkdtemp(join(tmpdir(), 'xucha-second-'))
  const zip = join(folder, '账单.zip')
  const trades = [{ at: '2023-03-09 00:31:12', counterparty: '小米云服务', goods: '云服务', fen: 600 }]
  writeFileSync(zip, await plainZip([{ name: '支付宝.csv', bytes: writeBill({ format: 'A4', trades }) }]))
  const workbook = join(folder, '微信支付账单流水文件.xlsx')
  writeFileSync(workbook, writeBill({ format: 'W4', trades }))
  // The file managers of Linux give addresses.
  expect(await startAgain(dataDir, [workbook, pathToFileURL(zip).href])).toBe(0)
  await expect
    .poll(() => page.evaluate(() => Reflect.get(window, 'xucha').request('bills.list', {})))
    .toMatchObject({ value: { sources: [{}, {}] } })
})

test('a second start without a file brings the first window to the front', async ({ launchApp }) => {
  const { app, dataDir } = await launchApp()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
  expect(await startAgain(dataDir, [])).toBe(0)
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized()))
    .toBe(false)
  expect(app.windows()).toHaveLength(1)
})
