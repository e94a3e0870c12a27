import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import type { Language } from '../../src/i18n/language.ts'
import { violations } from './accessible.ts'
import { expect, test } from './launch.ts'

const renderer = path.join(import.meta.dirname, '../../src/renderer')
const sheet = 'dev/parts.html'

/** The page of parts, built in memory: paths and bytes in base64. It is in no shipped build. */
async function builtSheet(): Promise<Record<string, string>> {
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
  return Object.fromEntries(
    built.output.map(file => {
      const bytes = file.type === 'chunk' ? file.code : file.source
      return [`/${file.fileName}`, Buffer.from(bytes).toString('base64')]
    }),
  )
}

/** Shows the page in a window of its own session, which no file and no socket feeds. */
async function openSheet(
  app: ElectronApplication,
  files: Record<string, string>,
  language: Language,
): Promise<Page> {
  const opened = app.waitForEvent('window')
  await app.evaluate(
    ({ BrowserWindow, session }, { given, url }) => {
      const types: Record<string, string> = { html: 'text/html', js: 'text/javascript', css: 'text/css' }
      const own = session.fromPartition(`parts-${url}`)
      own.protocol.handle('app', request => {
        const { pathname } = new URL(request.url)
        const body = given[pathname]
        if (body === undefined) return new Response(null, { status: 404 })
        const type = types[pathname.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
        return new Response(Buffer.from(body, 'base64'), { headers: { 'content-type': type } })
      })
      void new BrowserWindow({ width: 900, height: 800, webPreferences: { session: own } }).loadURL(url)
    },
    { given: files, url: `app://parts/${sheet}?sheet&lang=${language}` },
  )
  const page = await opened
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

test('every part in every state is without violation in both themes and languages', async ({
  launchApp,
}, testInfo) => {
  const { app } = await launchApp()
  const files = await builtSheet()
  for (const language of ['zh', 'en'] as const) {
    const page = await openSheet(app, files, language)
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

test('nothing of the page of parts is in the shipped app', async ({ launchApp }) => {
  const { page } = await launchApp()
  const reached = await page.evaluate(() =>
    fetch('app://xucha/dev/parts.html').then(
      answer => answer.status,
      () => 'refused',
    ),
  )
  expect(reached).toBe('refused')
})
