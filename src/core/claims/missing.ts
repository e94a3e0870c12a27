import { letterText } from '../../i18n/zh/letter-text.ts'
import { type Dispute, isUnauthorised } from './dispute.ts'
import { answerOf, type QuestionId, questionsOf } from './question.ts'

const wanted = ['name', 'phone', 'address', 'respondent-name', 'respondent-address', 'declare'] as const
/** The wallet that is asked knows the rest. */
const wantedByWallet = ['name', 'phone'] as const
type Wanted = (typeof wanted)[number]

/** What a complaint needs and nobody has said, and evidence not at hand: in Chinese, for the cover of the pack. */
export function missingOf(dispute: Dispute): { said: string[]; evidence: string[] } {
  const { material, evidence } = dispute
  const open = questionsOf(material)
    .filter(({ id, optional }) => !optional && !material.answers.has(id))
    .map(({ id }) => letterText.missing.question(id))
  const fields = (isUnauthorised(dispute) ? wantedByWallet : wanted)
    .filter(id => answerOf(material, id satisfies QuestionId) === null)
    .map(id => letterText.missing.fields[id satisfies Wanted])
  const items = evidence.filter(({ state }) => state === 'missing').map(({ item }) => item.title.zh)
  return { said: [...open, ...fields], evidence: items }
}
