import { addFen, type Fen, zeroFen } from '../../base/money.ts'
import { type CaseCharge, dayOfCharge } from '../charge-facts.ts'
import { dayText, listComma, timeText, walletNames, yuanText } from '../paper-text.ts'

/** `2024年7月5日至2025年6月5日，通过支付宝扣费12笔，合计72.00元。` */
export function sumLine(charges: readonly CaseCharge[]): string {
  const first = charges[0]
  const last = charges.at(-1)
  if (!first || !last) return ''
  const wallets = [...new Set(charges.map(({ stored }) => walletNames[stored.charge.wallet]))].join(listComma)
  const [from, to] = [dayText(dayOfCharge(first)), dayText(dayOfCharge(last))]
  const period = from === to ? from : `${from}至${to}，`
  const sum = yuanText(paidOf(charges))
  return `${period}通过${wallets}扣费${charges.length}笔，合计${sum}。${refundedText(charges)}`
}

/** The sum alone, where there is no room for days. */
export function shortSumLine(charges: readonly CaseCharge[]): string {
  return `扣费${charges.length}笔，合计${yuanText(paidOf(charges))}。${refundedText(charges)}`
}

function paidOf(charges: readonly CaseCharge[]): Fen {
  return addFen(...charges.map(({ stored }) => stored.charge.fen))
}

function refundedText(charges: readonly CaseCharge[]): string {
  const back = addFen(...charges.map(({ stored }) => stored.refundedFen))
  return back > zeroFen ? `其中已退回${yuanText(back)}。` : ''
}

/** One line per charge, at most `max`, then a word on the rest. */
export function chargeLines(charges: readonly CaseCharge[], max: number): string[] {
  const lines = charges.slice(0, max).map(({ stored }, index) => {
    const { wallet, paidAt, fen, tradeNo, merchantOrderNo } = stored.charge
    return [
      `（${index + 1}）${timeText(paidAt)}，${yuanText(fen)}`,
      ...(tradeNo ? [`${walletNames[wallet]}交易单号${tradeNo}`] : []),
      ...(merchantOrderNo ? [`商户单号${merchantOrderNo}`] : []),
    ].join('，')
  })
  const rest = charges.length - lines.length
  return rest > 0 ? [...lines, `其余${rest}笔见附件《扣费明细》。`] : lines
}
