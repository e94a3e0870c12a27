import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { words } from '../../src/i18n/words.ts'
import { picture as pictureOf } from '../../test/e2e/picture.ts'
import { tenRenewals } from '../../test/fixture/ten-renewals.ts'
import { ask } from './screen-shooter.mjs'
import { dropFiles, openPage, press, scroll } from './window-actions.mjs'

const MANY_SHOTS = 6
const LONG_NAME = `${'在支付宝里解约以后的页面_'.repeat(6)}.png`
const SOME_DAY = '2026-11-03'

/** Cancelling a sample renewal, from the first look to waiting for a bill. */
export async function sampleCancelScreens(window, { shoot }) {
  const { page } = window
  await shoot(window, 'cancel', () => openPage(page, 'cancel'))
  await shoot(window, 'cancel-end', () => scroll(page, 1))
  const { plans } = await ask(page, 'cancellation.plans', {})
  const [plan] = plans
  await mark(page, plan, 'merchant', 'done')
  await scroll(page, 0)
  await shoot(window, 'cancel-started', () => openPage(page, 'cancel'))
  for (const { id } of plan.steps) if (id !== 'verify') await mark(page, plan, id, 'done')
  await shoot(window, 'cancel-waiting', async () => {
    await openPage(page, 'cancel')
    await page.getByRole('main').getByRole('list').first().getByRole('button').first().click()
  })
}

/** Ten renewals in two wallets, and everything that can be said of a step. */
export async function manyCancelScreens(window, { shoot }, folder) {
  const { page } = window
  const write = (name, bytes) => {
    const file = path.join(folder, name)
    writeFileSync(file, bytes)
    return file
  }
  await openPage(page, 'bills')
  await dropFiles(
    page,
    tenRenewals().map(({ name, bytes }) => write(name, bytes)),
  )
  await page
    .getByRole('row', { name: /微信|WeChat/ })
    .first()
    .waitFor()
  const plans = async () => (await ask(page, 'cancellation.plans', {})).plans
  const find = async (service, wallet) =>
    (await plans()).find(plan => plan.service === service && plan.wallet === wallet)
  /** The plan as the person finds it, by its place in the list. */
  const openPlan = async id => {
    await openPage(page, 'bills')
    await openPage(page, 'cancel')
    const plan = (await plans()).find(({ subscriptionId }) => subscriptionId === id)
    await openEntry(page, plan)
  }

  const cloud = await find('mi-cloud', 'alipay')
  const shown = () => openPlan(cloud.subscriptionId)
  await shoot(window, 'cancel-ten', shown)
  await mark(page, cloud, 'merchant', 'not-found')
  await shoot(window, 'cancel-not-found', shown)
  await shoot(window, 'cancel-next-path', async ({ cancelScreen }) => {
    await shown()
    await press(page, new RegExp(escaped(cancelScreen.nextPath(''))))
  })
  await mark(page, cloud, 'wallet', 'not-found')
  await shoot(window, 'cancel-found-nowhere', shown)
  await mark(page, cloud, 'wallet', 'absent')
  await shoot(window, 'cancel-absent', shown)
  await mark(page, cloud, 'wallet', 'todo')
  await mark(page, cloud, 'merchant', 'done', `${SOME_DAY}T23:59:59`)
  await shoot(window, 'cancel-other-day', async ({ cancelScreen }) => {
    await shown()
    await press(page, new RegExp(escaped(cancelScreen.day)))
  })

  await attach(page, cloud, 'wallet', [write(LONG_NAME, pictureOf(180, 390))])
  await shoot(window, 'cancel-one-screenshot', async () => {
    await shown()
    await proofsInSight(page)
  })
  const colours = [1, 2, 3, 4, 5, 6].map(
    at => /** @type {[number, number, number]} */ ([40 * at, 255 - 30 * at, 120]),
  )
  const more = colours
    .slice(1, MANY_SHOTS)
    .map((colour, at) => write(`解约 ${at + 2}.png`, pictureOf(at % 2 === 0 ? 180 : 640, 390, colour)))
  await attach(page, cloud, 'wallet', more)
  await shoot(window, 'cancel-six-screenshots', async () => {
    await shown()
    await proofsInSight(page)
  })

  for (const [service, wallet, name] of [
    ['mi-home-camera', 'alipay', 'camera'],
    ['mi-music', 'alipay', 'no-switch'],
    ['mi-kids', 'wechat', 'kids'],
    ['mi-ai', 'alipay', 'mimo'],
  ]) {
    const plan = await find(service, wallet)
    if (plan) await shoot(window, `cancel-${name}`, () => openPlan(plan.subscriptionId))
  }
  await shoot(window, 'cancel-many-end', () => scroll(page, 1))
}

/** Goes to a plan by its name in the list. */
async function openEntry(page, plan) {
  const language = (await page.locator('html').getAttribute('lang')) === 'en' ? 'en' : 'zh'
  const title = words(language).detector.listTitle(plan.name)
  await page.getByRole('main').getByRole('button', { name: title }).first().click()
}

async function mark(page, plan, step, state, at) {
  await ask(page, 'cancellation.mark', { charge: plan.charge, step, state, ...(at && { at }) })
}

/** As a person does it: dropped onto the step that is open. */
async function attach(page, plan, step, files) {
  await openPage(page, 'bills')
  await openPage(page, 'cancel')
  const language = (await page.locator('html').getAttribute('lang')) === 'en' ? 'en' : 'zh'
  const { cancel, evidenceScreen } = words(language)
  const { plans } = await ask(page, 'cancellation.plans', {})
  const now = plans.find(({ subscriptionId }) => subscriptionId === plan.subscriptionId)
  await openEntry(page, now)
  const name = step === 'wallet' ? cancel.steps.wallet[plan.wallet] : cancel.steps.merchant(cancel.xiaomi)
  const region = page.locator('[data-takes-files]').last()
  await region.scrollIntoViewIfNeeded()
  const { x, y, width, height } = await region.boundingBox()
  await dropFiles(page, files, { x: x + width / 2, y: y + height / 2 })
  await page
    .getByRole('list', { name: evidenceScreen.files(name) })
    .getByRole('listitem')
    .nth(files.length - 1)
    .waitFor()
}

async function proofsInSight(page) {
  await page.evaluate(() =>
    [...document.querySelectorAll('[data-takes-files]')].at(-1)?.scrollIntoView({ block: 'center' }),
  )
}

function escaped(text) {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
