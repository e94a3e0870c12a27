import { visible } from '../base/text.ts'
import { listComma, timeText, walletNames } from '../claims/paper-text.ts'
import { type Table, type TableCell, textCell } from '../print/table.ts'
import type { PackFacts } from './facts.ts'
import { numberList } from './report/number-list.ts'

const words = {
  charges: '扣费明细',
  claims: '主张',
  columns: {
    number: '序号',
    paidAt: '时间',
    amount: '金额（元）',
    refunded: '已退回（元）',
    claimed: '请求退还',
    wallet: '支付渠道',
    counterparty: '交易对方',
    goods: '商品',
    tradeNo: '交易号',
    merchantOrderNo: '商户单号',
    source: '账单文件',
    line: '行号',
    situation: '主张',
    sum: '金额（元）',
    formula: '计算',
    charges: '对应扣费的序号',
    basis: '依据',
  },
  yes: '是',
  no: '',
}

/** A table with the widths of its columns. */
export interface Sheet extends Table {
  /** In characters. */
  widths: readonly number[]
}

/** The charges one by one, and the claims with the charges they rest on. */
export function sheetsOf(facts: PackFacts): Sheet[] {
  return [chargesSheet(facts), claimsSheet(facts)]
}

function cell(value: string): TableCell {
  return textCell(visible(value))
}

function chargesSheet({ charges, sources }: PackFacts): Sheet {
  const { columns, charges: name, yes, no } = words
  return {
    name,
    widths: [6, 21, 12, 14, 10, 10, 26, 36, 32, 32, 26, 7],
    head: [
      columns.number,
      columns.paidAt,
      columns.amount,
      columns.refunded,
      columns.claimed,
      columns.wallet,
      columns.counterparty,
      columns.goods,
      columns.tradeNo,
      columns.merchantOrderNo,
      columns.source,
      columns.line,
    ],
    rows: charges.map((charge, index) => [
      { kind: 'count', count: index + 1 },
      cell(timeText(charge.paidAt)),
      { kind: 'fen', fen: charge.fen },
      { kind: 'fen', fen: charge.refundedFen },
      cell(charge.claimed ? yes : no),
      cell(walletNames[charge.wallet]),
      cell(charge.counterparty),
      cell(charge.goods),
      cell(charge.tradeNo),
      cell(charge.merchantOrderNo ?? ''),
      cell(sources[charge.source - 1]?.name ?? ''),
      { kind: 'count', count: charge.line },
    ]),
  }
}

function claimsSheet({ claims }: PackFacts): Sheet {
  const { columns, claims: name } = words
  return {
    name,
    widths: [28, 12, 44, 28, 70],
    head: [columns.situation, columns.sum, columns.formula, columns.charges, columns.basis],
    rows: claims.map(claim => [
      cell(claim.title),
      { kind: 'fen', fen: claim.fen },
      cell(claim.formula),
      cell(numberList(claim.charges, listComma)),
      cell([...new Set(claim.bases.map(({ citation }) => citation))].join(listComma)),
    ]),
  }
}
