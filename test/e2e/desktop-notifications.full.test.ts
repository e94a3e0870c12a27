import { words } from '../../src/i18n/words.ts'
import { desktopLack, startDesktop } from './desktop.ts'
import { dropBill } from './drop-files.ts'
import { expect, test } from './launch.ts'
import { billDueIn } from './renewal-bills.ts'
import { openPage } from './sidebar.ts'

const { alert } = words('zh')
const lack = desktopLack()

test('a desktop shows the notification once, and a click on it opens the page it is about', async ({
  launchApp,
}) => {
  test.skip(lack !== null, lack ?? '')
  const desktop = await startDesktop()
  const bill = billDueIn(2, 5)
  const first = await launchApp({ env: desktop.env })
  await dropBill(first.page, bill.path)
  await openPage(first.page, '设置')
  await first.page
    .getByRole('region', { name: alert.title })
    .getByRole('radio', { name: alert.on.yes, exact: true })
    .check()
  await expect.poll(() => desktop.shown()).toBe(1)
  desktop.click()
  await expect(first.page.getByRole('region', { name: /停掉「小米云服务.*的步骤/ })).toBeVisible()
  await expect.poll(() => desktop.read().map(({ title }) => title)).toEqual(['有一项自动续费快要扣款了'])
  await first.close()

  const { page } = await launchApp({ dataDir: first.dataDir, env: desktop.env })
  await openPage(page, '设置')
  await page.getByRole('button', { name: alert.example.show }).click()
  await expect(page.getByText(alert.example.shown)).toBeVisible()
  await expect.poll(() => desktop.read()).toHaveLength(2)
  expect(desktop.read()[0]).toEqual({ title: alert.example.title, body: alert.example.body })
  desktop.stop()
  bill.remove()
})

test('where nothing shows notifications, the settings say so, and the day is told once something does', async ({
  launchApp,
}) => {
  test.skip(lack !== null, lack ?? '')
  const nowhere = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' }
  const bill = billDueIn(2, 3)
  const first = await launchApp({ env: nowhere })
  await dropBill(first.page, bill.path)
  await openPage(first.page, '设置')
  const card = first.page.getByRole('region', { name: alert.title })
  await card.getByRole('radio', { name: alert.on.yes, exact: true }).check()
  await card.getByRole('button', { name: alert.example.show }).click()
  await expect(card.getByText(alert.refused)).toBeVisible()
  await first.close()

  const desktop = await startDesktop()
  await launchApp({ dataDir: first.dataDir, env: desktop.env })
  await expect.poll(() => desktop.shown()).toBe(1)
  desktop.stop()
  bill.remove()
})
