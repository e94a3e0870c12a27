import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { onePixel } from '../fixture/png.ts'
import { answerDialogs } from './answer-dialogs.ts'
import { expect, test } from './launch.ts'
import type { RunningApp } from './running-app.ts'
import { sampleCase } from './sample-case.ts'
import { openPage } from './sidebar.ts'

function verify(folder: string) {
  return spawnSync(process.execPath, [resolve('src/cli/verify.ts'), folder], { encoding: 'utf8' })
}

/** Writes the pack of a case into a folder that the dialog is made to choose. */
async function writePack({ app, page }: RunningApp, id: number, into: string) {
  await answerDialogs(app, { open: into })
  return page.evaluate(async id => {
    const reply = await Reflect.get(window, 'xucha').request('packs.write', { id, form: 'folder' })
    if (!reply.ok) throw new Error(reply.failure.code)
    return reply.value as { name: string; files: { name: string; sha256: string }[] }
  }, id)
}

/** The pages of a PDF as texts. */
function pagesOf(pdf: string): string[] {
  const { stdout } = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
  return stdout.split('\f').slice(0, -1)
}

test('every page number in the report is the one of the page it names', async ({
  launchApp,
  folder: into,
}) => {
  const running = await launchApp()
  const id = (await sampleCase(running.page)).id
  const attached = {
    id,
    evidence: 'wallet-mandate',
    name: '签约页面.png',
    base64: onePixel.toString('base64'),
    covers: null,
  }
  await running.page.evaluate(
    input => Reflect.get(window, 'xucha').request('claims.attachImage', input),
    attached,
  )
  const { name } = await writePack(running, id, into)
  const pages = pagesOf(join(into, name, '证据/证据包.pdf'))
  const [cover = ''] = pages
  const sections = [
    '一、事实',
    '二、扣费明细',
    '三、要求和依据',
    '四、证据目录',
    '五、出处和核对',
    '六、证据图片',
  ]
  for (const title of sections) {
    const page = Number(new RegExp(`${title}\\s+(\\d+)`).exec(cover)?.[1])
    expect(pages.findIndex((text, index) => index > 0 && text.includes(title)) + 1, title).toBe(page)
  }
  const index = pages.find(text => text.includes('四、证据目录') && text.includes('证明目的')) ?? ''
  const page = Number(/证据1-1[\s\S]*?(\d+)\s+电子原件/.exec(index)?.[1])
  expect(pages[page - 1]).toMatch(/证据1-1\s+签约页面\.png/)
  expect(pages[page - 1]).toContain('六、证据图片')
  expect(pages.length).toBeGreaterThanOrEqual(page)
  const images = spawnSync('pdfimages', [
    '-list',
    '-f',
    `${page}`,
    '-l',
    `${page}`,
    join(into, name, '证据/证据包.pdf'),
  ])
  expect(images.stdout.toString()).toMatch(/image\s+1\s+1\s/)
})

test('a pack written from the window is sound, tagged, and the same at each writing', async ({
  launchApp,
  folder: into,
}) => {
  const running = await launchApp()
  const id = (await sampleCase(running.page)).id
  const first = await writePack(running, id, into)
  const second = await writePack(running, id, into)
  expect(second.name).toBe(`${first.name}-2`)
  expect(second.files).toEqual(first.files)
  await running.close()
  const again = await launchApp({ dataDir: running.dataDir })
  const third = await writePack(again, id, into)
  expect(third.files).toEqual(first.files)

  const folder = join(into, first.name)
  expect(spawnSync('sha256sum', ['--quiet', '-c', '校验/SHA256SUMS'], { cwd: folder }).status).toBe(0)
  expect(verify(folder).status).toBe(0)
  const pdf = readFileSync(join(folder, '证据/证据包.pdf')).toString('latin1')
  expect(pdf.startsWith('%PDF-')).toBe(true)
  expect(pdf).toContain('/MarkInfo')
  expect(pdf).toContain('/StructTreeRoot')
  expect(pdf).not.toContain('/JavaScript')
  const secondPage = spawnSync('pdftotext', ['-f', '2', '-l', '2', join(folder, '证据/证据包.pdf'), '-'])
  expect(secondPage.stdout.toString()).toMatch(/^2\s*\/\s*\d+$/m)

  const letter = join(folder, '1-发给商家/退款申请.txt')
  writeFileSync(letter, readFileSync(letter, 'utf8').replace('元', '圆'))
  const spoilt = verify(folder)
  expect(spoilt.status).toBe(1)
  expect(spoilt.stdout).toContain('退款申请.txt')
  expect(verify(join(into, 'none')).status).toBe(2)
})

test('the window writes a pack as a zip and checks it', async ({ launchApp, folder: into }) => {
  const running = await launchApp()
  const choose = (path: string) => answerDialogs(running.app, { open: path })
  ;(await sampleCase(running.page)).id
  const { page } = running
  await openPage(page, '要回')
  await page.getByRole('button', { name: /^小米/ }).first().click()
  await answerDialogs(running.app, {})
  await page.getByRole('button', { name: '生成证据包…' }).click()
  await page.getByRole('button', { name: '生成证据包…' }).click()
  await expect(page.getByText('没有选文件夹，什么也没有写。')).toBeVisible()
  await page.getByRole('radio', { name: '压缩包' }).check({ force: true })
  await choose(into)
  await page.getByRole('button', { name: '生成证据包…' }).click()
  await expect(page.getByText(/证据包写好了：「证据包-.*\.zip」/)).toBeVisible()
  const [name = ''] = readdirSync(into)
  const zip = join(into, name)
  expect(spawnSync('unzip', ['-tq', zip]).status).toBe(0)
  expect(verify(zip).status).toBe(0)
  await choose(zip)
  await page.getByRole('button', { name: '回到列表' }).click()
  const check = page.getByRole('button', { name: '核对压缩包…' })
  await check.click()
  await expect(page.getByText(/完好：\d+ 个文件都和清单一致/)).toBeVisible()
  truncateSync(zip, statSync(zip).size >> 1)
  await check.click()
  await expect(page.getByText('压缩包损坏了，读不完整')).toBeVisible()
})

test('the window checks a pack and names every file changed, missing or added', async ({
  launchApp,
  folder: into,
}) => {
  const running = await launchApp()
  const { name } = await writePack(running, (await sampleCase(running.page)).id, into)
  const folder = join(into, name)
  await answerDialogs(running.app, { open: folder })
  const { page } = running
  await openPage(page, '要回')
  const check = page.getByRole('button', { name: '核对文件夹…' })
  await check.click()
  await expect(page.getByText(/完好：\d+ 个文件都和清单一致/)).toBeVisible()
  rmSync(join(folder, '4-法院/起诉状.docx'))
  writeFileSync(join(folder, '1-发给商家/退款申请.txt'), '改过了')
  writeFileSync(join(folder, '多的.txt'), '')
  await check.click()
  for (const line of ['被改动：1-发给商家/退款申请.txt', '缺少：4-法院/起诉状.docx', '多出：多的.txt'])
    await expect(page.getByText(line)).toBeVisible()
  rmSync(join(folder, '校验/SHA256SUMS'))
  await check.click()
  await expect(page.getByText(/没有清单文件 SHA256SUMS/)).toBeVisible()
})
