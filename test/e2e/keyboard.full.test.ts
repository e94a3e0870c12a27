import type { Page } from '@playwright/test'
import { menuCommands, pages } from '../../src/contract/menu.ts'
import { words } from '../../src/i18n/words.ts'
import { expectFocusSeen, press, reach } from './accessible.ts'
import { expect, test } from './launch.ts'
import { decide } from './renewals.ts'
import { ask } from './requests.ts'
import { sampleCount } from './samples.ts'
import { expectPageOpen, sidebarButton } from './sidebar.ts'

const { billsScreen, cancelScreen, chargesScreen, claim, settingsScreen, window } = words('zh')

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first()
async function toPage(page: Page, name: string): Promise<void> {
  await reach(page, sidebarButton(page, name))
  await expectFocusSeen(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

test('every screen by keyboard alone, with the focus in sight and never lost', async ({ page }) => {
  await press(page, billsScreen.trySamples)
  await press(page, billsScreen.seeCharges)
  // The button that led here is gone: the heading of the new page has the focus.
  await expect(page.getByRole('heading', { level: 1, name: /在自动扣/ })).toBeFocused()

  const entries = page.locator('button[data-choice]')
  await reach(page, entries.first())
  await page.keyboard.press('ArrowDown')
  await expect(entries.nth(1)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(entries.nth(1)).toBeFocused()
  await expectFocusSeen(page)
  await decide(page, chargesScreen.decision.cancelled)
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(button(page, chargesScreen.decision.change)).toBeFocused()

  await decide(page, chargesScreen.decision.recurring)
  await expect(page.getByText(chargesScreen.decision.said.recurring)).toBeVisible()
  await expectFocusSeen(page)
  await press(page, chargesScreen.decision.undo(chargesScreen.decision.said.recurring))
  await expect(page.getByText(chargesScreen.decision.said.recurring)).toHaveCount(0)
  await expectFocusSeen(page)

  await page.keyboard.press('ControlOrMeta+f')
  await expect(page.getByRole('searchbox', { name: chargesScreen.search.label })).toBeFocused()
  await expectFocusSeen(page)

  await toPage(page, window.pages.cancel)
  await press(page, cancelScreen.done)
  await expectFocusSeen(page)

  await toPage(page, window.pages.claim)
  await press(page, /开始维权/)
  await reach(page, page.getByRole('button', { name: '我自己（成年人）' }))
  await expectFocusSeen(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: claim.questions['would-cancel'].title })).toBeFocused()
  for (const answer of [/^会取消$/, /^没有用过$/, /^不用了$/, /^全部$/]) {
    await press(page, answer)
    await expectFocusSeen(page)
  }
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await reach(page, page.getByRole('tab', { selected: true }))
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tab').nth(1)).toHaveAttribute('aria-selected', 'true')

  await toPage(page, window.pages.settings)
  const english = page.getByRole('radio', { name: settingsScreen.languages.en })
  await reach(
    page,
    page.getByRole('radiogroup', { name: settingsScreen.language }).getByRole('radio', { checked: true }),
  )
  await expectFocusSeen(page)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  await expect(english).toHaveCount(1)
})

test('what is removed gives the focus to what is left', async ({ page }) => {
  await press(page, billsScreen.trySamples)
  const list = page.getByRole('table', { name: billsScreen.list })
  const removes = list.getByRole('button', { name: /^移除「/ })
  await expect(removes).toHaveCount(sampleCount)
  await reach(page, removes.first())
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await reach(page, dialog.getByRole('button', { name: window.remove }))
  await page.keyboard.press('Enter')
  await expect(removes).toHaveCount(sampleCount - 1)
  await expectFocusSeen(page)
  await expect(list.locator(':focus')).toHaveCount(1)
})

test('the menu leads to every page and to the list of keys, in both languages', async ({ app, page }) => {
  const choose = (id: string) =>
    app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id)
  const itemsOf = () =>
    app.evaluate(
      ({ Menu }, ids) =>
        ids.map(id => {
          const item = Menu.getApplicationMenu()?.getMenuItemById(id)
          return [item?.label, item?.accelerator]
        }),
      [...menuCommands],
    )
  expect(await itemsOf()).toEqual([
    [words('zh').menu.import, 'CmdOrCtrl+O'],
    ...Object.values(words('zh').window.pages).map((name, at) => [name, `CmdOrCtrl+${at + 1}`]),
    [words('zh').menu.shortcuts, 'F1'],
  ])
  for (const id of [...pages].reverse()) {
    await choose(id)
    await expectPageOpen(page, window.pages[id])
  }
  await choose('shortcuts')
  const keys = page.getByRole('dialog', { name: window.shortcuts.title })
  await expect(keys.getByRole('row', { name: /续费/ })).toContainText('Ctrl+1')
  await page.keyboard.press('Escape')
  await expect(keys).toHaveCount(0)

  await ask(page, 'app.configure', { languageChoice: 'en' })
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  expect((await itemsOf()).map(([label]) => label)).toEqual([
    words('en').menu.import,
    ...Object.values(words('en').window.pages),
    words('en').menu.shortcuts,
  ])
})
