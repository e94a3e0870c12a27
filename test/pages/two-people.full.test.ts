import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pages } from '../../src/contract/menu.ts'
import { words } from '../../src/i18n/words.ts'
import { today } from '../../src/renderer/kit/today.ts'
import { configure, looks, violations } from '../e2e/accessible.ts'
import { dropFiles } from '../e2e/drop-files.ts'
import { expect, test } from '../e2e/launch.ts'
import { openRenewal } from '../e2e/renewals.ts'
import { ask } from '../e2e/requests.ts'
import { expectPageOpen, openPage } from '../e2e/sidebar.ts'
import { merchantCount, mother, twoPeople } from '../fixture/two-people.ts'
import { allInSight, outOfSight, resize, smallest } from './window-size.ts'

for (const [theme, language] of looks) {
  test(`two people and 25 merchants: sound and whole in the smallest window: ${theme}, ${language}`, async ({
    shared,
    folder,
  }, testInfo) => {
    const { app, page, log } = shared
    // What others of the worker printed is theirs.
    const before = log.length
    await configure(page, theme, language)
    await resize(app, page, smallest)
    const bills = twoPeople(today())
    for (const { name, bytes } of bills) writeFileSync(join(folder, name), bytes)
    await dropFiles(
      page,
      bills.map(({ name }) => join(folder, name)),
    )
    await expect.poll(async () => (await ask(page, 'accounts.list', {})).accounts.length).toBe(2)
    const { accounts } = await ask(page, 'accounts.list', {})
    await ask(page, 'accounts.say', {
      said: accounts.map(({ key, name }) => ({
        key,
        person: { is: name?.holder === mother.owner ? 'mother' : 'me' },
      })),
    })
    const { subscriptions } = await ask(page, 'subscriptions.overview', {})
    expect(subscriptions).toHaveLength(merchantCount)

    const expectSound = async (name: string) => {
      await expect.poll(() => outOfSight(page), name).toEqual(allInSight)
      expect(await violations(page), name).toEqual([])
      await page.screenshot({ path: testInfo.outputPath(`${name}-${language}-${theme}.png`) })
    }
    for (const name of pages) {
      await openPage(page, words(language).window.pages[name])
      await expectPageOpen(page, words(language).window.pages[name])
      await expect(page.getByText(words(language).window.loading)).toHaveCount(0)
      await expectSound(name)
      // What the drop came to was seen; that it was read stays, with its undo.
      const { billsScreen, chargesScreen } = words(language)
      if (name === 'bills') {
        await expect(page.getByText(billsScreen.imported(bills.length)).first()).toBeVisible()
        await expect(page.getByRole('button', { name: billsScreen.seeCharges })).toHaveCount(0)
      }
      if (name !== 'charges') continue
      const ahead = page.getByLabel(chargesScreen.ahead.label).getByRole('listitem')
      const tops = await ahead.evaluateAll(days => days.map(day => day.getBoundingClientRect().top))
      expect(tops.length).toBeGreaterThan(1)
      expect(new Set(tops).size).toBe(1)
      await openRenewal(page)
      await expectSound('renewal')
    }
    expect(log.slice(before).filter(line => /^page(error| error)/.test(line))).toEqual([])
  })
}
