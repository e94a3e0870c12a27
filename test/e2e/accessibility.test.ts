import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from './launch.ts'

const pages = 5

for (const language of ['zh', 'en'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`no accessibility violations, ${language}, ${theme}`, async ({ launchApp }) => {
      const { page } = await launchApp({ lang: language === 'zh' ? 'zh-CN' : 'en-US' })
      await page.evaluate(async chosen => {
        const { requests } = Reflect.get(window, 'xucha')
        await requests['app.configure']({ theme: chosen })
        await requests['bills.importSamples']({})
      }, theme)
      const rail = page.getByRole('navigation').first()
      const count = await rail.getByRole('button').count()
      expect(count).toBe(pages)
      for (let at = 0; at < count; at += 1) {
        await rail.getByRole('button').nth(at).click()
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await page.waitForLoadState('networkidle')
        // Electron can't open the extra page that axe's newer mode wants.
        const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target).join(' | ')}`),
          `page ${at + 1}`,
        ).toEqual([])
      }
    })
  }
}
