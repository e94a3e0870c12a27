import { readdirSync } from 'node:fs'
import path, { extname } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import type { Language } from '../../src/i18n/language.ts'
import { violations } from '../e2e/accessible.ts'
import { expect, test } from '../e2e/launch.ts'

const renderer = path.join(import.meta.dirname, '../../src/renderer')
const sheet = 'dev/parts.html'
const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/** The page of parts, built in memory, by the paths of its files. It is in no shipped build. */
async function builtSheet(): Promise<Map<string, string | Uint8Array>> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    root: renderer,
    plugins: [react()],
    build: {
      write: false,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: path.join(renderer, sheet) },
    },
  })
  if (!('output' in built)) throw new Error('one build was asked for')
  return new Map(
    built.output.map(file => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]),
  )
}

/** Shows the page, which no file and no socket feeds. */
async function openSheet(
  browser: Browser,
  files: ReadonlyMap<string, string | Uint8Array>,
  language: Language,
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 900, height: 800 } })
  await page.route('https://parts/**', route => {
    const { pathname } = new URL(route.request().url())
    const body = files.get(pathname)
    if (body === undefined) return route.fulfill({ status: 404 })
    return route.fulfill({ body: Buffer.from(body), contentType: types[extname(pathname)] })
  })
  await page.goto(`https://parts/${sheet}?sheet&lang=${language}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

test('every part in every state is without violation in both themes and languages', async ({
  chromiumBrowser,
}, testInfo) => {
  test.skip(chromiumBrowser === null, 'not installed: chromium')
  if (chromiumBrowser === null) return
  const files = await builtSheet()
  for (const language of ['zh', 'en'] as const) {
    const page = await openSheet(chromiumBrowser, files, language)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await violations(page), `${language} ${colorScheme}`).toEqual([])
      await page.getByRole('button', { name: '宽的' }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      expect(await violations(page), `dialog, ${language} ${colorScheme}`).toEqual([])
      await page.keyboard.press('Escape')
      await expect(page.getByRole('button', { name: '宽的' })).toBeFocused()
      await page.getByRole('button', { name: '带一个动作' }).click()
      expect(await violations(page), `toast, ${language} ${colorScheme}`).toEqual([])
      await page.locator('main').evaluate(main => main.scrollTo(0, 0))
      await page.screenshot({ path: testInfo.outputPath(`parts-${language}-${colorScheme}.png`) })
    }
    await page.close()
  }
})

test('nothing of the page of parts is in the shipped app', () => {
  expect(readdirSync('out/renderer', { recursive: true }).filter(name => /parts/.test(String(name)))).toEqual(
    [],
  )
})
