import type { RejectionReason } from '../../core/base/outcome.ts'
import type { BillFormat, Encoding, OptionalColumn } from '../../core/bills/bill.ts'
import type { CertificateNotice } from '../../core/bills/certificate/notices.ts'
import type { Wallet } from '../../core/bills/transaction.ts'
import type { bills as zh } from '../zh/bills.ts'

const formats: Record<BillFormat, string> = {
  'alipay-app-csv': 'Alipay bill (from the app)',
  'alipay-web-csv': 'Alipay bill (from the website)',
  'wechat-csv': 'WeChat Pay bill (CSV)',
  'wechat-xlsx': 'WeChat Pay bill (Excel)',
  'alipay-pdf': 'Alipay certificate (交易流水证明)',
  'wechat-pdf': 'WeChat Pay certificate (交易明细证明)',
}

const encodings: Record<Encoding, string> = { gb18030: 'GB18030', 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16' }

const rejections: Record<RejectionReason, string> = {
  time: 'The time in this row can’t be read',
  'republican-year':
    'The date in this row counts years as Taiwan does (114); write the common year (2025) and add the file again',
  day: 'The day of this row is before October 2003, when Alipay began, or after tomorrow. If the date of this computer is wrong, set it right, remove this bill and add it again',
  amount: 'The amount in this row can’t be read',
  'amount-too-large':
    'The amount in this row is above ten million yuan; its columns may be shifted, and it is not counted',
  direction: 'What this row says under 收/支 doesn’t tell whether money went out or came in',
  columns: 'This row has the wrong number of columns; it may have been cut or edited',
  quotes: 'The quote marks in this row don’t pair up, so its cells can’t be told apart',
  'broken-bytes':
    'Some bytes are no characters, so the time, amount or order number of this row can’t be made out',
  'declared-days':
    'The period or export time that this bill declares can’t be true; its transactions decide instead',
}

const missing: Record<OptionalColumn, string> = {
  counterparty: '交易对方 (counterparty)',
  goods: '商品说明 (description)',
  method: '付款方式 (payment method)',
  tradeNo: '交易单号 (order number)',
}

const notices: Record<CertificateNotice, string> = {
  'after-descriptions':
    'How certificates are read was made after descriptions; no real file was seen. Every row was checked for its form, but please compare a few with the file.',
  'status-not-stated':
    'A certificate doesn’t state the status of a trade: refunds are known by their own rows only, and where a bill holds the same trade, the bill decides.',
  'goods-not-stated':
    'WeChat’s certificate doesn’t name the goods. Payee, amount and rhythm are all there is, so fewer renewals can be told.',
  'bill-wanted':
    'Please also export the WeChat bill 用于个人对账 of the same period (我 → 服务 → 钱包 → 账单 → 常见问题 → 下载账单) and add it.',
}

const exportSteps: Record<Wallet, readonly string[]> = {
  alipay: [
    'In Alipay, tap 我的 → 账单',
    'Tap ··· at the top right → 开具交易流水证明',
    'Choose 用于个人对账 (the other choice gives a PDF certificate, which doesn’t say the status of a trade)',
    'Take as long a period as you can, up to one year; switch on both 交易对手信息 and 商品说明信息',
    'Enter your e-mail address. When the mail arrives, drop the attached zip here as it is',
  ],
  wechat: [
    'In WeChat, tap 我 → 服务 → 钱包 → 账单',
    'Tap 常见问题 → 下载账单',
    'Choose 用于个人对账 (not 用作证明材料, which gives a PDF certificate without goods and status)',
    'Choose the period and enter your e-mail address; the mail holds the file or a link that works for 7 days',
    'Drop the file here as it is: no need to unzip it or save it again',
  ],
}

const passwordPlaces: Record<Wallet, string> = {
  alipay: 'Alipay: in the notice under 消息 in the app, or in the records of 开具交易流水证明',
  wechat: 'WeChat: in a message from the official account 微信支付',
}

export const bills = {
  formats,
  encodings,
  rejections,
  notices,
  billWanted: 'Bill of the same days wanted',
  exportTitles: {
    alipay: 'How to export your bill from Alipay',
    wechat: 'How to export your bill from WeChat',
  },
  exportSteps,
  passwordPlaces,
  passwordTitle: name => `“${name}” has a password`,
  passwordWhere: 'The password isn’t in the mail. Look here:',
  passwordKept: 'The password opens the file this once and is not kept.',
  missing: columns =>
    `This bill lacks ${columns.map(column => missing[column]).join(', ')}, so some charges may go unrecognised. Export it again with those switches on.`,
  empty: 'There are no transactions in this bill.',
  rows: count => (count === 1 ? '1 row' : `${count} rows`),
  refused: count => (count === 1 ? '1 row could not be read' : `${count} rows could not be read`),
  line: line => `line ${line}`,
  reconciled: 'Agrees with the bill’s own totals',
  differs: 'Differs from the bill’s own totals',
  undeclared: 'The bill states no totals',
} satisfies typeof zh
