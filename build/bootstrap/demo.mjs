import { existsSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { words } from '../../src/i18n/words.ts'
import { withDemoWindow } from './demo-window.mjs'
import { inProject } from './places.mjs'
import { runScript, say, step } from './steps.mjs'

const FOLDER = inProject('out', 'demo')
const PACKS = path.join(FOLDER, 'pack')

/** What the person of the demo says to the questions of a plain case; any other gets its last answer. */
const ANSWERS = ['我自己（成年人）', '会取消', '没有用过', '不用了', '全部']
/** Of what else can be said, what the person found: they looked for reminders and there were none. */
const FOUND = ['找过，没有', '之前就开通了，这笔是自动续费', '没有收到过']
/** A case asks about five questions; many more would mean that it does not end. */
const MOST_QUESTIONS = 30

/** The main job in a real window, for a machine without a display: what it found, and where it lies. */
async function demo() {
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(PACKS, { recursive: true })
  const { found, pack } = await withDemoWindow(async window => {
    const { page, app } = window
    const picture = name => page.screenshot({ path: path.join(FOLDER, `${name}.png`) })
    const open = name => page.getByRole('navigation').first().getByRole('button', { name }).click()

    await step('The window opens', () => picture('1-window'))
    await step('It imports the sample bills', async () => {
      await page.getByRole('button', { name: '用示例账单试试' }).click()
      await page.getByRole('button', { name: '看续费' }).waitFor()
      await picture('2-bills')
    })
    const overview = await step('It lists the charges', async () => {
      await page.getByRole('button', { name: '看续费' }).click()
      await page.locator('button[data-choice]').first().waitFor()
      await picture('3-charges')
      const reply = await page.evaluate(() => window.xucha.request('subscriptions.overview', {}))
      return reply.value
    })
    await step('It shows where to switch them off', async () => {
      await open('停掉')
      await page.getByRole('button', { name: '关好了' }).first().waitFor()
      await picture('4-switch-off')
    })
    await step('It goes through one claim', async () => {
      await open('续费')
      await page.locator('button[data-choice]').filter({ hasText: '小米云服务' }).first().click()
      await page
        .getByRole('region', { name: /详情/ })
        .getByRole('button', { name: /」要回/ })
        .click()
      await page.getByText(/第 1 题/).waitFor()
      await picture('5-question')
      await answerAll(page)
      await addFound(page)
      await page.evaluate(() => document.querySelector('main')?.scrollTo(0, 0))
      await picture('6-claims')
    })
    const written = await step('It writes the evidence pack', async () => {
      await app.evaluate(({ dialog }, folder) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] })
      }, PACKS)
      // The first asks whether as a folder or as a zip.
      await page.getByRole('button', { name: '生成证据包…' }).click()
      await page.getByRole('button', { name: '生成证据包…' }).click()
      await page.getByRole('button', { name: '打开所在的文件夹' }).waitFor()
      await picture('7-pack')
      return page
        .getByText(/证据包-/)
        .first()
        .textContent()
    })
    return { found: overview, pack: written }
  })
  table(found)
  say('')
  say(`${pack?.trim()}`)
  say(`The pack is in ${PACKS}, pictures of each step are in ${FOLDER}`)
  return existsSync(PACKS) ? 0 : 1
}

async function answerAll(page) {
  for (let asked = 0; asked < MOST_QUESTIONS; asked += 1) {
    if (await page.getByRole('heading', { name: '你的回答' }).isVisible()) return
    const heading = await page.getByRole('heading', { level: 2 }).first().textContent()
    const options = page.getByRole('group', { name: heading ?? '' }).getByRole('button')
    const labels = await options.allTextContents()
    const chosen = labels.findIndex(label => ANSWERS.includes(label.trim()))
    await options.nth(chosen < 0 ? labels.length - 1 : chosen).click()
    await page.waitForFunction(before => document.querySelector('h2')?.textContent !== before, heading)
  }
  throw new Error('the questions did not end')
}

/** Says what strengthens the case, one answer after the other; each changes the page. */
async function addFound(page) {
  for (const said of FOUND) {
    const open = page.locator('[aria-pressed="false"]').filter({ hasText: said })
    for (let left = await open.count(); left > 0; left -= 1) {
      const before = await open.count()
      if (before === 0) break
      await open.first().click()
      await page.waitForFunction(
        ([text, count]) =>
          [...document.querySelectorAll('[aria-pressed="false"]')].filter(one =>
            one.textContent.includes(text),
          ).length < count,
        [said, before],
      )
    }
  }
}

function table({ subscriptions, summary }) {
  const { detector } = words('zh')
  const yuan = fen => `¥${(fen / 100).toFixed(2)}`
  say('')
  for (const one of subscriptions) {
    const next = one.next ? `next ${one.next.date} ${yuan(one.next.fen)}` : 'ended'
    say(`  ${detector.title(one.name)}  ${one.charges.length} charges  ${yuan(one.netFen)} net  ${next}`)
    for (const { about, fen, tradeNos } of one.findings)
      say(`    ! ${detector.finding({ ...about, fen, charges: tradeNos })}`)
  }
  say(`  In all ${yuan(summary.chargedFen)} charged, ${yuan(summary.refundedFen)} came back`)
}

await runScript(demo)
