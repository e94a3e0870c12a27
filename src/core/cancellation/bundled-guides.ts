import before from '../../../resources/guides/before.json' with { type: 'json' }
import myths from '../../../resources/guides/myths.json' with { type: 'json' }
import questions from '../../../resources/guides/questions.json' with { type: 'json' }
import screenshot from '../../../resources/guides/screenshot.json' with { type: 'json' }
import services from '../../../resources/guides/services.json' with { type: 'json' }
import sources from '../../../resources/guides/sources.json' with { type: 'json' }
import verify from '../../../resources/guides/verify.json' with { type: 'json' }
import wallets from '../../../resources/guides/wallets.json' with { type: 'json' }
import merchant from '../../../resources/guides/xiaomi.json' with { type: 'json' }
import type { Guides } from './guide.ts'

/** The guides that ship with the app; their shape is proven by a test. */
export const guides = {
  sources,
  services,
  merchant,
  wallets,
  screenshot,
  verify,
  before,
  myths,
  questions,
} as Guides
