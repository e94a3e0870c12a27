import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pages } from '../../src/contract/menu.ts'
import { encryptedZip } from '../../test/fixture/encrypted-zip.ts'
import { tenYearsOfBills } from '../../test/fixture/ten-years.ts'
import { afterwardsScreens } from './afterwards-screens.mjs'
import { manyCancelScreens, sampleCancelScreens } from './cancel-screens.mjs'
import { withDemoWindow } from './demo-window.mjs'
import { inProject } from './places.mjs'
import { ask, screenShooter } from './screen-shooter.mjs'
import { runScript, say, step } from './steps.mjs'
import {
  answerAll,
  chooseFromMenu,
  dropFiles,
  openCase,
  openPage,
  openRenewal,
  press,
  scroll,
  signalEngine,
  startCase,
} from './window-actions.mjs'

const FOLDER = inProject('out', 'screens')
const DATABASE = path.join('data', 'xucha.db')
const DAMAGED_BYTES = 20_000

/** Pictures of every screen and state in both languages and themes at two sizes: `npm run screens`. */
async function screens() {
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  const files = mkdtempSync(path.join(tmpdir(), 'xucha-screens-'))
  const shooter = screenShooter(FOLDER)
  try {
    await withDemoWindow(async window => {
      await step('Nothing imported yet', () => emptyScreens(window, shooter))
      await step('Sample bills', () => sampleScreens(window, shooter))
      await step('Switching off', () => sampleCancelScreens(window, shooter))
      await step('A claim', () => claimScreens(window, shooter))
      await step('Twice the size, and high contrast', () => adaptedScreens(window, shooter))
    })
    await withDemoWindow(async window => {
      await step('Switching off ten renewals', () => manyCancelScreens(window, shooter, files))
    })
    for (const outcome of ['silent', 'charged', 'more']) {
      await withDemoWindow(async window => {
        await step(`Afterwards: ${outcome}`, () => afterwardsScreens(window, shooter, outcome))
      })
    }
    await withDemoWindow(async window => {
      await step('Ten years of bills', () => longScreens(window, shooter, files))
      await step('Files that need something, and files that are no bills', () =>
        troubleScreens(window, shooter, files),
      )
    })
    const damage = folder => {
      mkdirSync(path.join(folder, 'data'))
      writeFileSync(path.join(folder, DATABASE), Buffer.alloc(DAMAGED_BYTES))
    }
    await withDemoWindow(async window => {
      await step('A damaged database', () => shooter.shoot(window, 'error-database'))
    }, damage)
  } finally {
    rmSync(files, { recursive: true, force: true })
  }
  say(`${shooter.taken()} pictures are in ${FOLDER}`)
  return 0
}

async function emptyScreens(window, { shoot }) {
  const { app, page } = window
  for (const name of pages) await shoot(window, `empty-${name}`, () => openPage(page, name))
  await chooseFromMenu(app, 'shortcuts')
  await shoot(window, 'shortcuts')
  await page.keyboard.press('Escape')
}

async function sampleScreens(window, { shoot }) {
  const { app, page } = window
  await openPage(page, 'settings')
  await signalEngine(app, 'SIGSTOP')
  const load = async ({ window: { loading } }) => {
    // A page that was there before has its last answer at once.
    await page.reload()
    await openPage(page, 'charges')
    await page.getByText(loading).first().waitFor()
  }
  await shoot(window, 'loading-charges', load, { isHeld: true })
  await signalEngine(app, 'SIGCONT')
  await ask(page, 'bills.importSamples', {})
  await openPage(page, 'bills')
  await shoot(window, 'bills')
  await page.getByRole('table').getByRole('button').first().click()
  await shoot(window, 'bills-details')
  await shoot(window, 'charges', () => openPage(page, 'charges'))
  await shoot(window, 'charges-end', () => scroll(page, 1))
  await shoot(window, 'charges-chart', async ({ chargesScreen }) => {
    await page.keyboard.press('Escape')
    await press(page, chargesScreen.chart.enlarge)
    await press(page, chargesScreen.mode.cumulative, 'radio')
    await press(page, chargesScreen.chart.showTable)
  })
  await page.keyboard.press('Escape')
  await shoot(window, 'charges-open', () => openRenewal(page))
  await shoot(window, 'charges-open-end', () => scroll(page, 1))
  await dialogs(window, { shoot })
  await shoot(window, 'settings', () => openPage(page, 'settings'))
  await shoot(window, 'settings-end', () => scroll(page, 1))
}

async function dialogs(window, { shoot }) {
  const { page } = window
  const shown = {
    'dialog-closed-on': async ({ chargesScreen }) => {
      await press(page, chargesScreen.decision.change)
      await page.getByRole('menuitem', { name: chargesScreen.decision.cancelled }).click()
    },
    'dialog-raw-row': () => press(page, /第 \d+ 行的原文$|line \d+: show/),
    'dialog-no-renewals': async ({ chargesScreen }) => {
      for (const name of [chargesScreen.detail.close, chargesScreen.list.back]) await press(page, name)
      await press(page, chargesScreen.apart.look)
    },
  }
  for (const [name, open] of Object.entries(shown)) {
    const isOpen = () => page.getByRole('dialog').isVisible()
    await shoot(window, name, async words => (await isOpen()) || open(words))
    await page.keyboard.press('Escape')
  }
}

async function claimScreens(window, { shoot }) {
  const { page } = window
  await shoot(window, 'claim-start', () => openPage(page, 'claim'))
  const id = await startCase(page)
  await openPage(page, 'bills')
  await shoot(window, 'claim-list', () => openPage(page, 'claim'))
  await shoot(window, 'claim-question', () => openCase(page))
  await answerAll(page, id)
  for (const [at, name] of ['merchant', 'wallet', 'complaint', 'council', 'court'].entries()) {
    await shoot(window, `claim-${name}`, () => openCase(page, at))
    await shoot(window, `claim-${name}-end`, () => scroll(page, 1))
  }
}

async function adaptedScreens(window, { shoot }) {
  const { page } = window
  await ask(page, 'app.configure', { textSize: 'double' })
  for (const name of pages) await shoot(window, `large-${name}`, () => openPage(page, name))
  await shoot(window, 'large-charges-list', async () => {
    await openPage(page, 'charges')
    await scroll(page, 0.5)
  })
  await ask(page, 'app.configure', { textSize: 'normal' })
  await page.emulateMedia({ forcedColors: 'active' })
  for (const name of pages) await shoot(window, `contrast-${name}`, () => openPage(page, name))
  await page.emulateMedia({ forcedColors: null })
}

async function longScreens(window, { shoot }, folder) {
  const { app, page } = window
  const paths = tenYearsOfBills().map(({ name, bytes }) => written(folder, name, bytes))
  // Held before it begins: ten years take less than a second.
  await signalEngine(app, 'SIGSTOP')
  await dropFiles(page, paths)
  await page.getByRole('progressbar').waitFor()
  await shoot(window, 'bills-reading', undefined, { isHeld: true })
  await signalEngine(app, 'SIGCONT')
  await page.getByRole('progressbar').waitFor({ state: 'detached' })
  await openPage(page, 'charges')
  await page.locator('button[data-choice]').first().waitFor()
  for (const name of pages.slice(0, 4)) await shoot(window, `ten-years-${name}`, () => openPage(page, name))
  await openPage(page, 'charges')
  await shoot(window, 'ten-years-charges-end', () => scroll(page, 1))
}

async function troubleScreens(window, { shoot }, folder) {
  const { app, page } = window
  const [bill] = tenYearsOfBills()
  const locked = await encryptedZip([bill], { password: '482915' })
  await dropFiles(page, [written(folder, '支付宝交易明细证明.zip', locked)])
  await page.getByRole('dialog').waitFor()
  await shoot(window, 'dialog-password')
  await page.keyboard.press('Escape')
  const text = new TextEncoder()
  const files = [
    ['照片.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
    ['空的.csv', new Uint8Array()],
    ['微信支付账单证明.pdf', text.encode('%PDF-1.7\n')],
  ]
  await dropFiles(
    page,
    files.map(([name, bytes]) => written(folder, name, bytes)),
  )
  for (const [name] of files) await page.getByText(name).first().waitFor()
  await page.getByRole('progressbar').waitFor({ state: 'detached' })
  await shoot(window, 'bills-refused', () => openPage(page, 'bills'))
  await signalEngine(app, 'SIGKILL')
  await page.getByRole('alert').first().waitFor()
  await shoot(window, 'error-engine-restarted', () => openPage(page, 'charges'))
}

function written(folder, name, bytes) {
  const file = path.join(folder, name)
  writeFileSync(file, bytes)
  return file
}

await runScript(screens)
