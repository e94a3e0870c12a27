import {
  type Day,
  dayOfTime,
  earlierDay,
  type Period,
  parseWallTime,
  type WallTime,
} from '../../base/calendar.ts'
import { parseYuan } from '../../base/money.ts'
import type { Part, Tally } from '../bill.ts'

/** What a bill says of itself before or after its table. */
export interface Preamble {
  from: Day | null
  to: Day | null
  exportedAt: WallTime | null
  declared: Tally | null
}

const partNames: readonly [RegExp, 'income' | 'expense' | 'neutral'][] = [
  [/^已?收入[：:]/, 'income'],
  [/^已?支出[：:]/, 'expense'],
  [/^(?:不计收支|其他|中性交易)[：:]/, 'neutral'],
]

/**
 * Reads the information lines of any layout. Each line counts by what it begins with, so that a nickname that
 * spells like a total changes nothing. A count that people edited away (`X笔`) leaves its part null.
 */
export function readPreamble(lines: Iterable<string>): Preamble {
  const preamble: Preamble = { from: null, to: null, exportedAt: null, declared: null }
  const tally: Tally = { count: null, income: null, expense: null, neutral: null }
  for (const raw of lines) {
    const line = raw.replace(/^[\s"\uFEFF]+|[\s",;]+$/g, '')
    if (/^(?:起始|终止)(?:时间|日期)/.test(line)) {
      preamble.from ??= dayIn(/^起始(?:时间|日期)[：:]\s*\[([^\]]*)\]/.exec(line)?.[1])
      preamble.to ??= dayIn(/终止(?:时间|日期)[：:]\s*\[([^\]]*)\]/.exec(line)?.[1])
    } else if (line.startsWith('导出时间')) {
      preamble.exportedAt ??= parseWallTime(/\[([^\]]*)\]/.exec(line)?.[1] ?? '')
    } else if (/^共.*笔记录/.test(line)) {
      preamble.declared ??= tally
      tally.count ??= countIn(/^共(.*?)笔记录/.exec(line)?.[1])
    } else {
      const part = partNames.find(([start]) => start.test(line))
      if (!part) continue
      preamble.declared ??= tally
      tally[part[1]] ??= partIn(line.replace(part[0], ''))
    }
  }
  return preamble
}

/** `3笔 2016.50元`, `0笔,0.00元` */
function partIn(text: string): Part | null {
  const match = /^(.*?)笔[\s,，\t]*(.*?)元?$/.exec(text)
  const count = countIn(match?.[1])
  return count === null ? null : { count, fen: parseYuan(match?.[2] ?? '') }
}

function countIn(text = ''): number | null {
  const digits = text.trim().replaceAll(/[,，]/g, '')
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null
}

function dayIn(text = ''): Day | null {
  const time = parseWallTime(text)
  return time && dayOfTime(time)
}

/**
 * The days a bill covers: as declared, but to the day of the export if that is earlier; where a day is missing or
 * no day, the first or last row's.
 */
export function periodOf(preamble: Preamble, rows: Period | null): Period | null {
  const exported = preamble.exportedAt && dayOfTime(preamble.exportedAt)
  const from = preamble.from ?? rows?.from ?? null
  const to = preamble.to ? (exported ? earlierDay(preamble.to, exported) : preamble.to) : (rows?.to ?? null)
  if (from && to && from <= to) return { from, to }
  return rows ?? null
}
