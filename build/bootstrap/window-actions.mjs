import { pages } from '../../src/contract/menu.ts'
import { ask } from './screen-shooter.mjs'

/** A person who agreed knowingly and was never reminded; any other question gets its last answer. */
const ANSWERS = ['self', 'none', 'not-told', 'renewal', 'no']
const SOME_DAY = '2026-10-10'

export async function openPage(page, name) {
  await page.getByRole('navigation').first().getByRole('button').nth(pages.indexOf(name)).click()
}

/** By what a person reads on it; nothing happens where it isn't there, since a state may have been reached before. */
export async function press(page, name, role = 'button') {
  const control = page.getByRole(role, { name }).first()
  if (await control.isVisible()) await control.click()
}

/** Opens the first renewal of the list on 续费. */
export async function openRenewal(page) {
  await openPage(page, 'bills')
  await openPage(page, 'charges')
  await page.locator('button[data-choice]').first().click()
}

export async function scroll(page, part) {
  await page.evaluate(share => {
    const main = document.querySelector('main')
    main?.scrollTo(0, main.scrollHeight * share)
  }, part)
}

export async function chooseFromMenu(app, id) {
  await app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id)
}

/** Sends the engine's process a signal: SIGSTOP holds it, SIGCONT lets it go on, SIGKILL ends it as a crash would. */
export async function signalEngine(app, signal) {
  await app.evaluate(({ app: electron }, sent) => {
    const engine = electron.getAppMetrics().find(({ name }) => name === 'xucha-engine')
    if (engine) process.kill(engine.pid, sent)
  }, signal)
}

export async function dropFiles(page, files, { x, y } = { x: 400, y: 400 }) {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files, dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop']) {
    await session.send('Input.dispatchDragEvent', { type, x, y, data })
  }
  await session.detach()
}

export async function startCase(page) {
  const { subscriptions } = await ask(page, 'subscriptions.overview', {})
  const { wallet, charges: paid } = subscriptions.find(({ service }) => service === 'mi-cloud')
  const charges = paid.map(({ tradeNo }) => ({ wallet, tradeNo }))
  const { id } = await ask(page, 'claims.start', { charges })
  return id
}

/** Opens the only case there is; once its questions are answered, at one of the ways to go. */
export async function openCase(page, at) {
  await openPage(page, 'charges')
  await openPage(page, 'claim')
  await page.getByRole('main').first().getByRole('list').first().getByRole('button').first().click()
  if (at !== undefined) await page.getByRole('tab').nth(at).click()
}

/** Says "no reminder", otherwise the last answer of each question. */
export async function answerAll(page, id) {
  for (;;) {
    const { questions } = await ask(page, 'claims.open', { id })
    const next = questions.find(({ answer, optional }) => answer === null && !optional)
    if (!next) return
    const { options } = next
    const answer = ANSWERS.find(value => options.includes(value)) ?? options.at(-1) ?? SOME_DAY
    await ask(page, 'claims.answer', { id, question: next.id, answer })
  }
}
