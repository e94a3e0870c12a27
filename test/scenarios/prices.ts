import type { Random } from '../fixture/random.ts'
import {
  coverFrom,
  dayOfRow,
  monthDays,
  monthsAfter,
  only,
  type Row,
  row,
  type Scenario,
  type Story,
  shifted,
  someDay,
  someWallet,
  sumOf,
  type Truth,
} from './story.ts'
import { renewal, unnamedRenewal } from './texts.ts'

/** One monthly subscription with a price for each cycle. */
function priced(random: Random, prices: number[], truth: (rows: Row[]) => Partial<Truth>, months = 1): Story {
  const wallet = someWallet(random)
  const from = someDay(random)
  const text = months === 1 ? renewal(random, 'mi-cloud') : unnamedRenewal(random, 'mi-cloud')
  const days = monthDays(from, prices.length, months)
  const rows = days.map((on, index) => row(random, wallet, on, text, prices[index]!))
  const asOf = shifted(days.at(-1)!, random.between(0, 6))
  return {
    rows,
    coverage: only(wallet, coverFrom(random, rows, asOf)),
    asOf,
    truth: [
      {
        rows,
        service: 'mi-cloud',
        cadence: months === 1 ? 'monthly' : 'annual',
        status: 'active',
        next: { date: monthsAfter(from, months * prices.length), fen: prices.at(-1)! },
        findings: [],
        ...truth(rows),
      },
    ],
    other: [],
  }
}

const step = (one: Row): [string, number] => [dayOfRow(one), one.fen]
const rise = (rows: Row[], base: number): Truth['findings'] => [
  { kind: 'price-increase', rows, fen: rows.reduce((sum, { fen }) => sum + fen - base, 0) },
]
const conversion = (rows: Row[]): Truth['findings'] => [{ kind: 'trial-conversion', rows, fen: sumOf(rows) }]
const times = (count: number, fen: number) => Array.from({ length: count }, () => fen)

export const prices: Scenario[] = [
  {
    name: 'D22 a first month at ¥1, then the full price',
    tell: random =>
      priced(random, [100, ...times(random.between(4, 9), 1800)], rows => ({
        prices: [step(rows[1]!)],
        findings: conversion(rows.slice(1)),
      })),
  },
  {
    name: 'D22b a first month at ¥1 and two full ones so far',
    tell: random =>
      priced(random, [100, 600, 600], rows => ({
        prices: [step(rows[1]!)],
        findings: conversion(rows.slice(1)),
      })),
  },
  {
    name: 'a first month at exactly half',
    tell: random =>
      priced(random, [900, ...times(5, 1800)], rows => ({
        prices: [step(rows[1]!)],
        findings: conversion(rows.slice(1)),
      })),
  },
  {
    name: 'a first month at more than half: a discount, no trial',
    tell: random => priced(random, [1200, ...times(6, 1800)], rows => ({ prices: [step(rows[1]!)] })),
  },
  {
    name: 'a first month whose text says 首月, at more than half',
    tell: random => {
      const story = priced(random, [1500, ...times(5, 1800)], rows => ({
        prices: [step(rows[1]!)],
        findings: conversion(rows.slice(1)),
      }))
      Object.assign(story.rows[0]!, { counterparty: '小米云服务', goods: '小米云服务首月优惠连续包月' })
      return story
    },
  },
  {
    name: 'D24 a trial of seven days at ¥0.01, then the full price',
    tell: random => {
      const wallet = someWallet(random)
      const from = someDay(random, random.between(8, 20))
      const text = renewal(random, 'mi-home-camera')
      const full = monthDays(from, random.between(2, 8)).map(on => row(random, wallet, on, text, 1800))
      const trial = row(random, wallet, shifted(from, -random.pick([3, 7, 10])), text, 1)
      const asOf = shifted(dayOfRow(full.at(-1)!), 2)
      return {
        rows: [trial, ...full],
        coverage: only(wallet, coverFrom(random, [trial], asOf)),
        asOf,
        truth: [
          {
            rows: [trial, ...full],
            service: 'mi-home-camera',
            cadence: 'monthly',
            status: 'active',
            prices: [[from, 1800]],
            next: { date: monthsAfter(from, full.length), fen: 1800 },
            findings: conversion(full),
          },
        ],
        other: [],
      }
    },
  },
  {
    name: 'D24b ¥0.01, then one full price a month later',
    tell: random =>
      priced(random, [1, 600], rows => ({ prices: [step(rows[1]!)], findings: conversion(rows.slice(1)) })),
  },
  {
    name: 'three cheap months, then the full price: a rise, no trial',
    tell: random =>
      priced(random, [...times(3, 300), ...times(4, 600)], rows => ({
        prices: [step(rows[0]!), step(rows[3]!)],
        findings: rise(rows.slice(3), 300),
      })),
  },
  {
    name: 'D25 a rise two charges ago',
    tell: random =>
      priced(random, [...times(8, 600), 800, 800], rows => ({
        prices: [step(rows[0]!), step(rows[8]!)],
        findings: rise(rows.slice(8), 600),
      })),
  },
  {
    name: 'D26 two rises',
    tell: random =>
      priced(random, [...times(3, 600), ...times(4, 800), ...times(3, 1000)], rows => ({
        prices: [step(rows[0]!), step(rows[3]!), step(rows[7]!)],
        findings: rise(rows.slice(3), 600),
      })),
  },
  {
    name: 'a rise as the newest charge alone',
    tell: random =>
      priced(random, [...times(7, 1800), 2100], rows => ({
        prices: [step(rows[0]!), step(rows[7]!)],
        findings: rise(rows.slice(7), 1800),
      })),
  },
  {
    name: 'a fall that holds',
    tell: random =>
      priced(random, [...times(5, 2100), ...times(3, 1800)], rows => ({
        prices: [step(rows[0]!), step(rows[5]!)],
      })),
  },
  {
    name: 'a fall, then back up',
    tell: random =>
      priced(random, [...times(4, 1000), ...times(3, 800), ...times(3, 1000)], rows => ({
        prices: [step(rows[0]!), step(rows[4]!), step(rows[7]!)],
        findings: rise(rows.slice(7), 800),
      })),
  },
  {
    name: 'D29 small discounts now and then',
    tell: random =>
      priced(random, [600, 588, 600, 570, 600, 599, 580], rows => ({
        prices: [step(rows[0]!)],
        next: { date: monthsAfter(dayOfRow(rows[0]!), 7), fen: 600 },
      })),
  },
  {
    name: 'one discounted month',
    tell: random =>
      priced(random, [...times(5, 1800), 900, ...times(4, 1800)], rows => ({ prices: [step(rows[0]!)] })),
  },
  {
    name: 'D28b a lasting change of price where the text names no plan',
    tell: random => {
      const story = priced(random, [...times(6, 600), ...times(5, 2100)], rows => ({
        prices: [step(rows[0]!), step(rows[6]!)],
        findings: rise(rows.slice(6), 600),
      }))
      const text = { counterparty: '小米云服务', goods: '小米云服务会员自动续费' }
      for (const one of story.rows) Object.assign(one, text)
      return story
    },
  },
  {
    name: 'a trial, then a rise',
    tell: random =>
      priced(random, [100, ...times(5, 1800), ...times(3, 2100)], rows => ({
        prices: [step(rows[1]!), step(rows[6]!)],
        findings: [...conversion(rows.slice(1)), ...rise(rows.slice(6), 1800)],
      })),
  },
  {
    name: 'a year plan that got dearer',
    tell: random =>
      priced(
        random,
        [...times(2, 7200), 9800],
        rows => ({ prices: [step(rows[0]!), step(rows[2]!)], findings: rise(rows.slice(2), 7200) }),
        12,
      ),
  },
  {
    name: 'a refund of a charge above the base changes nothing of the rise',
    tell: random => {
      const story = priced(random, [...times(6, 1000), ...times(4, 1200)], rows => ({
        prices: [step(rows[0]!), step(rows[6]!)],
        findings: rise(rows.slice(6), 1000),
      }))
      story.rows[7]!.refunded = { fen: 1200, daysLater: 2 }
      return story
    },
  },
]
