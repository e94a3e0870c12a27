import { openSync, writeFileSync, writeSync } from 'node:fs'
import { household } from '../fixture/household.ts'
import type { FixtureTrade } from '../fixture/trade.ts'
import { writeBill } from '../fixture/write-bill.ts'

const period = { from: '2024-01-01', to: '2024-12-31' }
/** Lines written at a time. */
const batchLines = 10_000
/** A bill's order number, where it stands for no refund. */
const ownNumber = /\d{28}(?![_*\d])/

/**
 * A year's CSV bill with each row repeated under order numbers of its own until there are enough, in order of time as in
 * every export. Twelve renewals are in it; what repeats them is somebody else's.
 */
export function writeManyRows(path: string, format: 'A4' | 'W2', rows: number): number {
  const wallet = format === 'A4' ? 'alipay' : 'wechat'
  const bytes = writeBill({ format, trades: trades(wallet), period, lineEnds: 'lf' })
  const encoding = wallet === 'alipay' ? 'gb18030' : 'utf-8'
  const [ours, others] = ['小米', '大米'].map(name => inEncoding(name, encoding)) as [string, string]
  const lines = Buffer.from(bytes).toString('latin1').split('\n')
  const body = lines.filter(line => /^\d{4}-/.test(line) && ownNumber.test(line))
  const head = lines.slice(0, lines.indexOf(body[0] ?? ''))
  const file = openSync(path, 'w')
  let length = writeSync(file, Buffer.from(`${head.join('\n')}\n`, 'latin1'))
  let batch: string[] = []
  for (let row = 0; row < rows; row += 1) {
    const at = Math.floor((row * body.length) / rows)
    const line = body[at] ?? ''
    const isFirst = at > Math.floor(((row - 1) * body.length) / rows)
    batch.push(isFirst ? line : renumbered(line.replaceAll(ours, others), row))
    if (batch.length === batchLines || row === rows - 1) {
      length += writeSync(file, Buffer.from(`${batch.join('\n')}\n`, 'latin1'))
      batch = []
    }
  }
  return length
}

/** A WeChat workbook of about so many rows, as the app writes it today. */
export function writeManySheetRows(path: string, rows: number): number {
  const many = household({ wallet: 'wechat', ...period, perMonth: rows / 12, seed: 1 })
  const bytes = writeBill({ format: 'W4', trades: many, period })
  writeFileSync(path, bytes)
  return bytes.length
}

function trades(wallet: 'alipay' | 'wechat'): FixtureTrade[] {
  const renewals = Array.from({ length: 12 }, (_, month) => ({
    at: `2024-${String(month + 1).padStart(2, '0')}-06 08:31:12`,
    counterparty: '小米云服务',
    goods: '小米云服务会员连续包月',
    fen: 2100,
  }))
  return [...household({ wallet, ...period, seed: 1 }), ...renewals]
}

/** Encoded, as the Latin text that its bytes spell. */
function inEncoding(text: string, encoding: 'gb18030' | 'utf-8'): string {
  const gb18030: Record<string, number[]> = { 小: [0xd0, 0xa1], 米: [0xc3, 0xd7], 大: [0xb4, 0xf3] }
  if (encoding === 'utf-8') return Buffer.from(text).toString('latin1')
  return Buffer.from([...text].flatMap(character => gb18030[character] ?? [])).toString('latin1')
}

function renumbered(line: string, row: number): string {
  return line.replace(ownNumber, number => number.slice(0, 18) + String(row).padStart(10, '0'))
}
