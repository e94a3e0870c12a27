import type { Day } from '../../core/base/calendar.ts'
import { formatYuan } from '../../core/base/money.ts'
import { guides } from '../../core/cancellation/bundled-guides.ts'
import type { CancelPlan } from '../../core/cancellation/plan.ts'
import type { Subscription } from '../../core/subscriptions/subscription.ts'
import { cancel } from '../zh/cancel.ts'
import { walletNames } from '../zh/titles.ts'

/** As many charges as a chat message shows without scrolling; each carries what a service desk finds an order by. */
const chargesShown = 6

/**
 * The message to customer service that asks to end a renewal, with the order numbers of its latest charges; it says so
 * where the renewal had been ended before and was charged all the same. In Chinese whatever the language of the window,
 * for those who read it.
 */
export function serviceMessage(
  { service, name, wallet, counterparty, charges }: Subscription,
  plan: Pick<CancelPlan, 'closedAt' | 'chargedAnyway' | 'stage'>,
  asOf: Day,
): string {
  const walletName = walletNames[wallet]
  const latest = charges.slice(-chargesShown)
  const lines = [
    isOff(plan) ? '您好，请核对一项自动续费。' : '您好，请帮我关闭一项自动续费。',
    `服务：${cancel.title(name)}`,
    ...guides.services[service].identifiedBy.map(what => `${what}：（请填写）`),
    `扣费方式：${walletName}，收款方 ${counterparty}`,
    latest.length === charges.length
      ? `扣费记录（共 ${charges.length} 笔）：`
      : `最近 ${latest.length} 笔扣费（共 ${charges.length} 笔）：`,
  ]
  for (const { charge } of latest) {
    const time = charge.paidAt.replace('T', ' ')
    lines.push(`${time}　${formatYuan(charge.fen)}　${walletName}订单号 ${charge.tradeNo}`)
    if (charge.merchantOrderNo) lines.push(`　商家订单号 ${charge.merchantOrderNo}`)
  }
  lines.push(requestOf(plan, asOf), '谢谢。')
  return lines.join('\n')
}

function isOff({ stage }: Pick<CancelPlan, 'stage'>): boolean {
  return stage === 'waiting' || stage === 'verified'
}

function requestOf(
  { closedAt, chargedAnyway, stage }: Pick<CancelPlan, 'closedAt' | 'chargedAnyway' | 'stage'>,
  asOf: Day,
): string {
  const on = closedAt && cancel.moment(closedAt.slice(0, 19), asOf)
  if (on && chargedAnyway.some(({ pending }) => !pending))
    return `我在 ${on} 已经关闭过，之后仍被扣费。请一并说明原因。`
  if (on && isOff({ stage })) return `我在 ${on} 已经关闭。请用文字确认已经关掉，以后不再扣费。`
  return '我没有找到关闭的入口。请关闭它，用文字告诉我是哪一天关的，并确认以后不再扣费。'
}
