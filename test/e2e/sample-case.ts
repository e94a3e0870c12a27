import type { Page } from '@playwright/test'
import type { SubscriptionView } from '../../src/contract/subscriptions.ts'
import { ask } from './requests.ts'

/** What the person says of Xiaomi's dearest renewal of the sample bills, as far as it is asked. */
const answers: Record<string, string> = {
  payer: 'self',
  cancelled: 'no',
  double: 'unsure',
  trial: 'no',
  signup: 'clear',
  price: 'agreed',
  'first-charge': 'renewal',
  reminder: 'none',
  'would-cancel': 'yes',
  used: 'little',
  future: 'stop',
  demand: 'all',
  early: 'unsure',
  demanded: 'no',
}

/** A case about Xiaomi's dearest renewal of the sample bills, answered, `more` included: its id and its charges. */
export async function sampleCase(
  page: Page,
  more: Record<string, string> = {},
): Promise<{ id: number; charges: SubscriptionView['charges'] }> {
  await ask(page, 'bills.importSamples', {})
  const { subscriptions } = await ask(page, 'subscriptions.overview', {})
  const dearest = subscriptions.find(({ service }) => service === 'mi-cloud')
  if (!dearest) throw new Error('the sample bills show no renewal')
  const { wallet, charges } = dearest
  const keys = charges.map(({ tradeNo }) => ({ wallet, tradeNo }))
  const { id } = await ask(page, 'claims.start', { charges: keys })
  for (const [question, answer] of Object.entries({ ...answers, ...more })) {
    const { questions } = await ask(page, 'claims.open', { id })
    const asked = questions.find(one => one.id === question)
    if (asked) await ask(page, 'claims.answer', { id, question: asked.id, answer })
  }
  return { id, charges }
}
