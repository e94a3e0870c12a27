import type { Random } from '../fixture/random.ts'
import { dayOfRow, everyDays, monthDays, monthsAfter, shifted } from './days.ts'
import {
  coverFrom,
  only,
  type Period,
  type Row,
  row,
  type Scenario,
  type Story,
  scenarioFrom,
  someWallet,
  sumOf,
  type Text,
  type TrueFinding,
  type Truth,
  type Wallet,
} from './story.ts'

/** A finding told by the places of its charges in the part; `fen` where it is not their sum net of refunds. */
interface FoundAt {
  kind: TrueFinding['kind']
  at: number[]
  fen?: number
}

/** One subscription of a story, or (`isOther`) charges that belong to none. Unless told otherwise: 小米云服务, ¥6.00, monthly, active. */
export interface Part {
  days: string[]
  fen?: number | number[]
  text?: Text | ((index: number) => Text)
  service?: Truth['service']
  isOther?: boolean
  cadence?: Truth['cadence']
  status?: Truth['status']
  /** The day of the next charge, at the newest price; null where nothing is expected. */
  due?: string
  next?: Truth['next']
  findings?: FoundAt[]
  reasons?: string[]
}

export interface Around {
  wallet?: Wallet
  /** Days after the newest charge on which the bills end. */
  until?: number
  asOf?: string
  coverage?: (asOf: string) => Period[]
}

export const words = (goods: string, counterparty = '小米'): Text => ({ counterparty, goods })
const cloud = words('小米云服务自动续费')
/** What a part of a camera's recordings has. */
export const camera = { service: 'mi-home-camera', text: words('米家云存储自动续费', '米家') } as const

type Due = Pick<Part, 'days' | 'due'>

/** Charges of a part every `months`, the next one due in its turn. */
export function monthly(from: string, count: number, months = 1): Due {
  return { days: monthDays(from, count, months), due: monthsAfter(from, count * months) }
}

/** Charges of a part every `days` days, the next one due in its turn. */
export function everyFew(from: string, count: number, days: number): Due {
  return { days: everyDays(from, count, days), due: shifted(from, count * days) }
}

/** A story put together from its subscriptions, all in one wallet. */
export function told(random: Random, told: Part | readonly Part[], around: Around = {}): Story {
  const parts = [told].flat()
  const wallet = around.wallet ?? someWallet(random)
  const rows = parts.map(part => rowsOfPart(random, wallet, part))
  const all = rows.flat()
  const asOf = around.asOf ?? shifted(all.map(dayOfRow).sort().at(-1)!, around.until ?? 2)
  const periods = around.coverage?.(asOf) ?? [coverFrom(random, all, asOf)]
  return {
    rows: all,
    coverage: only(wallet, ...periods),
    asOf,
    truth: parts.flatMap((part, at) => (part.isOther ? [] : [truthOf(part, rows[at]!)])),
    other: parts.flatMap((part, at) => (part.isOther ? rows[at]! : [])),
  }
}

/** A scenario of such a story, with its first day on `date` of a month or, where that is null, on any up to the 28th. */
export function toldFrom(
  name: string,
  date: number | null,
  tell: (from: string) => Part | readonly Part[],
  around?: Around,
): Scenario {
  return scenarioFrom(name, date, (random, from) => told(random, tell(from), around))
}

function rowsOfPart(random: Random, wallet: Wallet, { days, text = cloud, fen = 600 }: Part): Row[] {
  const rows = days.map((on, index) => {
    const said = typeof text === 'function' ? text(index) : text
    return row(random, wallet, on, said, Array.isArray(fen) ? fen[index]! : fen)
  })
  return rows.sort((a, b) => (a.at < b.at ? -1 : 1))
}

function truthOf(part: Part, rows: Row[]): Truth {
  const { service = 'mi-cloud', cadence = 'monthly', status = 'active', due, reasons } = part
  const findings = (part.findings ?? []).map(({ kind, at, fen }) => {
    const found = at.map(index => rows[index]!)
    return { kind, rows: found, fen: fen ?? sumOf(found) }
  })
  const next = part.next ?? (due ? { date: due, fen: rows.at(-1)!.fen } : null)
  return { rows, service, cadence, status, next, findings, ...(reasons ? { reasons } : {}) }
}
