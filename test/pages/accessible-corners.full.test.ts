import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { words } from '../../src/i18n/words.ts'
import { configure, looks, violations } from '../e2e/accessible.ts'
import { answerDialogs } from '../e2e/answer-dialogs.ts'
import { expect, test } from '../e2e/launch.ts'
import { openSampleRenewal } from '../e2e/renewals.ts'
import { openPage } from '../e2e/sidebar.ts'
import { takeTable } from '../e2e/take-table.ts'

const dialogOf = (page: Page) => page.getByRole('dialog')

/** Nothing wrong with the dialog that a button opens; it closes again, and the button has the focus. */
async function expectSoundDialog(page: Page, name: string, within?: () => Promise<void>): Promise<void> {
  const button = page.getByRole('button', { name, exact: true }).first()
  await button.click()
  await expect(dialogOf(page)).toBeVisible()
  await within?.()
  expect(await violations(page), name).toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialogOf(page)).toBeHidden()
  await expect(button).toBeFocused()
}

/** The printed page as a screen reader meets it: its title and the kinds of its parts. */
function printedParts(pdf: string): { title: string; parts: string[] } {
  const info = (...options: string[]) => execFileSync('pdfinfo', [...options, pdf], { encoding: 'utf8' })
  return {
    title: /^Title:\s+(.+)$/m.exec(info())?.[1] ?? '',
    parts: info('-struct')
      .split('\n')
      .map(line => /\w*/.exec(line.trim())?.[0] ?? ''),
  }
}

for (const [theme, language] of looks) {
  test(`no violation in search, rows, settings' dialogs and on paper: ${theme}, ${language}`, async ({
    launchApp,
  }) => {
    const { app, page, dataDir } = await launchApp()
    await configure(page, theme, language)
    const { chargesScreen, dataScreen, rulesScreen, table, window } = words(language)
    await openSampleRenewal(page, words(language))

    await page
      .getByRole('button', { name: new RegExp(chargesScreen.table.line('', 0).replace('0', '\\d+')) })
      .first()
      .click()
    await expect(dialogOf(page)).toBeVisible()
    expect(await violations(page), 'raw row').toEqual([])
    await page.keyboard.press('Escape')

    await page.keyboard.press('ControlOrMeta+f')
    await page.keyboard.type('2025')
    const found = page.getByRole('table', { name: chargesScreen.search.title })
    await expect(found).toBeVisible()
    expect(await violations(page), 'search').toEqual([])
    await page.keyboard.type('绝对没有的商家')
    await expect(page.getByText(chargesScreen.search.none)).toBeVisible()
    expect(await violations(page), 'nothing found').toEqual([])

    await page.evaluate(async () => {
      const { request } = Reflect.get(globalThis, 'xucha')
      await request('subscriptions.addRule', { counterparty: '某某云存储小店', is: 'not-xiaomi' })
      // Refused, and so kept in the problem log.
      await request('subscriptions.undo', { id: 999_999 })
    })
    const backup = join(dataDir, '备份.zip')
    await answerDialogs(app, { save: backup, open: backup })
    await openPage(page, window.pages.settings)
    await expect(page.getByRole('list', { name: rulesScreen.title })).toContainText('某某云存储小店')
    // From the last, as what is opened counts no more; an automatic backup may be listed by now, or not yet.
    for (const closed of (await page.getByRole('main').locator('[aria-expanded="false"]').all()).reverse())
      await closed.click()
    expect(await violations(page), 'rules and problem log').toEqual([])
    await page.getByRole('button', { name: dataScreen.backUp, exact: true }).click()
    await expect(page.getByText(dataScreen.backedUp('备份.zip'))).toBeVisible()
    expect(await violations(page), 'backed up').toEqual([])
    await expectSoundDialog(page, dataScreen.restore)
    await expectSoundDialog(page, dataScreen.eraseButton)
    await expectSoundDialog(page, dataScreen.showLicences, async () => {
      await dialogOf(page).locator('[aria-expanded]').first().click()
    })

    const pdf = join(dataDir, '一页.pdf')
    await answerDialogs(app, { save: pdf })
    await openPage(page, window.pages.charges)
    const { overviewTable } = chargesScreen
    await takeTable(page, 'print', { language })
    await expect(page.getByText(table.printed)).toBeVisible()
    const { title, parts } = printedParts(pdf)
    expect(title).toBe(overviewTable.name)
    expect(parts).toEqual(expect.arrayContaining(['H1', 'Table', 'TH', 'TD']))
  })
}
