import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import type { SubscriptionView } from '../../src/contract/subscriptions.ts'
import { words } from '../../src/i18n/words.ts'
import { answerDialogs } from '../e2e/answer-dialogs.ts'
import { chooseOne } from '../e2e/choose-one.ts'
import { dropFiles } from '../e2e/drop-files.ts'
import { expect, test } from '../e2e/launch.ts'
import { openChannel } from '../e2e/open-channel.ts'
import { picture } from '../e2e/picture.ts'
import type { RunningApp } from '../e2e/running-app.ts'
import { sampleCase } from '../e2e/sample-case.ts'
import { openPage } from '../e2e/sidebar.ts'

/** A case about the dearest renewal of the sample bills, opened; the charges it is about. */
async function openCase({ page }: RunningApp): Promise<SubscriptionView['charges']> {
  const { charges } = await sampleCase(page, { name: '张三' })
  const { claimScreen, window } = words('zh')
  await openPage(page, window.pages.claim)
  await page.getByRole('list', { name: claimScreen.list }).getByRole('button').first().click()
  return charges
}

/** Characters that the form of 12315 takes. */
const usual = 300

const length = (text: string) => [...text].length

test('a complaint is chosen, counted, edited, copied and cut to another length', async ({ launchApp }) => {
  const running = await launchApp()
  const { app, page } = running
  const { claimScreen, letters } = words('zh')
  await openCase(running)
  await openChannel(page, '12315')
  const body = page.getByRole('textbox', { name: claimScreen.letter.text })
  await chooseOne(page, claimScreen.letter.choose, letters.complaint)
  await page.getByRole('radio', { name: letters.limitOf(usual) }).check({ force: true })
  await expect(body).toHaveValue(/^【诉求】退还/)
  const text = await body.inputValue()
  expect(length(text)).toBeLessThanOrEqual(usual)
  expect(text).not.toMatch(/[{}]|undefined|□|……/)
  await expect(page.getByText(`${length(text)} / `)).toBeVisible()
  await page.getByRole('button', { name: /^复制「12315 投诉/ }).click()
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe(text)
  await page.getByRole('radio', { name: letters.ownLimit }).check({ force: true })
  await page.getByLabel(letters.ownLimitLabel).fill('260')
  await expect(body).toHaveValue(/^【诉求】/)
  expect(length(await body.inputValue())).toBeLessThanOrEqual(260)
  await page.getByLabel(letters.ownLimitLabel).fill('9')
  await expect(page.getByRole('alert')).toContainText('200 到 5000')

  await page.getByRole('radio', { name: letters.limitOf(usual) }).check({ force: true })
  const before = await body.inputValue()
  await body.fill(`${before}${'补'.repeat(usual)}`)
  await expect(page.getByText(letters.over(String(length(before))))).toBeVisible()
  await page.getByRole('button', { name: letters.restore }).click()
  await expect(body).toHaveValue(before)

  await page.getByText(letters.fields.title).click()
  await page.getByRole('button', { name: letters.fields.copyThis('你的姓名') }).click()
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe('张三')
})

test('the list of screenshots names the last three charges, their order numbers and the days to search', async ({
  launchApp,
}) => {
  const running = await launchApp()
  const { app, page } = running
  const { evidenceScreen } = words('zh')
  const charges = (await openCase(running)).toSorted((a, b) => (a.paidAt < b.paidAt ? -1 : 1)).slice(-3)
  await page.getByRole('button', { name: evidenceScreen.ranks.court.title }).click()
  const shots = page.getByRole('list', { name: evidenceScreen.listOf('账单详情截图') })
  const search = page.getByRole('list', { name: evidenceScreen.listOf('找提醒的结果') })
  for (const name of ['账单详情截图', '找提醒的结果'])
    await page.getByRole('button', { name, exact: true }).click()
  await expect(shots.getByRole('listitem')).toHaveCount(charges.length)
  await expect(search.getByRole('listitem')).toHaveCount(charges.length)
  for (const { tradeNo } of charges) await expect(shots.getByText(tradeNo)).toBeVisible()
  for (const { paidAt } of charges) {
    const day = (days: number) => {
      const at = new Date(`${paidAt.slice(0, 10)}T00:00:00Z`)
      at.setUTCDate(at.getUTCDate() + days)
      return `${at.getUTCFullYear()}年${at.getUTCMonth() + 1}月${at.getUTCDate()}日`
    }
    await expect(search.getByText(`翻${day(-10)}到${day(0)}的消息`).first()).toBeVisible()
  }
  await page.getByRole('button', { name: evidenceScreen.copyList('账单详情截图') }).click()
  const copied = () => app.evaluate(({ clipboard }) => clipboard.readText())
  await expect.poll(async () => (await copied()).split('\n').length).toBe(charges.length)
})

/** The hashes of every kept file of the data folder. */
function keptHashes(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry =>
      createHash('sha256')
        .update(readFileSync(join(entry.parentPath, entry.name)))
        .digest('hex'),
    )
}

/** Where an item takes its files: inside the page, which takes pictures as well. */
function placeOf(page: Page, item: string): Locator {
  return page.locator('[data-takes-files] [data-takes-files]').filter({ hasText: item }).first()
}

async function paste(page: Page, item: string, bytes: Buffer): Promise<void> {
  await placeOf(page, item).evaluate((element, base64) => {
    const data = new DataTransfer()
    const raw = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))
    data.items.add(new File([raw], 'image.png', { type: 'image/png' }))
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, bytes.toString('base64'))
}

test('every item of evidence takes a file dropped, pasted or chosen; a covered copy leaves the original', async ({
  launchApp,
  folder,
}) => {
  const running = await launchApp()
  const { app, page } = running
  const { evidenceScreen } = words('zh')
  await openCase(running)
  const { more, court } = evidenceScreen.ranks
  for (const { title } of [more, court]) await page.getByRole('button', { name: title }).click()
  const items = ['带电子章的交易流水证明', '账单详情截图', '钱包里的自动扣款页面', '商家的订单和会员页面']
  const others = [
    '当时的协议',
    '找提醒的结果',
    '经营者的营业执照页面',
    '本人身份和账号',
    '商家的提醒发送记录',
  ]
  for (const [index, item] of [...items, ...others].entries()) {
    const name = `${item}.png`
    const bytes = picture(40 + index, 30, [index, 0, 0])
    writeFileSync(join(folder, name), bytes)
    const files = page.getByRole('list', { name: evidenceScreen.files(item) })
    if (index % 3 === 0) {
      await dropFiles(page, [join(folder, name)], placeOf(page, item))
    } else if (index % 3 === 1) {
      await paste(page, item, bytes)
    } else {
      await answerDialogs(app, { open: join(folder, name) })
      await page.getByRole('button', { name: evidenceScreen.addTo(item) }).click()
    }
    await expect(files.getByRole('listitem')).toHaveCount(1)
    await expect(page.getByRole('checkbox', { name: `「${item}」已经备好` })).toBeChecked()
  }

  const original = createHash('sha256')
    .update(readFileSync(join(folder, '带电子章的交易流水证明.png')))
    .digest('hex')
  const files = page.getByRole('list', { name: evidenceScreen.files('带电子章的交易流水证明') })
  await files.getByRole('button', { name: /^遮盖/ }).click()
  const image = page.getByRole('img', { name: evidenceScreen.cover.image })
  await expect(image).toBeVisible()
  const box = await image.boundingBox()
  if (!box) throw new Error('the picture is not there')
  await page.mouse.move(box.x + 4, box.y + 4)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width - 4, box.y + box.height - 4, { steps: 4 })
  await page.mouse.up()
  await page.getByRole('button', { name: evidenceScreen.cover.save }).click()
  await expect(files.getByText('带电子章的交易流水证明-已遮盖.png')).toBeVisible()
  await expect(files.getByText(evidenceScreen.covered)).toBeVisible()
  expect(keptHashes(running.dataDir)).toContain(original)
})
