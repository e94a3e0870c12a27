import { words } from '../../src/i18n/words.ts'
import { expectFocusSeen, reach } from '../e2e/accessible.ts'
import { dropBill } from '../e2e/drop-files.ts'
import { expect, test } from '../e2e/launch.ts'
import { renewalBills } from '../e2e/renewal-bills.ts'
import { sidebarButton } from '../e2e/sidebar.ts'

const { cancelScreen, limits, window } = words('zh')

test('limits and notes by keyboard alone: chosen, written, corrected, removed and taken back', async ({
  page,
}) => {
  const bills = renewalBills()
  await dropBill(page, bills.earlier)
  await reach(page, sidebarButton(page, window.pages.cancel))
  await page.keyboard.press('Enter')
  await reach(page, page.getByRole('radio', { name: cancelScreen.plans }))
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('radio', { name: limits.tab })).toBeChecked()

  // Which, how long, how much, in this order.
  const card = page.getByRole('region', { name: limits.limits.title })
  await expect(card.getByLabel(limits.about)).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(card.getByLabel(limits.about)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await expect(card.getByRole('radio', { name: limits.limits.per.month })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(card.getByRole('radio', { name: limits.limits.per.year })).toBeChecked()
  await page.keyboard.press('Tab')
  const amount = card.getByLabel(limits.limits.amount)
  await expect(amount).toBeFocused()
  await expectFocusSeen(page)

  // What is wrong is told at the field, by either way of sending, until it is written anew.
  await page.keyboard.type('十块')
  await page.keyboard.press('Tab')
  await expect(card.getByRole('button', { name: limits.limits.add })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(card.getByRole('alert')).toHaveText(limits.limits.wrong)
  await expect(amount).toBeFocused()
  await expect(amount).toHaveAccessibleDescription(limits.limits.wrong)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('10')
  await expect(card.getByRole('alert')).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(card.getByRole('listitem')).toHaveCount(1)
  await expect(amount).toBeFocused()
  await expect(amount).toHaveValue('')

  const notes = page.getByRole('region', { name: limits.notes.title })
  const note = notes.getByLabel(limits.notes.note)
  await reach(page, notes.getByRole('button', { name: limits.notes.add }))
  await page.keyboard.press('Enter')
  await expect(notes.getByRole('alert')).toHaveText(limits.notes.wrong)
  await expect(note).toBeFocused()
  await page.keyboard.type('还用不用')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(notes.getByRole('listitem')).toContainText('还用不用')
  await expect(note).toBeFocused()

  // Removed, and taken back from the message without a walk through the window.
  const remove = card.getByRole('button', { name: /^移除「/ })
  await reach(page, remove)
  await page.keyboard.press('Enter')
  await expect(card.getByText(limits.limits.none)).toBeVisible()
  await expectFocusSeen(page)
  await expect(card.getByLabel(limits.about)).toBeFocused()
  await page.keyboard.press('F6')
  const undo = page.getByRole('button', { name: window.undo })
  await expect(undo).toBeFocused()
  await expectFocusSeen(page)
  await page.keyboard.press('Escape')
  await expect(undo).toHaveCount(0)
  await expect(card.getByLabel(limits.about)).toBeFocused()

  await reach(page, notes.getByRole('button', { name: /^移除「/ }))
  await page.keyboard.press('Enter')
  await expect(notes.getByText(limits.notes.none)).toBeVisible()
  await page.keyboard.press('F6')
  await page.keyboard.press('Enter')
  await expect(notes.getByRole('listitem')).toContainText('还用不用')
  await expect(notes.getByLabel(limits.about)).toBeFocused()
  bills.remove()
})
