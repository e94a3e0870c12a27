import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays, addMonths, type Day } from '../../src/core/base/calendar.ts'
import { today } from '../../src/renderer/kit/today.ts'
import type { FixtureTrade } from '../fixture/trade.ts'
import { billIn } from '../fixture/write-bill.ts'

/** A monthly renewal told by Alipay bills around today, so that a test may wait for nothing. */
export interface RenewalBills {
  /** The day on which the person switched it off. */
  offOn: Day
  /** The day the next charge was due, some days after that. */
  due: Day
  /** Up to that day, half a year of charges. */
  earlier: string
  /** From the day after to yesterday, without a charge. */
  silent: string
  /** The same with a charge on the day it was due. */
  charged: string
  /** The same with a charge that costs more, and two of a camera nobody knew of. */
  more: string
  remove(): void
}

/** Long enough ago for the whole watch window of a monthly renewal. */
const offDaysAgo = 45
const lastChargeDaysBefore = 20
const monthsBefore = 6

export function renewalBills(): RenewalBills {
  const written: WrittenBill[] = []
  const offOn = addDays(today(), -offDaysAgo)
  const lastPaid = addDays(offOn, -lastChargeDaysBefore)
  const paid = Array.from({ length: monthsBefore }, (_, back) => addMonths(lastPaid, -back))
  const due = addMonths(lastPaid, 1)
  const bill = (...what: Parameters<typeof writtenBill>) => {
    const one = writtenBill(...what)
    written.push(one)
    return one.path
  }
  const after = [addDays(offOn, 1), addDays(today(), -1)] as const
  return {
    offOn,
    due,
    earlier: bill(
      '以前.csv',
      paid.map(day => cloudOn(day)),
      addDays(addMonths(lastPaid, -monthsBefore), 1),
      offOn,
    ),
    silent: bill('后来没有.csv', [groceriesOn(addDays(offOn, 3))], ...after),
    charged: bill('后来又扣.csv', [groceriesOn(addDays(offOn, 3)), cloudOn(due)], ...after),
    more: bill(
      '后来更多.csv',
      [cloudOn(due, 900), cameraOn(addDays(offOn, 5)), cameraOn(addMonths(addDays(offOn, 5), 1))],
      ...after,
    ),
    remove: () => {
      for (const one of written) one.remove()
    },
  }
}

export interface WrittenBill {
  path: string
  remove(): void
}

/** A bill of Alipay in a folder of its own. */
export function writtenBill(name: string, trades: readonly FixtureTrade[], from: Day, to: Day): WrittenBill {
  const folder = mkdtempSync(join(tmpdir(), 'xucha-renewal-'))
  const path = billIn(folder, name, { format: 'A4', trades, period: { from, to } })
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Some monthly charges, of which the next is due in so many days. */
export function billDueIn(days: number, charges: number): WrittenBill {
  const lastPaid = addMonths(addDays(today(), days), -1)
  const trades = Array.from({ length: charges }, (_, back) => cloudOn(addMonths(lastPaid, -back)))
  return writtenBill('近几月.csv', trades, addMonths(lastPaid, -charges), addDays(today(), -1))
}

function cameraOn(day: Day): FixtureTrade {
  return {
    at: `${day} 09:10:00`,
    counterparty: '北京小米移动软件有限公司',
    goods: '米家摄像机云存储-连续包月',
    fen: 1200,
  }
}

export function cloudOn(day: Day, fen = 600): FixtureTrade {
  return {
    at: `${day} 08:31:12`,
    counterparty: '小米科技有限责任公司',
    goods: '小米云服务-连续包月',
    fen,
  }
}

function groceriesOn(day: Day): FixtureTrade {
  return { at: `${day} 18:20:00`, counterparty: '街角便利店', goods: '面包', fen: 1250 }
}
