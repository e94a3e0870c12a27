import jsqr from 'jsqr'
import { mostPhoneCharacters } from '../../src/i18n/present/cancellation.ts'
import { words } from '../../src/i18n/words.ts'
import { expect, test } from './launch.ts'
import { openCloudPlan } from './plans.ts'

const { billsScreen, cancelScreen } = words('zh')
/** Modules smaller than this are lost on the way from a screen to a camera. */
const fewestPixels = 3

test('the code for the phone holds the steps as plain text, read by another program', async ({
  app,
  page,
}) => {
  await page.getByRole('button', { name: billsScreen.trySamples }).click()
  await page.getByRole('button', { name: billsScreen.seeCharges }).click()
  await openCloudPlan(page)
  const code = page.getByRole('img', { name: cancelScreen.code })
  await expect(code).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const png = (await code.screenshot()).toString('base64')
    const { width, height, bitmap } = await app.evaluate(({ nativeImage }, base64) => {
      const image = nativeImage.createFromBuffer(Buffer.from(base64, 'base64'))
      return { ...image.getSize(), bitmap: image.toBitmap().toString('base64') }
    }, png)
    const read = jsqr(new Uint8ClampedArray(Buffer.from(bitmap, 'base64')), width, height)
    const text = read?.data ?? ''
    expect(text).toContain('停掉 小米云服务')
    expect(text).toContain('支付宝：')
    expect(text).toContain('解约')
    expect(text).not.toContain('http')
    expect(text.length).toBeLessThanOrEqual(mostPhoneCharacters)
    const modules = 17 + 4 * (read?.version ?? 0)
    expect(width / (modules + 8)).toBeGreaterThanOrEqual(fewestPixels)
  }
})
