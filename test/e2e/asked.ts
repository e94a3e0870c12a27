import { expect, type Page } from '@playwright/test'
import { type QuestionId, questionIds } from '../../src/core/claims/question-ids.ts'
import { words } from '../../src/i18n/words.ts'
import { chooseDay } from './choose-day.ts'

const { claim, claimScreen } = words('zh')
const { questions } = claim

/** What the person says: the value of an option, or a day. */
export type Said = Partial<Record<QuestionId, string>>

/** More questions than any case has. */
const mostQuestions = 30

/** How an answer is given: by the mouse, or otherwise. */
interface Hand {
  choose(page: Page, question: string, option: string): Promise<void>
}

const mouse: Hand = {
  choose: (page, question, option) =>
    page.getByRole('group', { name: question }).getByRole('button', { name: option, exact: true }).click(),
}

/**
 * Answers one needed question after the other until none is left, one that nothing was said of being a failure, then
 * what else was said and is asked. Tells which needed ones were asked.
 */
export async function answerAll(page: Page, said: Said, hand: Hand = mouse): Promise<QuestionId[]> {
  const asked = await answerNeeded(page, said, hand)
  await openFolds(page)
  for (const id of questionIds) if (!asked.includes(id)) await addAnswer(page, id, said[id], hand)
  return asked
}

/** The question that stands before the letter just now; null once all are answered. */
export async function askedQuestion(page: Page, { claimScreen } = words('zh')): Promise<string | null> {
  const card = page.getByText(asProgress(claimScreen.question.progress)).locator('xpath=..')
  const yours = page.getByRole('heading', { name: claimScreen.question.yours })
  await expect(card.or(yours).first()).toBeVisible()
  return (await yours.isVisible()) ? null : card.getByRole('heading', { level: 2 }).textContent()
}

/** Any number of any total. */
function asProgress(progress: (number: number, total: number) => string): RegExp {
  return new RegExp(progress(1, 2).replace(/[12]/g, '\\d+'))
}

/** What could be added stands in folds. */
export async function openFolds(page: Page): Promise<void> {
  for (const name of Object.values(claimScreen.question.groups)) {
    const fold = page.getByRole('button', { name })
    if ((await fold.count()) > 0 && (await fold.getAttribute('aria-expanded')) !== 'true') await fold.click()
  }
}

/** Answers a question that needs no answer, where it is asked in this case. */
async function addAnswer(page: Page, id: QuestionId, answer: string | undefined, hand: Hand): Promise<void> {
  const { title, options } = questions[id]
  if (answer === undefined || !(await page.getByRole('heading', { name: title, level: 3 }).isVisible()))
    return
  const option = options?.[answer]
  if (option === undefined) return chooseDay(page, title, answer)
  await hand.choose(page, title, option)
  const given = page.getByRole('group', { name: title }).getByRole('button', { name: option, exact: true })
  await expect(given).toHaveAttribute('aria-pressed', 'true')
}

async function answerNeeded(page: Page, said: Said, hand: Hand): Promise<QuestionId[]> {
  const asked: QuestionId[] = []
  while (asked.length < mostQuestions) {
    const title = await askedQuestion(page)
    if (title === null) return asked
    const id = questionIds.find(one => questions[one].title === title)
    const answer = id && said[id]
    if (!id || answer === undefined) throw new Error(`nobody said what to answer to: ${title}`)
    const option = questions[id].options?.[answer]
    if (option === undefined) await chooseDay(page, title, answer)
    else await hand.choose(page, title, option)
    await expect(page.getByRole('heading', { level: 2, name: title, exact: true })).toHaveCount(0)
    asked.push(id)
  }
  throw new Error('the questions do not end')
}
