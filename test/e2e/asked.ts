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
  for (const id of questionIds) if (!asked.includes(id)) await addAnswer(page, id, said[id], hand)
  return asked
}

/** Answers a question that needs no answer, where it is asked in this case. */
async function addAnswer(page: Page, id: QuestionId, answer: string | undefined, hand: Hand): Promise<void> {
  const { title, options } = questions[id]
  if (answer === undefined || !(await page.getByRole('heading', { name: title, level: 3 }).isVisible()))
    return
  const option = options[answer]
  if (option === undefined) return chooseDay(page, title, answer)
  await hand.choose(page, title, option)
  const given = page.getByRole('group', { name: title }).getByRole('button', { name: option, exact: true })
  await expect(given).toHaveAttribute('aria-pressed', 'true')
}

async function answerNeeded(page: Page, said: Said, hand: Hand): Promise<QuestionId[]> {
  const done = page.getByRole('button', { name: claimScreen.question.toClaims })
  const asked: QuestionId[] = []
  await expect(page.getByRole('tab', { name: claimScreen.tabs.questions })).toBeVisible()
  while (asked.length < mostQuestions) {
    if (await done.isVisible()) return asked
    const heading = page.getByRole('tabpanel').getByRole('heading', { level: 2 }).first()
    const title = (await heading.textContent()) ?? ''
    const id = (Object.keys(questions) as QuestionId[]).find(one => questions[one].title === title)
    const answer = id && said[id]
    if (!id || answer === undefined) throw new Error(`nobody said what to answer to: ${title}`)
    await hand.choose(page, title, questions[id].options[answer] ?? answer)
    await expect(heading).not.toHaveText(title)
    asked.push(id)
  }
  throw new Error('the questions do not end')
}
