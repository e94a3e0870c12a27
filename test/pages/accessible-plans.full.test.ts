import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { CancelPlan } from '../../src/contract/cancellation.ts'
import type { StepId, StepState } from '../../src/core/cancellation/step-mark.ts'
import { words } from '../../src/i18n/words.ts'
import { configure, looks, violations } from '../e2e/accessible.ts'
import { dropFiles } from '../e2e/drop-files.ts'
import { expect, test } from '../e2e/launch.ts'
import { picture } from '../e2e/picture.ts'
import { ask } from '../e2e/requests.ts'
import { openPage } from '../e2e/sidebar.ts'
import { tenRenewals } from '../fixture/ten-renewals.ts'

async function plansOf(page: Page): Promise<CancelPlan[]> {
  return (await ask(page, 'cancellation.plans', {})).plans
}

for (const [theme, language] of looks) {
  test(`no violation in any state of a plan: ${theme}, ${language}`, async ({ page, folder }) => {
    const write = (name: string, bytes: Uint8Array) => {
      const file = join(folder, name)
      writeFileSync(file, bytes)
      return file
    }
    await configure(page, theme, language)
    const { cancelScreen, window } = words(language)
    await dropFiles(
      page,
      tenRenewals().map(({ name, bytes }) => write(name, bytes)),
    )
    await expect.poll(async () => (await plansOf(page)).length).toBe(10)
    await openPage(page, window.pages.cancel)

    /** Goes to the plan of a service by its name in whichever list it stands. */
    const show = async (service: string) => {
      const plan = (await plansOf(page)).find(one => one.service === service)
      if (!plan) throw new Error(`no plan of ${service}`)
      const title = words(language).detector.listTitle(plan.name)
      const entry = page.getByRole('main').getByRole('button', { name: title }).first()
      const rest = page.getByRole('button', { name: /^还没停的|^Not stopped/ })
      // The plans follow the page a frame later.
      await entry.or(rest).first().waitFor()
      if (!(await entry.isVisible())) await rest.click()
      await entry.click()
    }
    /** Shows the plan of a service as it stands now and looks for violations in it. */
    const check = async (state: string, service: string) => {
      await show(service)
      expect(await violations(page), `${state}, ${service}`).toEqual([])
    }
    const mark = async (step: StepId, state: StepState, at?: string) => {
      const { charge } = (await plansOf(page)).find(one => one.service === 'mi-tv')!
      await ask(page, 'cancellation.mark', { charge, step, state, at })
    }
    await check('to do', 'mi-tv')
    await check('no switch known', 'mi-music')
    await check('to do', 'mi-home-camera')
    await check('twice', 'mi-cloud')
    const cloud = (await plansOf(page)).find(plan => plan.service === 'mi-cloud')
    const [twin] = cloud?.questions.flatMap(question => ('twins' in question ? question.twins : [])) ?? []
    if (!twin) throw new Error('no other plan')
    const title = words(language).cancel.title(twin.name)
    await page.getByRole('button', { name: cancelScreen.questions }).click()
    await page.getByRole('button', { name: cancelScreen.toPlan(title) }).click()
    await expect(page.getByRole('region', { name: cancelScreen.steps(title) })).toBeVisible()
    expect(await violations(page), 'the other plan').toEqual([])
    await page
      .getByRole('button', { name: new RegExp(cancelScreen.infoOn('.*')) })
      .first()
      .click()
    await page.getByText(cancelScreen.sources).first().click()
    expect(await violations(page), 'sources').toEqual([])
    await show('mi-tv')
    const step = page.locator('[data-takes-files]').last()
    await dropFiles(page, [write('签约页.png', picture(90, 160))], step, async () => {
      expect(await violations(page), 'hovering').toEqual([])
    })
    await expect(step.getByRole('img')).toHaveCount(1)
    expect(await violations(page), 'one screenshot').toEqual([])
    await step.getByRole('button', { name: cancelScreen.proofs.look('签约页.png') }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    expect(await violations(page), 'screenshot enlarged').toEqual([])
    await page.keyboard.press('Escape')
    await mark('merchant', 'not-found')
    await check('not found', 'mi-tv')
    await page.getByRole('button', { name: new RegExp(`^${cancelScreen.nextPath('')}`) }).click()
    expect(await violations(page), 'next way').toEqual([])
    await mark('wallet', 'not-found')
    await check('found nowhere', 'mi-tv')
    await mark('wallet', 'absent')
    await check('not there', 'mi-tv')
    await mark('merchant', 'done', '2026-11-03T23:59:59')
    await check('another day', 'mi-tv')
    await mark('wallet', 'todo')
    await check('started', 'mi-tv')
    await page.getByRole('button', { name: window.dayField.named(cancelScreen.day, '') }).click()
    await expect(page.getByRole('dialog', { name: cancelScreen.day })).toBeVisible()
    expect(await violations(page), 'a day').toEqual([])
    await page.keyboard.press('Escape')
    // A day before the last two charges: they came anyway.
    await mark('merchant', 'done', '2026-09-01T10:00:00')
    await mark('wallet', 'done', '2026-09-01T10:05:00')
    await expect(page.getByRole('heading', { name: cancelScreen.chargedAnyway })).toBeVisible()
    await check('charged anyway', 'mi-tv')
  })
}
