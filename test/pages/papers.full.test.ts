import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openPdf } from '../../src/engine/files/pdf-document.ts'
import { words } from '../../src/i18n/words.ts'
import { answerDialogs } from '../e2e/answer-dialogs.ts'
import { expect, test } from '../e2e/launch.ts'
import { ask } from '../e2e/requests.ts'
import { sampleCase } from '../e2e/sample-case.ts'
import { openPage } from '../e2e/sidebar.ts'
import { takeTable } from '../e2e/take-table.ts'

/** A line of text may reach over its end by the white of its last letter. */
const whitePt = 2

/** The text of each page; a letter that lies outside the page, or of a font that isn't in the file, is an error. */
async function readBack(file: string): Promise<string[]> {
  const opened = await openPdf(readFileSync(file), 'resources')
  if (!opened.ok) throw new Error(`${file}: ${opened.issue.code}`)
  const document = opened.value
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const [, , width = 0, height = 0] = page.view
    const { items } = await page.getTextContent()
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue
      const [, , , , left, bottom] = item.transform as number[]
      const place = `${file}, page ${number}: ${item.str}`
      expect(left, place).toBeGreaterThanOrEqual(0)
      expect(Number(left) + item.width, place).toBeLessThanOrEqual(width + whitePt)
      expect(bottom, place).toBeGreaterThanOrEqual(0)
      expect(Number(bottom) + item.height, place).toBeLessThanOrEqual(height + whitePt)
    }
    pages.push(items.map(item => ('str' in item ? item.str : '')).join(''))
  }
  await document.loadingTask.destroy()
  const { stdout } = spawnSync('pdffonts', [file], { encoding: 'utf8' })
  const fonts = stdout.trimEnd().split('\n').slice(2)
  expect(fonts.length).toBeGreaterThan(0)
  for (const font of fonts) expect(font, file).toMatch(/\s+yes\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$/)
  return pages
}

/** Chromium takes some ideographs for the radicals that its font draws alike, and a table breaks its lines. */
const plain = (text: string) => text.normalize('NFKC').replaceAll(/\s/g, '')

test('every paper of a pack is whole: pages numbered through, letters in their pages, fonts in the file', async ({
  app,
  page,
  folder,
}) => {
  const { id, charges } = await sampleCase(page)
  await answerDialogs(app, { open: folder })
  await ask(page, 'packs.write', { id, form: 'folder' })
  const papers = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name =>
    name.endsWith('.pdf'),
  )
  expect(papers.length).toBeGreaterThan(0)
  for (const name of papers) {
    const pages = await readBack(join(folder, name))
    for (const [at, text] of pages.entries())
      expect(plain(text), `${name}, page ${at + 1}`).toContain(`${at + 1}/${pages.length}`)
    if (!name.endsWith('证据包.pdf')) continue
    const text = plain(pages.join(''))
    for (const { tradeNo } of charges) expect(text).toContain(tradeNo)
  }
})

test('the printed table of all renewals is whole', async ({ app, page, folder }) => {
  const { detector, table, window } = words('zh')
  await ask(page, 'bills.importSamples', {})
  const { subscriptions } = await ask(page, 'subscriptions.overview', {})
  const pdf = join(folder, '全部续费.pdf')
  await answerDialogs(app, { save: pdf })
  await openPage(page, window.pages.charges)
  await takeTable(page, 'print')
  await expect(page.getByText(table.printed)).toBeVisible()
  const text = plain((await readBack(pdf)).join(''))
  for (const { name } of subscriptions) expect(text).toContain(plain(detector.title(name)))
})
