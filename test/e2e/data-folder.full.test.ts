import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import Sqlite from 'better-sqlite3'
import {
  fillUp,
  makeReadOnly,
  makeRoom,
  makeWritable,
  mountSmallDisk,
  noSmallDisk,
  unmount,
} from '../fixture/small-disk.ts'
import { dropFiles } from './drop-files.ts'
import { expect, test } from './launch.ts'
import { trySamples } from './samples.ts'

const samples = resolve('resources/samples')
const bills = readdirSync(samples).map(name => join(samples, name))
const diskMebibytes = 12
/** Room for the log to be opened, and for no bill of more bytes than the other with its original. */
const [crumbs, fitting] = [100_000, 25_000]
const larger = bills.filter(path => statSync(path).size > fitting)

/** A data folder on a disk of its own, for somebody who has moved the data there. */
function folderOnDisk(): { dataDir: string; disk: string; data: string; isThere: boolean } {
  const dataDir = mkdtempSync(join(tmpdir(), 'xucha-e2e-'))
  const disk = join(dataDir, 'disk')
  const data = join(disk, '续查数据')
  const isThere = mountSmallDisk(disk, diskMebibytes)
  mkdirSync(data)
  choose(dataDir, data)
  return { dataDir, disk, data, isThere }
}

function choose(dataDir: string, data: string): void {
  writeFileSync(join(dataDir, 'location.json'), JSON.stringify({ chosen: data, leftover: null }))
}

const again = (page: Page) => page.getByRole('button', { name: '再试一次' }).click()

test('a disk that fills up ends an import with nothing half-done, and it goes on once there is room', async ({
  launchApp,
}) => {
  const { dataDir, disk, data, isThere } = folderOnDisk()
  test.skip(!isThere, noSmallDisk)
  try {
    const first = await launchApp({ dataDir })
    // The disk is to fill up under an open database, not under one that is being made.
    await expect(first.page.getByRole('button', { name: '用示例账单试试' })).toBeVisible()
    fillUp(disk, crumbs)
    await dropFiles(first.page, larger)
    await expect(first.page.getByText('磁盘满了').first()).toBeVisible()
    await expect(first.page.getByRole('progressbar')).toHaveCount(0)
    const originals = join(data, 'originals')
    expect(existsSync(originals) ? readdirSync(originals) : []).toEqual([])
    makeRoom(disk)
    await dropFiles(first.page, larger)
    await expect(first.page.getByText('一致', { exact: true })).toHaveCount(larger.length)
    await first.close()
    const db = new Sqlite(join(data, 'xucha.db'))
    db.pragma('wal_checkpoint(TRUNCATE)')
    db.close()
    fillUp(disk, 0)

    const { page } = await launchApp({ dataDir })
    await expect(page.getByText('磁盘满了，数据打不开').first()).toBeVisible()
    makeRoom(disk)
    await again(page)
    await expect(page.getByText('一致', { exact: true })).toHaveCount(larger.length)
  } finally {
    unmount(disk)
  }
})

test('a disk that can’t be written to is told, and the data opens once it can', async ({ launchApp }) => {
  const { dataDir, disk, isThere } = folderOnDisk()
  test.skip(!isThere, noSmallDisk)
  try {
    const first = await launchApp({ dataDir })
    await trySamples(first.page)
    await first.close()
    makeReadOnly(disk)
    const { page } = await launchApp({ dataDir })
    await expect(page.getByText('数据文件夹不能写入').first()).toBeVisible()
    makeWritable(disk)
    await again(page)
    await expect(page.getByText('一致', { exact: true })).toHaveCount(bills.length)
  } finally {
    unmount(disk)
  }
})

test('a disk that is away is told, nothing is begun in its place, and the data opens once it is back', async ({
  launchApp,
}) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'xucha-e2e-'))
  const data = join(dataDir, '移动硬盘', '续查数据')
  mkdirSync(data, { recursive: true })
  choose(dataDir, data)
  const first = await launchApp({ dataDir })
  await trySamples(first.page)
  await first.close()
  renameSync(join(dataDir, '移动硬盘'), join(dataDir, '拔掉了'))
  const { page } = await launchApp({ dataDir })
  await expect(page.getByText('找不到数据文件夹').first()).toBeVisible()
  expect(existsSync(data)).toBe(false)
  expect(existsSync(join(dataDir, 'data'))).toBe(false)
  renameSync(join(dataDir, '拔掉了'), join(dataDir, '移动硬盘'))
  await again(page)
  await expect(page.getByText('一致', { exact: true })).toHaveCount(bills.length)
  rmSync(data, { recursive: true })
})

test('one data folder is open in one app at a time, and opens in the other once the first is closed', async ({
  launchApp,
}) => {
  const shared = join(mkdtempSync(join(tmpdir(), 'xucha-e2e-')), '共用')
  mkdirSync(shared)
  const dataDirs = [1, 2].map(() => mkdtempSync(join(tmpdir(), 'xucha-e2e-')))
  for (const dataDir of dataDirs) choose(dataDir, shared)
  const first = await launchApp({ dataDir: dataDirs[0] ?? '' })
  await trySamples(first.page)
  const second = await launchApp({ dataDir: dataDirs[1] ?? '' })
  await expect(second.page.getByText('数据正被另一个程序占用').first()).toBeVisible()
  await first.close()
  await again(second.page)
  await expect(second.page.getByText('一致', { exact: true })).toHaveCount(bills.length)
})
