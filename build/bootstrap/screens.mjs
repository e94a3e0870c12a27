import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { tenYearsOfBills } from '../../test/fixture/ten-years.ts'
import { withDemoWindow } from './demo-window.mjs'
import { inProject } from './places.mjs'
import { runScript, say, step } from './steps.mjs'

const FOLDER = inProject('out', 'screens')
const SIZES = [
  { width: 1280, height: 800 },
  { width: 960, height: 640 },
]
const LANGUAGES = ['zh', 'en']
const THEMES = ['light', 'dark']
const CASE_STEPS = 5
const ANSWERS = ['self', 'none', 'not-told', 'renewal', 'no']
/** Charts and dialogs have come to rest by then; motion is under 150 ms. */
const SETTLE_MS = 400

/** Pictures of every screen and state in both languages and themes at two sizes: `npm run screens`. */
async function screens() {
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  let count = 0
  const shoot = async (window, name, prepare) => {
    for (const language of LANGUAGES) {
      for (const theme of THEMES) {
        await ask(window.page, 'app.configure', { languageChoice: language, theme })
        for (const size of SIZES) {
          await resize(window.app, size)
          await prepare?.(window.page)
          await window.page.waitForTimeout(SETTLE_MS)
          const file = `${name}-${language}-${theme}-${size.width}.png`
          await window.page.screenshot({ path: path.join(FOLDER, file) })
          count += 1
        }
      }
    }
  }
  await withDemoWindow(async window => {
    const { page } = window
    await step('Nothing imported yet', async () => {
      for (const [at, name] of ['bills', 'charges', 'switch-off', 'claim', 'settings'].entries()) {
        await shoot(window, `empty-${name}`, () => openPage(page, at))
      }
    })
    await step('Sample bills', async () => {
      await ask(page, 'bills.importSamples', {})
      for (const [at, name] of ['bills', 'charges', 'switch-off'].entries()) {
        await shoot(window, name, () => openPage(page, at))
      }
      await shoot(window, 'charges-detail', async () => {
        await openPage(page, 1)
        await page.getByRole('main').first().press('End')
      })
      await shoot(window, 'cancel-verify', async () => {
        await openPage(page, 2)
        await page.getByRole('main').first().press('End')
      })
    })
    await step('A claim', async () => {
      const id = await startCase(page)
      await shoot(window, 'claim-list', () => openPage(page, 3))
      await shoot(window, 'claim-question', () => openCase(page, 0))
      await answerAll(page, id)
      for (const [at, name] of ['answered', 'claims', 'evidence', 'letters', 'pack'].entries()) {
        await shoot(window, `claim-${name}`, () => openCase(page, at))
      }
    })
  })
  await withDemoWindow(async window => {
    const { page } = window
    const folder = path.join(tmpdir(), 'xucha-ten-years')
    mkdirSync(folder, { recursive: true })
    await step('Ten years of bills', async () => {
      const paths = tenYearsOfBills().map(({ name, bytes }) => {
        const file = path.join(folder, name)
        writeFileSync(file, bytes)
        return file
      })
      await dropFiles(page, paths)
      await page.waitForTimeout(8000)
      for (const [at, name] of ['bills', 'charges'].entries()) {
        await shoot(window, `ten-years-${name}`, () => openPage(page, at))
      }
    })
    await step('Files that are no bills', async () => {
      const files = [
        ['照片.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
        ['空的.csv', new Uint8Array()],
        ['通讯录.csv', new TextEncoder().encode('姓名,城市\n张三,北京\n')],
      ].map(([name, bytes]) => {
        const file = path.join(folder, name)
        writeFileSync(file, bytes)
        return file
      })
      await dropFiles(page, files)
      await page.waitForTimeout(1500)
      await shoot(window, 'bills-refused', () => openPage(page, 0))
    })
    rmSync(folder, { recursive: true, force: true })
  })
  say(`${count} pictures are in ${FOLDER}`)
  return 0
}

async function ask(page, name, input) {
  const reply = await page.evaluate(
    ([request, given]) => window.xucha.requests[request](given),
    [name, input],
  )
  if (!reply.ok) throw new Error(`${name}: ${reply.failure.code}`)
  return reply.value
}

async function openPage(page, at) {
  await page.getByRole('navigation').first().getByRole('button').nth(at).click()
}

async function resize(app, size) {
  await app.evaluate(({ BrowserWindow }, to) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(to.width, to.height)
  }, size)
}

async function startCase(page) {
  const { subscriptions } = await ask(page, 'charges.overview', {})
  const [first] = subscriptions
  const charges = first.charges.map(({ tradeNo }) => ({ wallet: first.channel, tradeNo }))
  const { id } = await ask(page, 'cases.start', { charges })
  return id
}

/** Opens the only case there is, at one of its steps. */
async function openCase(page, at) {
  if ((await page.getByRole('tab').count()) !== CASE_STEPS) {
    await openPage(page, 3)
    await page.getByRole('main').first().getByRole('list').first().getByRole('button').first().click()
  }
  await page.getByRole('tab').nth(at).click()
}

/** Says "no reminder", otherwise the last answer of each question. */
async function answerAll(page, id) {
  for (;;) {
    const { questions } = await ask(page, 'cases.open', { id })
    const next = questions.find(({ answer, optional }) => answer === null && !optional)
    if (!next) return
    const values = next.options.map(({ value }) => value)
    const answer = ANSWERS.find(value => values.includes(value)) ?? values.at(-1) ?? '2026-10-10'
    await ask(page, 'cases.answer', { id, question: next.id, answer })
  }
}

async function dropFiles(page, files) {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files, dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop']) {
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 400, data })
  }
  await session.detach()
}

await runScript(screens)
