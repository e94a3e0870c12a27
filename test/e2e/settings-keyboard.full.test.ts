import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { words } from '../../src/i18n/words.ts'
import { reach } from './accessible.ts'
import { answerDialogs } from './answer-dialogs.ts'
import { expect, test } from './launch.ts'
import { sampleCount } from './samples.ts'

const { billsScreen, dataScreen, settingsScreen, window } = words('zh')

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first()
const choice = (page: Page, name: string) => page.getByRole('radio', { name, exact: true })

async function press(page: Page, name: string): Promise<void> {
  await reach(page, button(page, name))
  await page.keyboard.press('Enter')
}

test('the settings by keyboard alone: looks, backup, restore, check, move, deletion', async ({
  launchApp,
}) => {
  const { app, page, dataDir } = await launchApp()
  const backup = join(dataDir, '备份.zip')
  await answerDialogs(app, { save: backup, open: backup })
  await press(page, billsScreen.trySamples)
  await expect(page.getByText('一致', { exact: true })).toHaveCount(sampleCount)
  await reach(page, page.getByRole('navigation').getByRole('button', { name: window.pages.settings }))
  await page.keyboard.press('Enter')

  await reach(page, choice(page, settingsScreen.textSizes.normal))
  await page.keyboard.press('ArrowRight')
  await expect(choice(page, settingsScreen.textSizes.large)).toBeChecked()
  await page.keyboard.press('ArrowLeft')
  await expect(choice(page, settingsScreen.textSizes.normal)).toBeChecked()
  await reach(
    page,
    page.getByRole('radiogroup', { name: settingsScreen.theme }).getByRole('radio', { checked: true }),
  )
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(choice(page, settingsScreen.themes.dark)).toBeChecked()

  await press(page, dataScreen.checkIntegrity)
  await expect(page.getByText(dataScreen.integrityChecked)).toBeVisible()
  await press(page, dataScreen.backUp)
  await expect(page.getByText(dataScreen.backedUp('备份.zip'))).toBeVisible()

  await press(page, dataScreen.restore)
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(button(page, dataScreen.restore)).toBeFocused()
  await page.keyboard.press('Enter')
  await reach(page, dialog.getByRole('button', { name: dataScreen.restoreNow, exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByText(dataScreen.restored)).toBeVisible()

  await reach(page, choice(page, dataScreen.keep[7]))
  await page.keyboard.press('ArrowRight')
  await expect(choice(page, dataScreen.keep[30])).toBeChecked()

  await press(page, dataScreen.showLicences)
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(button(page, dataScreen.showLicences)).toBeFocused()

  await press(page, dataScreen.eraseButton)
  await expect(dialog).toContainText(`${sampleCount} 份账单`)
  await page.keyboard.press('Escape')
  await expect(button(page, dataScreen.eraseButton)).toBeFocused()
  const gone = new Promise(resolve => app.process().once('exit', resolve))
  await page.keyboard.press('Enter')
  await reach(page, dialog.getByRole('button', { name: dataScreen.eraseNow }))
  await page.keyboard.press('Enter')
  await gone
})
