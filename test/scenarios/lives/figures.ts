import { type Random, seeded } from '../../fixture/random.ts'
import { merchantOf } from './false-findings.ts'
import { findIn } from './found.ts'
import { type Judgement, judgeHistory } from './judge.ts'
import { someMixture } from './mixture.ts'
import { somePerson } from './person.ts'
import type { SeedRange } from './seeds.ts'
import type { History, MandateGroup } from './truth.ts'

/** How many of how many. */
export interface Share {
  part: number
  of: number
}

/** What the detector made of a range of seeds. */
export interface Figures {
  /** Hard mixtures of which everything is exact, and their mandates one by one. */
  mixtures: Share
  mixedMandates: Share
  /** The mandates of people's five years. */
  xiaomi: Share
  others: Share
  varyingBills: Share
  /** Habits of which a subscription was made, and those that the person is asked about. */
  habitsCalled: Share
  habitsAsked: Share
  /** Histories with a finding that never was; in a life, one merchant's charges of one account are a history. */
  falseInMixtures: Share
  falseInLives: Share
  /** Charges too many that a finding tells of. */
  extras: Share
}

export function figuresOf({ first, people, mixtures }: SeedRange): Figures {
  const lives = judgedFrom(somePerson, first, people)
  const mixed = judgedFrom(someMixture, first, mixtures)
  const all = [...lives, ...mixed]
  const habits = lives.flatMap(({ history }) => history.habits).length
  return {
    mixtures: exactOf(mixed.map(({ judgement }) => judgement)),
    mixedMandates: exactOf(mixed.flatMap(({ judgement }) => judgement.mandates)),
    xiaomi: exactOf(ofGroup(lives, 'xiaomi')),
    others: exactOf(ofGroup(lives, 'other')),
    varyingBills: exactOf(ofGroup(lives, 'varying-bill')),
    habitsCalled: { part: sumOf(lives, ({ judgement }) => judgement.habitsCalled.length), of: habits },
    habitsAsked: { part: sumOf(lives, ({ judgement }) => judgement.habitsAsked.length), of: habits },
    falseInMixtures: {
      part: sumOf(mixed, ({ judgement }) => Math.min(judgement.falseFindings.length, 1)),
      of: mixed.length,
    },
    falseInLives: {
      part: sumOf(lives, ({ judgement }) =>
        distinct(judgement.falseFindings.map(({ merchant }) => merchant)),
      ),
      of: sumOf(lives, ({ history }) => distinct(history.rows.map(merchantOf))),
    },
    extras: {
      part: sumOf(all, ({ judgement }) => judgement.extras.found),
      of: sumOf(all, ({ judgement }) => judgement.extras.there),
    },
  }
}

interface Judged {
  seed: number
  history: History
  judgement: Judgement
}

/** Makes the histories of `count` seeds and judges what is found in each. */
export function judgedFrom(some: (random: Random) => History, first: number, count: number): Judged[] {
  return Array.from({ length: count }, (_, index) => {
    const seed = first + index
    const history = some(seeded(seed))
    return { seed, history, judgement: judgeHistory(history, findIn(history)) }
  })
}

function ofGroup(lives: readonly Judged[], group: MandateGroup): Judgement['mandates'] {
  return lives.flatMap(({ judgement }) => judgement.mandates.filter(one => one.mandate.group === group))
}

function sumOf(judged: readonly Judged[], count: (one: Judged) => number): number {
  return judged.reduce((sum, one) => sum + count(one), 0)
}

function exactOf(judged: readonly { isExact: boolean }[]): Share {
  return { part: judged.filter(({ isExact }) => isExact).length, of: judged.length }
}

function distinct(texts: readonly string[]): number {
  return new Set(texts).size
}
