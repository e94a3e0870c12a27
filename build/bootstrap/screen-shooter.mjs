import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { words } from '../../src/i18n/words.ts'

const SIZES = [
  { width: 1280, height: 800 },
  { width: 960, height: 640 },
]
const LANGUAGES = /** @type {const} */ (['zh', 'en'])
const THEMES = ['light', 'dark']
/** Charts and dialogs have come to rest by then; motion is under 150 ms. */
const SETTLE_MS = 250

/**
 * Takes one state of the window in both languages, both themes and at both sizes; `prepare` brings the state about.
 * `isHeld`: the engine answers nothing while it lasts.
 */
export function screenShooter(folder) {
  let count = 0
  return {
    taken: () => count,
    async shoot(window, name, prepare, { isHeld = false } = {}) {
      for (const language of LANGUAGES) {
        for (const theme of THEMES) {
          await ask(window.page, 'app.configure', { languageChoice: language, theme })
          for (const size of SIZES) {
            await resize(window.app, size)
            await prepare?.(words(language))
            // What the pointer rests on looks chosen.
            await window.page.mouse.move(0, 0)
            if (isHeld) await window.page.waitForTimeout(SETTLE_MS)
            else await settle(window.page)
            const file = `${name}-${language}-${theme}-${size.width}.png`
            writeFileSync(path.join(folder, file), await picture(window))
            count += 1
          }
        }
      }
    },
  }
}

/** The engine answers in turn, and a page asks for more once it has a first answer: asked last, until nothing new came of it. */
async function settle(page) {
  let before = ''
  do {
    before = await page.content()
    await page.evaluate(() => Reflect.get(window, 'xucha').request('bills.list', {}))
    await page.waitForTimeout(SETTLE_MS)
  } while ((await page.content()) !== before)
}

/** Taken by the window itself, since Playwright's own pictures of an enlarged page are cut off. */
async function picture({ app }) {
  const png = await app.evaluate(async ({ BrowserWindow }) => {
    const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage()
    return image?.toPNG().toString('base64')
  })
  return Buffer.from(png, 'base64')
}

/** The answer to one of the page's requests; a failure is an error. */
export async function ask(page, name, input) {
  const reply = await page.evaluate(
    ([request, given]) => Reflect.get(window, 'xucha').request(request, given),
    [name, input],
  )
  if (!reply.ok) throw new Error(`${name}: ${reply.failure.code}`)
  return reply.value
}

async function resize(app, size) {
  await app.evaluate(({ BrowserWindow }, to) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(to.width, to.height)
  }, size)
}
