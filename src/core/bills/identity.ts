import { hashOf } from '../base/hash.ts'
import { createHashedTexts } from './hashed-texts.ts'
import { mayBeCut } from './order-number.ts'
import type { Transaction } from './transaction.ts'

/** Gives the rows of one bill their identities, in the order of the file. */
export interface Identifier {
  /** Expects a row whose identity is its order number if that can be relied on, and empty otherwise. */
  identify(row: Transaction): void
  /** The rows that follow are of another table: what they have in common with earlier rows makes them the same. */
  endTable(): void
  /** Rows so far that told a trade again. */
  repeats(): number
  /** Numbers met on different trades that were not known to be shared. */
  newlyShared: ReadonlySet<string>
}

/**
 * The identity of a row is its order number where that can be relied on, otherwise a fingerprint of the row with its
 * count in the table, so that two equal charges of one bill stay two, and the same bill read again, from another file or
 * from a second table of this one, changes nothing. Numbers that
 * stand for different trades (anonymised bills repeat one number) can't be relied on; a number whose rows tell the
 * same trade twice can. Which numbers those are is known at the end only: if `newlyShared` isn't empty then, the bill
 * is read once more with these numbers as `shared`.
 */
export function createIdentifier(shared: ReadonlySet<string> = new Set()): Identifier {
  // What went out, came in and came back under one number are trades of their own.
  const numbers = {
    expense: createHashedTexts(),
    income: createHashedTexts(),
    neutral: createHashedTexts(),
    unstated: createHashedTexts(),
    refund: createHashedTexts(),
  }
  const toldPrints = createHashedTexts()
  let prints = createHashedTexts()
  const newlyShared = new Set<string>()
  let repeats = 0
  return {
    newlyShared,
    repeats: () => repeats,
    endTable: () => {
      prints = createHashedTexts()
    },
    identify(row) {
      if (row.identity !== '' && !shared.has(row.identity)) {
        const trade = tradeHash(row)
        const told = numbers[row.isRefund ? 'refund' : row.direction].noteOf(row.identity, trade)
        if (told.isNew) return
        // A part of a number is no proof that two equal rows are one.
        if (told.note === trade && !mayBeCut(row.identity)) repeats += 1
        else newlyShared.add(row.identity)
        return
      }
      const print = fingerprint(row)
      row.identity = `${print}#${prints.count(print)}`
      if (toldPrints.count(row.identity) > 1) repeats += 1
    },
  }
}

/** What two rows of one number have in common if they tell the same trade; hashed apart, since joining them takes longer. */
function tradeHash({ paidAt, fen, counterparty }: Transaction): number {
  return Math.imul(hashOf(paidAt) ^ fen, oddFactor) ^ hashOf(counterparty)
}
const oddFactor = 0x5bd1e995

/** What stays as it is when a trade is exported again: status, category and note may change. */
function fingerprint(row: Transaction): string {
  const { paidAt, direction, fen, counterparty, goods, method } = row
  return [paidAt, direction, fen, counterparty, goods, method].join('|')
}
