import { type Day, dayOfTime, type WallTime } from '../base/calendar.ts'
import { type Fen, yuanDigits } from '../base/money.ts'
import type { Wallet } from '../bills/transaction.ts'

/** How papers write days, sums and wallets: in Chinese whatever the language of the window, for those who read them. */

export const walletNames: Record<Wallet, string> = { alipay: '支付宝', wechat: '微信支付' }

/** What each wallet calls its certificate of payments. */
export const certificateNames: Record<Wallet, string> = {
  alipay: '交易流水证明',
  wechat: '微信支付交易明细证明',
}

/** Between the items of a list. */
export const listComma = '、'

/** What the person writes in by hand: nobody gave it, and it is never guessed. */
export const gap = '____'

/** `2026年4月1日` */
export function dayText(day: Day): string {
  return `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`
}

/** `2026年4月1日21:15:00`: by the second, since a double charge may come within a minute. */
export function momentText(time: WallTime): string {
  return `${dayText(dayOfTime(time))}${time.slice(11, 19)}`
}

/** `2026-04-01 21:15:00`; a day alone stays one. */
export function timeText(time: WallTime | Day | string): string {
  return time.slice(0, 19).replace('T', ' ')
}

/** `468元`, and `239.20元` where there are fen; only columns of sums write both digits always. */
export function yuanText(amount: Fen): string {
  return `${yuanDigits(amount).replace(/\.00$/, '')}元`
}
