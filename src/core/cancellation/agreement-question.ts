import type { PlanFacts } from './plan-facts.ts'

/** Something to ask oneself about further agreements for the same service. */
export interface AgreementQuestion {
  text: string
  /** Plans of those that the bills show. */
  plans: { subscriptionId: string; title: string }[]
}

/** What the bills show of the same service beside this renewal, then what no bill tells and the guides ask. */
export function agreementQuestions(facts: PlanFacts): AgreementQuestion[] {
  const { subscription, guides, language } = facts.input
  const asked = guides.services[subscription.service].questions.flatMap(id => {
    const note = guides.questions.find(question => question.id === id)
    return note ? [{ text: note.text[language], plans: [] }] : []
  })
  return [...shownByBills(facts), ...asked]
}

/** Of those that still run; what charges no more needs no switching off. */
function shownByBills({ input, words }: PlanFacts): AgreementQuestion[] {
  const { subscription, all } = input
  if (subscription.service === 'other') return []
  const questions = new Map<string, AgreementQuestion>()
  for (const twin of all) {
    if (twin.service !== subscription.service || twin.id === subscription.id || twin.status !== 'active')
      continue
    const text =
      twin.wallet === subscription.wallet
        ? words.sameServiceTwice
        : words.sameServiceElsewhere(words.wallets[twin.wallet])
    const question = questions.get(text) ?? { text, plans: [] }
    question.plans.push({ subscriptionId: twin.id, title: words.title(twin.name) })
    questions.set(text, question)
  }
  return [...questions.values()]
}
