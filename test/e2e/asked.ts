import { expect, type Page } from '@playwright/test'
import type { QuestionId } from '../../src/core/claims/question-ids.ts'
import { words } from '../../src/i18n/words.ts'

const { claim, claimScreen } = words('zh')
const { questions } = claim

/** What the person says: the value of an option, or a day. */
export type Said = Partial<Record<QuestionId, string>>

/** More questions than any case has. */
const mostQuestions = 30

/** How an answer is given: by the mouse, or otherwise. */
interface Hand {
  choose(page: Page, question: string, option: string): Promise<void>
  write(page: Page, text: string): Promise<void>
}

const mouse: Hand = {
  choose: (page, question, option) =>
    page.getByRole('group', { name: question }).getByRole('button', { name: option, exact: true }).click(),
  async write(page, text) {
    await page.getByLabel(claimScreen.question.answer).fill(text)
    await page.getByRole('button', { name: claimScreen.question.next, exact: true }).click()
  },
}

/** Answers one question after the other until none is left; one that nothing was said of is a failure. */
export async function answerAll(page: Page, said: Said, hand: Hand = mouse): Promise<QuestionId[]> {
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
    const option = questions[id].options[answer]
    if (option === undefined) await hand.write(page, answer)
    else await hand.choose(page, title, option)
    await expect(heading).not.toHaveText(title)
    asked.push(id)
  }
  throw new Error('the questions do not end')
}
