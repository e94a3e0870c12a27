import type { BillFormat } from '../bill.ts'
import type { Wallet } from '../transaction.ts'
import { alipayApp, alipayCertificate, alipayWeb } from './alipay.ts'
import { columnName, namesOfNoWallet, simplified } from './column-names.ts'
import { type BillLayout, type BillTable, type Column, columns } from './layout.ts'
import { wechat, wechatCertificate } from './wechat.ts'

/** Every layout that is read, those with more columns of their own first: docs/bill-formats.md. */
const layouts: readonly BillLayout[] = [alipayWeb, alipayApp, wechat, alipayCertificate, wechatCertificate]

/** The layout that a stored bill was read by. */
export function layoutOf(format: BillFormat): BillLayout {
  return layouts.find(layout => layout.format === format || layout.workbook === format)!
}

/** Without these a row of an export says nothing; only certificates lack the status. */
const needed: readonly Column[] = ['time', 'direction', 'amount', 'status']
/** Names that a layout and a header must share; tables that merely borrow a few are somebody else's. */
const fewestOwnNames = 4
/** Two headers side by side; where nothing stands between them, the last name of one and the first of the other are one. */
const fewestDoubled = 3
/** What an information block's own words count for beside the names of columns: more than all of these together. */
const namedByTitle = 100
/** Columns whose names each wallet has of its own, and what one counts for: 交易订单号, 当前状态. */
const telling: readonly Column[] = ['status', 'tradeNo']
const namedByColumn = 3
/** JD's bill borrows Alipay's columns under a few names of its own. */
const namesOfOthers: ReadonlySet<string> = new Set(['商户名称', '交易说明'])

/** A header that runs on into its rows, whose line ends nobody knows: taken for one, it would be a bill without rows. */
const moment = /\d{1,4}[-/.年]\d{1,2}[-/.月]\d{1,4}日?T?\d{1,2}[:时]\d/

/** Each column by whatever name any layout has for it: people who keep one table of both wallets rename columns. */
const anyNames = Object.fromEntries(
  columns.map(column => [
    column,
    [...layouts.flatMap(({ names }) => names[column] ?? []), ...(namesOfNoWallet[column] ?? [])],
  ]),
) as Record<Column, string[]>

const noWallets: ReadonlySet<string> = new Set(Object.values(namesOfNoWallet).flat())

/**
 * The table whose header these cells are, or null if they are no header of a known bill. Columns count by name, in
 * any order, and optional ones may be missing; a column goes by the other wallet's name where its own is missing, or by one
 * that people give it. The
 * layout is the one that the header shares most names with, `titled` being the wallet that the lines above it name.
 * Two tables side by side are none: the rows of one would be lost.
 * Layouts A1–A5 and W1–W6: docs/bill-formats.md.
 */
export function tableIn(cells: readonly string[], titled: Wallet | null = null): BillTable | null {
  const header = cells.map(columnName)
  if (!header.some(name => name.startsWith('收/支')) || header.some(name => namesOfOthers.has(name)))
    return null
  if (header.some(name => moment.test(name))) return null
  const doubled = needed.filter(column => header.filter(name => anyNames[column].includes(name)).length > 1)
  if (doubled.length >= fewestDoubled) return null
  let best: { layout: BillLayout; at: BillTable['at']; own: number } | null = null
  for (const layout of layouts) {
    const at = positions(header, layout.names)
    const names = Object.values(layout.names)
    const own =
      header.filter(name => names.includes(name)).length +
      telling.filter(column => at[column] >= 0 && header[at[column]] === layout.names[column]).length *
        namedByColumn +
      (layout.wallet === titled ? namedByTitle : 0)
    if (own < fewestOwnNames || (layout.needed ?? needed).some(column => at[column] < 0)) continue
    // Names of neither wallet alone don't tell whose table it is.
    if (layout.wallet !== titled && header.some(name => noWallets.has(name)) && !tells(layout, header))
      continue
    // Certificates are the layouts without one.
    if (!layout.names.status && header.some(name => anyNames.status.includes(name))) continue
    if (best === null || own > best.own) best = { layout, at, own }
  }
  if (best === null) return null
  const { layout, at } = best
  return {
    layout,
    at,
    columns: header.findLastIndex(name => name !== '') + 1,
    cells: header.length,
    isTraditional: cells.some(cell => simplified(cell) !== cell),
  }
}

/** The wallet that lines of information name as the one they are from, the last to do so. */
export function walletNamed(lines: readonly string[]): Wallet | null {
  for (const line of lines.toReversed()) {
    const text = line.replace(/^[\s",;\uFEFF-]+/, '')
    if (/^(?:支付宝(?:交易记录明细|账户[：:]|（|\(|支付科技)|alipay\b)/i.test(text)) return 'alipay'
    if (/^(?:微信(?:支付账单明细|昵称[：:])|(?:wechat|weixin)\b)/i.test(text)) return 'wechat'
  }
  return null
}

function tells({ names }: BillLayout, header: readonly string[]): boolean {
  return telling.some(column => header.includes(names[column] ?? ''))
}

/** Columns that hold words of the wallet alone. */
const ownWords: readonly Column[] = ['category', 'direction', 'method', 'status', 'funds']

/** A row whose words of the wallet are as the exports write them; texts stay the file's own. */
export function withOwnWords(cells: readonly string[], { at }: BillTable): string[] {
  const places = new Set(ownWords.map(column => at[column]))
  return cells.map((cell, place) => (places.has(place) ? simplified(cell) : cell))
}

function positions(header: readonly string[], names: BillLayout['names']): Record<Column, number> {
  const own = new Set(Object.values(names))
  const at = (column: Column) => {
    const name = names[column]
    const index = name ? header.indexOf(name) : -1
    if (index >= 0 || !name) return index
    return header.findIndex(other => !own.has(other) && anyNames[column].includes(other))
  }
  const found = Object.fromEntries(columns.map(column => [column, at(column)])) as Record<Column, number>
  return found.time < 0 ? { ...found, time: found.day, day: -1 } : found
}
