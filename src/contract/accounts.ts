import { z } from 'zod'
import type { MissingBill } from '../core/bills/accounts/missing-bills.ts'
import { knownPersons } from '../core/bills/accounts/person.ts'
import { onEngine } from './area.ts'
import { ReportAccount, Wallet } from './audit-report.ts'
import { longestPersonName, mostBillsAtOnce } from './choices.ts'
import { ofSubscriptions } from './concerns.ts'
import { facts, id, period } from './values.ts'

/** Of an account by its name as printed, which may be any text. */
const longestKey = 100_000

export const Person = z.union([
  z.strictObject({ is: z.enum(knownPersons) }),
  z.strictObject({ is: z.literal('other'), name: z.string().trim().min(1).max(longestPersonName) }),
])

const key = z.string().min(1).max(longestKey)

/** A wallet account and whose it is. */
export const AccountRef = z.object({
  key,
  wallet: Wallet,
  /** Null where no bill of it names one. */
  name: ReportAccount.nullable(),
  person: Person.nullable(),
})

/** The same with its bills and the days they cover. */
export const AccountView = AccountRef.extend({
  bills: z.array(id),
  /** Of these, those that are only assumed to be of it and prove nothing. */
  assumed: z.array(id),
  covered: z.array(period),
  sample: z.boolean(),
  /** Trades in its bills that another account here paid with a family card, and for which they count. */
  paidFrom: z.array(z.object({ key, trades: z.number().int().positive() })),
})
export type AccountView = z.infer<typeof AccountView>

export const accounts = onEngine({
  'accounts.list': {
    shows: ofSubscriptions,
    input: z.strictObject({}),
    output: z.object({
      accounts: z.array(AccountView),
      /** Bills that are not there although those that are tell of them, one line each. */
      missing: z.array(facts<MissingBill>()),
    }),
  },
  /** Whose accounts are; null takes it back. All of them or none. */
  'accounts.say': {
    input: z.strictObject({
      said: z
        .array(z.strictObject({ key, person: Person.nullable() }))
        .min(1)
        .max(mostBillsAtOnce),
    }),
    output: z.null(),
  },
  /** Of which account bills are: of one that is there, or with null each of one of its own. */
  'accounts.assign': {
    input: z.strictObject({ bills: z.array(id).min(1).max(mostBillsAtOnce), key: key.nullable() }),
    output: z.null(),
  },
  /** Two accounts are one after all. */
  'accounts.join': { input: z.strictObject({ keys: z.tuple([key, key]) }), output: z.null() },
  /** Bills that an account holds are of another one; they stay together. */
  'accounts.part': {
    input: z.strictObject({ key, bills: z.array(id).min(1).max(mostBillsAtOnce) }),
    output: z.null(),
  },
  /** Takes a person away: whose the accounts are has not been said then; cases stay. */
  'accounts.removePerson': { input: z.strictObject({ person: Person }), output: z.null() },
})
