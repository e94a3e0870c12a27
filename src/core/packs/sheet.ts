import { addFen, type Fen, zeroFen } from '../base/money.ts'
import { visible } from '../base/text.ts'
import { listComma, timeText, walletNames } from '../claims/paper-text.ts'
import { type Table, type TableCell, textCell } from '../print/table.ts'
import type { PackCharge, PackFacts } from './facts.ts'
import { askedHead, numberList } from './report/parts.ts'
import { rowText } from './row-text.ts'

const words = {
  charges: '扣费明细',
  claims: '要求',
  columns: {
    number: '序号',
    paidAt: '时间',
    amount: '金额（元）',
    refunded: '已退回（元）',
    asked: (head: string) => `${head}（元）`,
    wallet: '支付渠道',
    counterparty: '交易对方',
    goods: '商品',
    tradeNo: '交易号',
    merchantOrderNo: '商户单号',
    source: '出处',
    situation: '要求',
    sum: '金额（元）',
    formula: '计算',
    charges: '对应扣费的序号',
    basis: '依据',
  },
  total: '合计',
  count: (count: number) => `${count} 笔`,
  bill: (source: number) => `账单${source}`,
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

function chargesSheet(facts: PackFacts): Sheet {
  const { charges } = facts
  const { columns, charges: name } = words
  const sum = (pick: (charge: PackCharge) => Fen) => addFen(zeroFen, ...charges.map(pick))
  return {
    name,
    widths: [6, 19, 10, 10, 10, 9, 20, 22, 17, 17, 13],
    head: [
      columns.number,
      columns.paidAt,
      columns.amount,
      columns.refunded,
      columns.asked(askedHead(facts)),
      columns.wallet,
      columns.counterparty,
      columns.goods,
      columns.tradeNo,
      columns.merchantOrderNo,
      columns.source,
    ],
    rows: [
      ...charges.map((charge, index): TableCell[] => [
        { kind: 'count', count: index + 1 },
        cell(timeText(charge.paidAt)),
        { kind: 'fen', fen: charge.fen },
        { kind: 'fen', fen: charge.refundedFen },
        { kind: 'fen', fen: charge.askedFen },
        cell(walletNames[charge.wallet]),
        cell(charge.counterparty),
        cell(charge.goods),
        cell(charge.tradeNo),
        cell(charge.merchantOrderNo ?? ''),
        cell(`${words.bill(charge.source)} ${rowText(charge)}`),
      ]),
      [
        cell(words.total),
        cell(words.count(charges.length)),
        { kind: 'fen', fen: sum(({ fen }) => fen) },
        { kind: 'fen', fen: sum(({ refundedFen }) => refundedFen) },
        { kind: 'fen', fen: sum(({ askedFen }) => askedFen) },
        ...Array.from({ length: 6 }, () => cell('')),
      ],
    ],
  }
}

function claimsSheet({ claims }: PackFacts): Sheet {
  const { columns, claims: name } = words
  return {
    name,
    widths: [24, 11, 40, 22, 56],
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
