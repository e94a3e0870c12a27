import { type Day, dayOfTime, earlierDay, laterDay, type Period, type WallTime } from '../../base/calendar.ts'
import { parseYuan } from '../../base/money.ts'
import { parseWallTime } from '../../base/written-time.ts'
import { accountIn, type PrintedAccount } from '../accounts/printed-account.ts'
import type { CountedSum, Tally } from '../bill.ts'
import { firstBillDay } from '../bounds.ts'
import { withoutUnseenAround } from '../unseen.ts'

/** An information line and where it stands. */
export interface Note {
  text: string
  line: number
}

/** What a bill says of itself before or after its table. */
export interface Preamble {
  from: Day | null
  to: Day | null
  exportedAt: WallTime | null
  declared: Tally | null
  account: PrintedAccount
  /** False where only other kinds of trades were exported, such as 收入: a day without charges then proves nothing. */
  holdsCharges: boolean
  /** Lines that name days no bill can be of; what they say of these is left out. */
  ignored: Note[]
}

const partNames: readonly [RegExp, 'income' | 'expense' | 'neutral'][] = [
  [/^已?收入[：:]/, 'income'],
  [/^已?支出[：:]/, 'expense'],
  [/^(?:不计收支|其他|中性交易)[：:]/, 'neutral'],
]

/** `交易时间段：2025-11-01 00:00:00 至 2026-10-31 23:59:59`, the way certificates name their period. */
const certificateSpan =
  /^(?:交易明细对应时间段|交易时间段|起始时间)[：:\s]*(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)\s*至\s*(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)/

/** `导出类型：[全部]` of WeChat, `导出交易类型：[全部]` of Alipay, `交易类型：全部` of certificates. */
const exportedKinds = /^(?:导出)?(?:交易)?类型[：:]/

/** People choose what is exported: all, 支出, 收入, 退款 …; what was edited away (`[***]`) is taken for all. */
function holdsCharges(kinds: string): boolean {
  const plain = kinds.replaceAll(/[[\]\s*＊xX]/g, '').replaceAll(/(?:全部)?(?:不计收支|中性交易)/g, '其他')
  return plain === '' || /支|消费|付款|所有|全部(?!收入|退款)/.test(plain)
}

/**
 * Reads the information lines of any layout. Each line counts by what it begins with, so that a nickname that
 * spells like a total changes nothing. A count that people edited away (`X笔`) leaves its part null. Days before there
 * were bills and after `lastDay` count as not named, but for an end of the period that the export cuts short.
 */
export function readPreamble(notes: Iterable<Note>, lastDay: Day): Preamble {
  const preamble: Preamble = {
    from: null,
    to: null,
    exportedAt: null,
    declared: null,
    account: { label: null, holder: null },
    holdsCharges: true,
    ignored: [],
  }
  const named: Partial<Record<'from' | 'to' | 'exportedAt', Note>> = {}
  const tally: Tally = { count: null, income: null, expense: null, neutral: null }
  for (const note of notes) {
    const line = withoutUnseenAround(note.text).replace(/^[\s",;\uFEFF]+|[\s",;]+$/g, '')
    const printed = accountIn(line)
    preamble.account.label ??= printed?.label ?? null
    preamble.account.holder ??= printed?.holder ?? null
    const span = certificateSpan.exec(line)
    if (span) {
      preamble.from ??= dayIn(span[1])
      preamble.to ??= dayIn(span[2])
      if (preamble.from) named.from ??= note
      if (preamble.to) named.to ??= note
    } else if (/^(?:起始|终止)(?:时间|日期)/.test(line)) {
      preamble.from ??= dayIn(/^起始(?:时间|日期)[：:]\s*\[([^\]]*)\]/.exec(line)?.[1])
      preamble.to ??= dayIn(/终止(?:时间|日期)[：:]\s*\[([^\]]*)\]/.exec(line)?.[1])
      if (preamble.from) named.from ??= note
      if (preamble.to) named.to ??= note
    } else if (line.startsWith('导出时间')) {
      preamble.exportedAt ??= parseWallTime(/\[([^\]]*)\]/.exec(line)?.[1] ?? '')
      if (preamble.exportedAt) named.exportedAt ??= note
    } else if (exportedKinds.test(line)) {
      preamble.holdsCharges &&= holdsCharges(line.replace(exportedKinds, ''))
    } else if (/^共.*笔记录/.test(line)) {
      preamble.declared ??= tally
      tally.count ??= countIn(/^共(.*?)笔记录/.exec(line)?.[1])
    } else {
      const part = partNames.find(([start]) => start.test(line))
      if (!part) continue
      preamble.declared ??= tally
      tally[part[1]] ??= sumIn(line.replace(part[0], ''))
    }
  }
  return withinDays(preamble, named, lastDay)
}

function withinDays(
  preamble: Preamble,
  named: Partial<Record<'from' | 'to' | 'exportedAt', Note>>,
  lastDay: Day,
): Preamble {
  const isPossible = (day: Day | null) => day === null || (day >= firstBillDay && day <= lastDay)
  const exported = preamble.exportedAt && dayOfTime(preamble.exportedAt)
  const exportedAt = isPossible(exported) ? preamble.exportedAt : null
  const end = preamble.to && exportedAt ? earlierDay(preamble.to, dayOfTime(exportedAt)) : preamble.to
  const [from, to] = [preamble.from, end].map(day => (isPossible(day) ? day : null)) as [
    Day | null,
    Day | null,
  ]
  const ignored = new Set<Note>()
  if (exportedAt !== preamble.exportedAt && named.exportedAt) ignored.add(named.exportedAt)
  if (from !== preamble.from && named.from) ignored.add(named.from)
  if (to !== end && named.to) ignored.add(named.to)
  return { ...preamble, from, to, exportedAt, ignored: [...ignored] }
}

/** `3笔 2016.50元`, `0笔,0.00元` */
function sumIn(text: string): CountedSum | null {
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
 * The days a bill covers: as declared, but to the day of the export if that is earlier, and in any case those of its
 * rows, which people add below and above what was declared.
 */
export function periodOf(preamble: Preamble, rows: Period | null): Period | null {
  const exported = preamble.exportedAt && dayOfTime(preamble.exportedAt)
  const from = preamble.from ?? rows?.from ?? null
  const last = preamble.to ?? rows?.to ?? null
  const to = last && exported ? earlierDay(last, exported) : last
  if (!from || !to || from > to) return rows
  return rows ? { from: earlierDay(from, rows.from), to: laterDay(to, rows.to) } : { from, to }
}
