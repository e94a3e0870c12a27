import { describe, expect, it } from 'vitest'
import { seeded } from '../../fixture/random.ts'
import type { Found } from './found.ts'
import { judgeHistory } from './judge.ts'
import { someMixture } from './mixture.ts'
import { somePerson } from './person.ts'
import { keyOf, rowsOf } from './reading.ts'
import { tuning } from './seeds.ts'
import { dayOf, type History, type TrueMandate } from './truth.ts'

/** What a detector that knows the truth would find. */
function foundOf({ charges, extras, cadence, trueKinds }: TrueMandate): Found {
  const all = rowsOf({ charges, extras } as TrueMandate).map(({ id }) => id)
  return {
    charges: all,
    cadence: cadence ?? 'monthly',
    confidence: 0.99,
    findings: [
      ...extras.map(({ kind, row }) => ({ kind, charges: [row.id] })),
      ...trueKinds.map(kind => ({ kind, charges: all.slice(1) })),
    ],
  }
}

const truthOf = (history: History) => history.mandates.map(foundOf)
const mixtures = Array.from({ length: 150 }, (_, index) => someMixture(seeded(tuning.first + index)))
const people = Array.from({ length: 5 }, (_, index) => somePerson(seeded(tuning.first + index)))

/** The same with two charges in each other's place. */
function exchanged(found: readonly Found[], one: string, other: string): Found[] {
  const swap = (id: string) => (id === one ? other : id === other ? one : id)
  return found.map(({ charges, ...rest }) => ({ ...rest, charges: charges.map(swap) }))
}

/** Two regular charges of two mandates of a mixture that fit what is asked. */
function pairWhere(fits: (one: Charge, other: Charge) => boolean): {
  history: History
  ids: [string, string]
} {
  for (const history of mixtures)
    for (const [index, mandate] of history.mandates.entries())
      for (const one of mandate.charges)
        for (const later of history.mandates.slice(index + 1))
          for (const other of later.charges)
            if (fits(one, other)) return { history, ids: [one.row.id, other.row.id] }
  throw new Error('no mixture has such a pair')
}
type Charge = TrueMandate['charges'][number]

describe('the judge of lives and hard mixtures', () => {
  it('takes the truth for exact', () => {
    for (const history of [...mixtures, ...people]) {
      const judgement = judgeHistory(history, truthOf(history))
      expect(judgement.mandates.filter(({ isExact }) => !isExact)).toEqual([])
      expect(judgement).toMatchObject({ isExact: true, falseFindings: [], habitsCalled: [], habitsAsked: [] })
      expect(judgement.extras.found).toBe(judgement.extras.there)
    }
  })

  it('lets equal charges of one day change places', () => {
    const { history, ids } = pairWhere(
      (one, other) => keyOf(one.row) === keyOf(other.row) && one.due === other.due,
    )
    expect(judgeHistory(history, exchanged(truthOf(history), ...ids)).isExact).toBe(true)
  })

  it('does not let charges change places that keep their due days worse then', () => {
    const { history, ids } = pairWhere((one, other) => {
      const isPunctual = dayOf(one.row) === one.due && dayOf(other.row) === other.due
      return isPunctual && one.row.fen === other.row.fen && one.due !== other.due
    })
    expect(judgeHistory(history, exchanged(truthOf(history), ...ids)).isExact).toBe(false)
  })

  it('misses a mandate of which a charge is missing', () => {
    const [history] = mixtures as [History]
    const [one, ...rest] = truthOf(history) as [Found, ...Found[]]
    const regular = history.mandates[0]!.charges.at(-1)!.row.id
    const short = { ...one, charges: one.charges.filter(id => id !== regular) }
    const judgement = judgeHistory(history, [short, ...rest])
    expect(judgement.mandates[0]!.isExact).toBe(false)
    expect(judgement.mandates.slice(1).every(({ isExact }) => isExact)).toBe(true)
  })

  it('tells a habit called a renewal from one that the person is asked about', () => {
    const [person] = people as [History]
    const habit = person.habits.find(({ rows }) => rows.length > 5)!
    const charges = habit.rows.slice(0, 5).map(({ id }) => id)
    const called: Found = { charges, cadence: 'monthly', confidence: 0.6, findings: [] }
    expect(judgeHistory(person, [...truthOf(person), called]).habitsCalled).toEqual([habit.name])
    const asked = { ...called, confidence: 0.4 }
    expect(judgeHistory(person, [...truthOf(person), asked])).toMatchObject({
      habitsCalled: [],
      habitsAsked: [habit.name],
      isExact: true,
    })
  })

  it('finds a duplicate false that is a regular charge', () => {
    const history = mixtures.find(({ mandates }) => mandates.every(({ extras }) => extras.length === 0))!
    const [one, ...rest] = truthOf(history) as [Found, ...Found[]]
    const finding = { kind: 'duplicate-charge' as const, charges: one.charges.slice(3, 4) }
    const { falseFindings } = judgeHistory(history, [{ ...one, findings: [finding] }, ...rest])
    expect(falseFindings.map(({ kind }) => kind)).toEqual(['duplicate-charge'])
  })
})
