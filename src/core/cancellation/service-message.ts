import { serviceMessageWords as message } from '../../i18n/zh/service-message.ts'
import type { Day, WallTime } from '../base/calendar.ts'
import { formatYuan } from '../base/money.ts'
import type { Subscription } from '../subscriptions/subscription.ts'
import { cancelWords } from './cancel-words.ts'

/** As many charges as a chat message shows without scrolling; each carries what a service desk finds an order by. */
const chargesShown = 6

/**
 * The message to customer service that asks to end a renewal, with the order numbers of its latest charges; `closed`
 * where it had been switched off before and was charged all the same.
 */
export function serviceMessage(subscription: Subscription, asOf: Day, closed: WallTime | null): string {
  const words = cancelWords('zh')
  const wallet = words.wallets[subscription.wallet]
  const latest = subscription.charges.slice(-chargesShown)
  const lines = [message.greeting, message.service(words.title(subscription.name))]
  if (subscription.service !== 'other') lines.push(message.account)
  if (subscription.service === 'mi-home-camera') lines.push(message.camera)
  lines.push(
    message.payer(wallet, subscription.counterparty),
    message.recent(latest.length, subscription.charges.length),
  )
  for (const { charge } of latest) {
    const time = charge.paidAt.replace('T', ' ')
    lines.push(message.charge(time, formatYuan(charge.fen), wallet, charge.tradeNo))
    if (charge.merchantOrderNo) lines.push(message.merchantOrder(charge.merchantOrderNo))
  }
  lines.push(closed ? message.late(words.moment(closed, asOf)) : message.ask, message.thanks)
  return lines.join('\n')
}
