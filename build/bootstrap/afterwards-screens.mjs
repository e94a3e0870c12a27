import { addDays } from '../../src/core/base/calendar.ts'
import { today } from '../../src/renderer/kit/today.ts'
import { renewalBills } from '../../test/e2e/renewal-bills.ts'
import { ask } from './screen-shooter.mjs'
import { dropFiles, openCase, openPage, startCase } from './window-actions.mjs'

const LIMITS = [
  { per: 'year', fen: 1000 },
  { per: 'month', fen: 100_000 },
]

/** Of the seven that the letter gives. */
const DAYS_SINCE_REQUEST = 5

/** What comes after switching off: proven by a bill or charged all the same, the check-up, limits and notes. */
export async function afterwardsScreens(window, { shoot }, outcome) {
  const { page } = window
  const bills = renewalBills()
  const view = name => async words => {
    await openPage(page, 'cancel')
    await page.getByRole('radio', { name: words[name].tab }).check()
  }
  try {
    await bring(page, bills.earlier)
    await ask(page, 'cancellation.finishCheckUp', {})
    await shoot(window, 'check-up-no-new-bill', view('checkUp'))
    if (outcome !== 'more') await switchOff(page, bills.offOn)
    await bring(page, bills[outcome])
    await shoot(window, `check-up-notice-${outcome}`, () => openPage(page, 'bills'))
    await shoot(window, `check-up-${outcome}`, view('checkUp'))
    await shoot(window, `cancel-${outcome}`, () => openPage(page, 'cancel'))
    if (outcome !== 'more') return
    await shoot(window, 'limits-none', view('limits'))
    const { targets } = await ask(page, 'reminders.limits', {})
    const { target } = targets.at(-1)
    for (const limit of LIMITS) await ask(page, 'reminders.addLimit', { target, ...limit })
    await ask(page, 'reminders.addNote', { target, note: '问问家里还用不用', daysBefore: 7 })
    await shoot(window, 'limits', view('limits'))
    await shoot(window, 'limits-passed', () => openPage(page, 'charges'))
    await startWaiting(page)
    await shoot(window, 'case-day-near', () => openPage(page, 'charges'))
    await shoot(window, 'case-waiting', () => openCase(page))
  } finally {
    bills.remove()
  }
}

/** A case about a request whose time for an answer ends in two days. */
async function startWaiting(page) {
  const id = await startCase(page)
  const answers = { demanded: 'waiting', 'demanded-on': addDays(today(), -DAYS_SINCE_REQUEST) }
  for (const [question, answer] of Object.entries(answers)) {
    await ask(page, 'claims.answer', { id, question, answer })
  }
}

async function bring(page, file) {
  await openPage(page, 'bills')
  const { sources } = await ask(page, 'bills.list', {})
  await dropFiles(page, [file])
  while ((await ask(page, 'bills.list', {})).sources.length === sources.length) await page.waitForTimeout(100)
}

async function switchOff(page, day) {
  const { plans } = await ask(page, 'cancellation.plans', {})
  const [{ charge, steps }] = plans
  for (const { id } of steps) {
    if (id === 'verify') continue
    await ask(page, 'cancellation.mark', { charge, step: id, state: 'done', at: `${day}T23:59:59` })
  }
}
