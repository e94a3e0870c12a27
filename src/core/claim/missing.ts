import { letterText } from '../words/zh/letter-text.ts'
import type { Dispute } from './dispute.ts'
import { answerOf, type QuestionId, questionsOf } from './question.ts'

const wanted = ['name', 'phone', 'address', 'respondent-name', 'respondent-address', 'declare'] as const
type Wanted = (typeof wanted)[number]

/** What a complaint needs and nobody has said, and evidence not at hand: in Chinese, for the cover of the pack. */
export function missingOf({ material, evidence }: Dispute): { said: string[]; evidence: string[] } {
  const open = questionsOf(material)
    .filter(({ id, optional }) => !optional && !material.answers.has(id))
    .map(({ id }) => letterText.missing.question(id))
  const fields = wanted
    .filter(id => answerOf(material, id satisfies QuestionId) === null)
    .map(id => letterText.missing.fields[id satisfies Wanted])
  const items = evidence.filter(({ state }) => state === 'missing').map(({ item }) => item.title.zh)
  return { said: [...open, ...fields], evidence: items }
}
