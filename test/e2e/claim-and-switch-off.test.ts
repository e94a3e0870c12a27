import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { answerDialogs } from './answer-dialogs.ts'
import { askedQuestion, openFolds } from './asked.ts'
import { expect, test } from './launch.ts'
import { expectPackMade } from './pack-made.ts'
import { claimOpened, openRenewal } from './renewals.ts'
import { openPage } from './sidebar.ts'

const answers = ['我自己（成年人）', '会取消', '很少用', '不用了', '全部']
/** What a person adds of what happened. */
const added = ['之前就开通了，这笔是自动续费', '没有收到过']
const mostQuestions = 30

/** Answers each question by the list above, otherwise by its last choice, until none is left. */
async function answerAll(page: Page): Promise<void> {
  for (let asked = 0; asked < mostQuestions; asked += 1) {
    const before = await askedQuestion(page)
    if (before === null) return add(page)
    const options = page.getByRole('group', { name: before }).getByRole('button')
    const labels = (await options.allTextContents()).map(label => label.trim())
    const chosen = labels.findIndex(label => answers.includes(label))
    await options.nth(chosen < 0 ? labels.length - 1 : chosen).click()
    await expect(page.getByRole('heading', { level: 2, name: before, exact: true })).toHaveCount(0)
  }
  throw new Error('the questions do not end')
}

/** Each of them once, one question after the other. */
async function add(page: Page): Promise<void> {
  await openFolds(page)
  for (const answer of added) {
    const option = page.getByRole('button', { name: answer, exact: true }).last()
    await option.click()
    await expect(option).toHaveAttribute('aria-pressed', 'true')
  }
}

test('a claim goes from the charges to a pack that sha256sum accepts', async ({ app, page, folder }) => {
  await page.getByRole('button', { name: '用示例账单试试' }).click()
  await page.getByRole('button', { name: '看续费' }).click()
  await openRenewal(page, '小米云服务')
  await claimOpened(page)
  await answerAll(page)
  await expect(page.getByText(/一共要/)).toBeVisible()
  await expect(page.getByRole('textbox', { name: '文书全文' })).toHaveValue(/^退款申请\n/)

  await answerDialogs(app, { open: folder })
  await page.getByRole('button', { name: '生成证据包…' }).click()
  await page.getByRole('button', { name: '生成证据包…' }).click()
  await expectPackMade(page)

  const [name = ''] = readdirSync(folder)
  const pack = join(folder, name)
  const check = spawnSync('sha256sum', ['-c', '--quiet', '校验/SHA256SUMS'], { cwd: pack, encoding: 'utf8' })
  expect(check.stderr + check.stdout).toBe('')
  expect(check.status).toBe(0)
  const text = spawnSync('pdftotext', ['-layout', join(pack, '证据/证据包.pdf'), '-'], {
    encoding: 'utf8',
  }).stdout
  const letter = readFileSync(join(pack, '1-发给商家/退款申请.txt'), 'utf8')
  expect(letter).toContain('每次扣款之前，我没有收到过提醒。')
  const packed = text.replaceAll(/\s/g, '')
  expect(packed.match(/\d{28}/g)?.length).toBeGreaterThan(5)
  expect(packed).not.toContain('还缺')
  expect(packed).toContain('自动续费')
  expect(readdirSync(join(pack, '证据/账单'))).toHaveLength(2)
})

test('answers and ticks are still there after a restart, and can be taken back', async ({ launchApp }) => {
  const first = await launchApp()
  await first.page.getByRole('button', { name: '用示例账单试试' }).click()
  await first.page.getByRole('button', { name: '看续费' }).click()
  await openRenewal(first.page, '小米云服务')
  await claimOpened(first.page)
  await first.page.getByRole('button', { name: '我自己（成年人）' }).click()
  await expect(first.page.getByText(/第 2 题/)).toBeVisible()
  await openPage(first.page, '停掉')
  await first.page.getByRole('button', { name: '关好了' }).click()
  await expect(first.page.getByText('1/3')).toBeVisible()
  await first.close()

  const { page } = await launchApp({ dataDir: first.dataDir })
  await openPage(page, '停掉')
  await expect(page.getByText('1/3')).toBeVisible()
  await page.getByRole('button', { name: /^改「/ }).click()
  await page.getByRole('button', { name: /不是这样$/ }).click()
  await page.getByRole('menuitem', { name: '还没关，撤销' }).click()
  await expect(page.getByText('1/3')).toHaveCount(0)
  await openPage(page, '要回')
  await page.getByText('小米云服务').first().click()
  await expect(page.getByText('我自己（成年人）')).toBeVisible()
})
