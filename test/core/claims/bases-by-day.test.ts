import { describe, expect, it } from 'vitest'
import { addDays, addMonths, type Day, day } from '../../../src/core/base/calendar.ts'
import { fen } from '../../../src/core/base/money.ts'
import { dayOfCharge } from '../../../src/core/claims/charge-facts.ts'
import type { Claim } from '../../../src/core/claims/claim.ts'
import { claimsOf } from '../../../src/core/claims/claims.ts'
import type { SituationId } from '../../../src/core/claims/law.ts'
import type { Finding, StoredCharge } from '../../../src/core/subscriptions/subscription.ts'
import { neverReminded } from '../../fixture/answers.ts'
import { madeCase, madeCharge, madeFinding } from './made-case.ts'

/** From when to when each article is cited, told a second time and apart from the data. */
const cited: Record<string, [from: string, to: string]> = {
  'tiaoli-9-1': ['2024-07-01', ''],
  'tiaoli-10-2': ['2024-07-01', ''],
  'tiaoli-11': ['2024-07-01', ''],
  'tiaoli-22-2': ['2024-07-01', ''],
  'tiaoli-44-1': ['2024-07-01', ''],
  'banfa-17': ['2021-05-01', ''],
  'banfa-18-2021': ['2021-05-01', '2025-12-31'],
  'banfa-18': ['2026-01-01', ''],
  pingtai: ['2026-04-10', ''],
  'zhifu-35': ['2024-05-01', ''],
  'mingma-19': ['2022-07-01', ''],
  'yufu-12': ['2025-05-01', ''],
  'zongze-5': ['2022-03-01', ''],
  chufa: ['2015-03-15', ''],
}

/** The bases of each situation in the order in which they are cited; all others have been in force throughout. */
const basesOf: Record<string, string[]> = {
  'no-reminder': ['tiaoli-10-2', 'banfa-18-2021', 'banfa-18', 'pingtai', 'minfa-509-2'],
  'after-cancellation': [
    'banfa-18-2021',
    'banfa-18',
    'minfa-577',
    'minfa-985',
    'xiaofa-48-7',
    'xiaofa-52',
    'minfa-933',
  ],
  duplicate: ['minfa-985', 'xiaofa-48-7', 'xiaofa-52', 'jiage-41'],
  trial: [
    'minfa-496-2',
    'minfa-985',
    'tiaoli-10-2',
    'tiaoli-11',
    'banfa-17',
    'banfa-18-2021',
    'banfa-18',
    'dianshang-17',
    'dianshang-19',
    'mingma-19',
  ],
  'price-rise': ['minfa-543', 'minfa-544', 'jiage-13', 'jiage-41', 'pingtai', 'tiaoli-22-2', 'yufu-12'],
  'minor under 8': ['minfa-20', 'minfa-144', 'minfa-157'],
  'minor from 8': ['minfa-19', 'minfa-145', 'minfa-157', 'zongze-5'],
  goodwill: ['banfa-18-2021', 'banfa-18', 'minfa-933'],
  refused: ['xiaofa-48-8', 'xiaofa-56-8', 'tiaoli-44-1', 'dianshang-59', 'dianshang-62', 'chufa'],
  unauthorised: ['dianshang-57', 'zhifu-35'],
  early: ['tiaoli-9-1', 'tiaoli-10-2', 'minfa-509-2'],
}

/** The first and the last day of every version, and one in each year. */
const days = [
  ...Object.values(cited).flatMap(([from, to]) => [addDays(day(from), -1), from, to]),
  ...[2021, 2022, 2023, 2024, 2025, 2026].map(year => `${year}-02-05`),
]
  .filter((on): on is Day => on >= '2021-01-01')
  .filter((on, index, all) => all.indexOf(on) === index)
  .toSorted()

const own = { ...neverReminded, 'first-charge': 'renewal', reminder: 'all' }
const charges = days.map((on, index) => madeCharge(on, 600, 0, 'alipay', index))
/** The claim of a situation about charges on all of the days. */
function claimed(situation: SituationId, answers: Record<string, string>, found: Finding[] = []): Claim {
  const material = madeCase(charges, { ...own, ...answers }, found)
  const claim = claimsOf(material).claims.find(one => one.situation === situation)
  if (!claim) throw new Error(`no ${situation}`)
  return claim
}

const told = ({ bases }: Claim) =>
  bases.map(({ article, charges: within }) => [article.id, within.map(dayOfCharge)])

/** What has to be cited for charges on those days. */
function expected(bases: readonly string[], on: readonly Day[]): [string, Day[]][] {
  return bases.flatMap(id => {
    const [from, to] = cited[id] ?? ['', '']
    const within = on.filter(one => one >= from && (to === '' || one <= to))
    return within.length > 0 ? [[id, within] as [string, Day[]]] : []
  })
}

describe('the rule of the day of each charge, 2021 to 2026', () => {
  it.each([
    ['no-reminder', 'no-reminder', { reminder: 'none' }, []],
    [
      'after-cancellation',
      'after-cancellation',
      { cancelled: 'yes', 'cancelled-on': '2020-12-31', 'cancelled-proof': 'yes' },
      [],
    ],
    [
      'duplicate',
      'duplicate',
      { double: 'same' },
      [madeFinding('duplicate-charge', charges, { before: fen(100) })],
    ],
    [
      'trial',
      'trial',
      { trial: 'yes', signup: 'hidden-proof' },
      [madeFinding('trial-conversion', charges, { before: fen(100) })],
    ],
    ['minor under 8', 'minor', { payer: 'minor', 'minor-age': 'under-8', 'minor-refused': 'yes' }, []],
    ['minor from 8', 'minor', { payer: 'minor', 'minor-age': '8-13', 'minor-refused': 'yes' }, []],
    ['refused', 'refused', { reminder: 'none', demanded: 'refused', 'demanded-on': '2026-10-01' }, []],
    ['unauthorised', 'unauthorised', { payer: 'stolen' }, []],
  ] satisfies [string, SituationId, Record<string, string>, Finding[]][])(
    '%s',
    (name, situation, said, found) => {
      expect(told(claimed(situation, said, found))).toEqual(expected(basesOf[name] ?? [], days))
    },
  )

  it.each(days)('price-rise, by the day of the change: %s', on => {
    const later = ['2026-05-05', '2026-06-05'].map((paid, index) =>
      madeCharge(day(paid), 600, 0, 'alipay', index),
    )
    const rise = madeFinding('price-increase', later, { before: fen(100), on })
    const { claims } = claimsOf(madeCase(later, { ...own, price: 'not-told' }, [rise]))
    const ids = claims[0]?.bases.map(({ article }) => article.id)
    expect(ids).toEqual(expected(basesOf['price-rise'] ?? [], [on]).map(([id]) => id))
  })

  it.each(days)('goodwill, a period running since %s', on => {
    const time = `${addDays(on, 3)}T12:00:00`
    const { claims } = claimsOf(madeCase([madeCharge(on, 3000)], own, [], time))
    expect(claims.map(({ situation, strength }) => [situation, strength])).toEqual([['goodwill', 'weak']])
    expect(told(claims[0]!)).toEqual(expected(basesOf.goodwill ?? [], [on]))
  })

  it.each(days)('early, charged on %s before the period had ended', on => {
    const before = madeCharge(addDays(addMonths(on, -1), 12), 600)
    const second = madeCharge(on, 600, 0, 'alipay', 1)
    // Switched off on the very day as well: the bills don't tell which came first.
    for (const daysLater of [0, 2]) {
      const said = { cancelled: 'yes', 'cancelled-on': addDays(on, daysLater), early: 'not-told' }
      const { claims } = claimsOf(madeCase([before, second], { ...own, ...said }))
      const early = claims.find(({ situation }) => situation === 'early')
      expect(early && told(early)).toEqual(expected(basesOf.early ?? [], [on]))
    }
  })

  it('no-reminder adds the loss only where a reminder would have been heeded', () => {
    const ids = (would: string) =>
      claimed('no-reminder', { reminder: 'none', 'would-cancel': would }).bases.map(
        ({ article }) => article.id,
      )
    expect(ids('yes')).toContain('minfa-577')
    expect(ids('no')).not.toContain('minfa-577')
  })

  it('no-reminder adds the hidden sign-up page last', () => {
    const ids = claimed('no-reminder', { reminder: 'none', signup: 'hidden' }).bases.map(
      ({ article }) => article.id,
    )
    expect(ids.slice(-2)).toEqual(['minfa-496-2', 'minfa-985'])
  })
})

/** ●●● good, ●● arguable, ● weak: never more than the situation carries. */
describe('strength', () => {
  const strengths = (said: Record<string, string>, found: Finding[] = []) =>
    claimsOf(madeCase(charges as StoredCharge[], { ...own, ...said }, found)).claims.map(
      ({ situation, strength }) => `${situation} ${strength}`,
    )
  it('follows what the person can show', () => {
    expect(strengths({ reminder: 'none' })).toEqual(['no-reminder arguable'])
    expect(strengths({ reminder: 'none', signup: 'hidden' })).toEqual(['no-reminder arguable'])
    expect(strengths({ reminder: 'none', signup: 'hidden-proof' })).toEqual(['no-reminder good'])
    const off = { cancelled: 'yes', 'cancelled-on': '2020-12-31' }
    expect(strengths({ ...off, 'cancelled-proof': 'no' })).toEqual(['after-cancellation arguable'])
    expect(strengths({ ...off, 'cancelled-proof': 'yes' })).toEqual(['after-cancellation good'])
    const double = [madeFinding('duplicate-charge', charges, { before: fen(100) })]
    expect(strengths({ double: 'same' }, double)).toEqual(['duplicate good'])
    expect(strengths({ double: 'unsure' }, double)).toEqual(['duplicate arguable'])
    expect(strengths({ double: 'different' }, double)).toEqual([])
    const trial = [madeFinding('trial-conversion', charges, { before: fen(100) })]
    expect(strengths({ trial: 'yes', signup: 'hidden' }, trial)).toEqual(['trial arguable'])
    expect(strengths({ trial: 'yes', signup: 'hidden-proof' }, trial)).toEqual(['trial good'])
    expect(strengths({ trial: 'yes', signup: 'clear' }, trial)).toEqual([])
    expect(
      strengths({ price: 'not-told' }, [madeFinding('price-increase', charges, { before: fen(100) })]),
    ).toEqual(['price-rise good'])
    const minor = (age: string) => ({ payer: 'minor', 'minor-age': age, 'minor-refused': 'yes' })
    expect(strengths(minor('under-8'))).toEqual(['minor good'])
    expect(strengths(minor('8-13'))).toEqual(['minor arguable'])
    expect(strengths(minor('14-17'))).toEqual(['minor weak'])
    expect(strengths({ payer: 'stolen' })).toEqual(['unauthorised arguable'])
  })
})
