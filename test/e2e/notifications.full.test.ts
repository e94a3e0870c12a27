import { violations } from './accessible.ts'
import { catchNotifications, clickShown, shownIn } from './caught-notifications.ts'
import { dropBill } from './drop-files.ts'
import { expect, test } from './launch.ts'
import { billDueIn, renewalBills } from './renewal-bills.ts'
import { ask } from './requests.ts'
import { openPage } from './sidebar.ts'

test('asked once, a notification comes before the next charge, names nothing, opens the plan and comes once', async ({
  launchApp,
}) => {
  const bill = billDueIn(2, 5)
  const first = await launchApp()
  await catchNotifications(first.app)
  await dropBill(first.page, bill.path)
  await openPage(first.page, '停掉')
  expect(await shownIn(first.app)).toEqual([])
  await first.page.getByRole('button', { name: '开启提醒' }).click()
  await expect.poll(() => shownIn(first.app)).toHaveLength(1)
  const [shown] = await shownIn(first.app)
  expect(shown?.title).toBe('有一项自动续费快要扣款了')
  expect(`${shown?.title}${shown?.body}`).not.toMatch(/小米|¥|支付宝/)
  await expect(first.page.getByRole('button', { name: '开启提醒' })).toHaveCount(0)

  await openPage(first.page, '设置')
  await clickShown(first.app, 0)
  await expect(first.page.getByRole('region', { name: /停掉「小米云服务.*的步骤/ })).toBeVisible()
  await first.close()

  const second = await launchApp({ dataDir: first.dataDir })
  await catchNotifications(second.app)
  await openPage(second.page, '设置')
  const card = second.page.getByRole('region', { name: '到日子前弹出提醒' })
  await expect(card.getByRole('radio', { name: '开', exact: true })).toBeChecked()
  expect(await violations(second.page)).toEqual([])
  await card.getByRole('radio', { name: '写', exact: true }).check()
  await card.getByRole('radio', { name: '7 天' }).check()
  await expect(card.getByRole('radio', { name: '7 天' })).toBeChecked()
  expect(await shownIn(second.app)).toEqual([])
  await card.getByRole('radio', { name: '关', exact: true }).check()
  await expect(card.getByRole('radio', { name: '7 天' })).toHaveCount(0)
  bill.remove()
})

test('whoever says no is not asked again, and nothing comes', async ({ launchApp }) => {
  const bill = billDueIn(1, 3)
  const first = await launchApp()
  await catchNotifications(first.app)
  await dropBill(first.page, bill.path)
  await openPage(first.page, '停掉')
  await first.page.getByRole('button', { name: '不用' }).click()
  await expect(first.page.getByRole('button', { name: '开启提醒' })).toHaveCount(0)
  expect(await shownIn(first.app)).toEqual([])
  await first.close()
  const { page } = await launchApp({ dataDir: first.dataDir })
  await openPage(page, '停掉')
  await expect(page.getByRole('button', { name: /^接下来的日子/ })).toBeVisible()
  await expect(page.getByRole('button', { name: '开启提醒' })).toHaveCount(0)
  bill.remove()
})

test('when a bill can prove that it is off, and where bills are old, a notification says so and leads there', async ({
  launchApp,
}) => {
  const bills = renewalBills()
  const { app, page } = await launchApp()
  await catchNotifications(app)
  await dropBill(page, bills.earlier)
  const [plan] = (await ask(page, 'cancellation.plans', {})).plans
  for (const step of ['merchant', 'wallet'] as const)
    await ask(page, 'cancellation.mark', {
      charge: plan!.charge,
      step,
      state: 'done',
      at: `${bills.offOn}T20:00:00`,
    })
  await ask(page, 'app.configure', { alerts: { on: true, daysBefore: 1, named: true } })
  await expect.poll(() => shownIn(app)).toHaveLength(2)
  const [verify, old] = await shownIn(app)
  expect(verify).toEqual({
    title: '可以核对「小米云服务·连续包月」停了没有',
    body: '从支付宝导一份新账单，拖进续查。',
  })
  expect(old?.title).toBe('该导一份新账单核对了')
  await clickShown(app, 1)
  await expect(page.getByRole('radio', { name: '每月核对' })).toBeChecked()
  await clickShown(app, 0)
  await expect(page.getByRole('region', { name: /停掉「小米云服务.*的步骤/ })).toBeVisible()
  bills.remove()
})

test('where the system lets none be shown, the settings say so until one is', async ({ launchApp }) => {
  const bill = billDueIn(2, 3)
  const { app, page } = await launchApp()
  await app.evaluate(({ Notification }) => {
    Notification.isSupported = () => true
    Notification.prototype.show = function show() {
      this.emit('failed', {}, 'not allowed')
    }
  })
  await dropBill(page, bill.path)
  await openPage(page, '停掉')
  await page.getByRole('button', { name: '开启提醒' }).click()
  await openPage(page, '设置')
  const card = page.getByRole('region', { name: '到日子前弹出提醒' })
  await expect(card.getByRole('status')).toHaveText(/没能弹出来/)
  expect(await violations(page)).toEqual([])
  await catchNotifications(app)
  await card.getByRole('radio', { name: '7 天' }).check()
  await expect(card.getByRole('status')).toHaveCount(0)
  expect(await shownIn(app)).toHaveLength(1)
  bill.remove()
})
