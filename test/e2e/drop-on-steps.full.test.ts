import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { words } from '../../src/i18n/words.ts'
import { dropFiles } from './drop-files.ts'
import { expect, test } from './launch.ts'
import { picture } from './picture.ts'
import { openCloudPlan } from './plans.ts'

const { billsScreen, cancelScreen, window } = words('zh')
/** More than is kept of one file. */
const tooManyBytes = 101 * 1024 * 1024

test('screenshots dropped on a step are kept there, and what is none is refused by name', async ({
  page,
  folder,
}) => {
  const write = (name: string, bytes: Uint8Array | string) => {
    const file = join(folder, name)
    writeFileSync(file, bytes)
    return file
  }
  await page.getByRole('button', { name: billsScreen.trySamples }).click()
  await page.getByRole('button', { name: billsScreen.seeCharges }).click()
  await openCloudPlan(page)
  const step = page.locator('[data-takes-files]').last()
  const pictures = step.getByRole('img')

  const shots = [write('签约页.png', picture(90, 160)), write('会员页.jpg', picture(90, 161))]
  await dropFiles(page, shots, step, async () => {
    await expect(page.getByText(billsScreen.dropBeside)).toBeVisible()
    await expect(page.getByText(billsScreen.dropNow)).toHaveCount(0)
  })
  await expect(pictures).toHaveCount(2)
  await expect(step.getByRole('img', { name: cancelScreen.proofs.picture('签约页.png') })).toBeVisible()
  await expect(page.getByText(billsScreen.dropBeside)).toHaveCount(0)

  const huge = write('录屏.mp4', '')
  truncateSync(huge, tooManyBytes)
  for (const [file, code] of [
    [write('扣费助手.exe', 'MZ'), 'file-type'],
    [write('其实是网页.png', '<html></html>'), 'file-type'],
    [write('其实是程序.png', 'MZ\u0090\u0000'), 'file-type'],
    [huge, 'file-too-large'],
  ] as const) {
    await dropFiles(page, [file], step)
    const name = file.slice(folder.length + 1)
    await expect(page.getByText(`${window.failures[code].title}：${name}`)).toBeVisible()
  }
  // All or none: what is good does not slip in beside what is refused.
  await dropFiles(page, [write('又一张.png', picture(90, 162)), write('假的.png', 'GIF')], step)
  await expect(page.getByText(`${window.failures['file-type'].title}：假的.png`)).toBeVisible()
  await expect(pictures).toHaveCount(2)
})

test('a screenshot dropped anywhere on the page goes to the step that is open', async ({ page, folder }) => {
  const shot = join(folder, '签约页.png')
  writeFileSync(shot, picture(90, 160))
  await page.getByRole('button', { name: billsScreen.trySamples }).click()
  await page.getByRole('button', { name: billsScreen.seeCharges }).click()
  await openCloudPlan(page)
  await expect(page.getByRole('button', { name: cancelScreen.done })).toBeVisible()
  await dropFiles(page, [shot], page.getByRole('heading', { level: 1 }))
  const open = page.locator('[data-takes-files]').last()
  await expect(open.getByRole('img', { name: cancelScreen.proofs.picture('签约页.png') })).toBeVisible()
  // On the last step there is nothing to photograph: it goes to the one before.
  await page.getByRole('button', { name: cancelScreen.done }).click()
  await expect(page.getByText(cancelScreen.proofs.count(1))).toHaveCount(1)
  await page.getByRole('button', { name: cancelScreen.done }).click()
  await expect(page.getByRole('button', { name: cancelScreen.done })).toHaveCount(0)
  await dropFiles(page, [shot], page.getByRole('heading', { level: 1 }))
  await expect(page.getByText(cancelScreen.proofs.count(1))).toHaveCount(2)
})

test('a bill dropped beside the steps is read as a bill', async ({ page, folder }) => {
  const empty = join(folder, '空的.csv')
  writeFileSync(empty, '')
  await page.getByRole('button', { name: billsScreen.trySamples }).click()
  await page.getByRole('button', { name: billsScreen.seeCharges }).click()
  await openCloudPlan(page)
  await dropFiles(page, [empty], page.getByRole('heading', { level: 1 }))
  await expect(page.getByRole('list', { name: billsScreen.notRead })).toBeVisible()
})
