import { keptBy } from '../base/kept-by.ts'
import { cleanedMerchant } from '../catalogue/clean.ts'
import { merchantOf, registeredNamesOf } from '../catalogue/merchant.ts'
import { listedMerchant } from '../catalogue/merchants.ts'
import type { StoredCharge, Subscription } from '../subscriptions/subscription.ts'
import type { CaseCharge } from './charge-facts.ts'
import { respondents } from './law.ts'
import { listComma } from './paper-text.ts'

/** What a registered name ends in or holds. */
const registered = '公司'

/**
 * Whom a charge is disputed with: the registered name that the bills give the payee of its stream, else the contract
 * party named in the agreement of the service, else the payee's own name. Empty for a name of Xiaomi's that stands for
 * no known company; all of these are one.
 */
export function respondentOf(charge: CaseCharge): string {
  const company = payeeOf(charge)
  if (company !== undefined) return company
  const operator = operatorOf(charge)
  if (operator) return operator.name
  const name = cleanedMerchant(charge.stored.charge.counterparty)
  return listedMerchant(name) ? '' : name
}

/** The registered name that the bills give the payee of the charge's stream. */
function payeeOf({ stored, subscription }: CaseCharge): string | undefined {
  return subscription ? payeeOfStream(subscription) : firstRegistered([stored])
}

/** Every charge of a case asks it of the same stream. */
const payeeOfStream = keptBy(({ charges }: Subscription) => firstRegistered(charges))

function firstRegistered(charges: readonly StoredCharge[]): string | undefined {
  const names = new Set(charges.map(({ charge }) => charge.counterparty))
  return [...names].filter(name => name.includes(registered)).toSorted()[0]
}

function operatorOf({ subscription }: CaseCharge) {
  return respondents.find(({ service }) => service === subscription?.service)
}

/** A company that a paper names: as the licence page, the agreement or the bills have it. */
export interface Party {
  name: string
  role: 'named' | 'agreement' | 'payee'
  /** The city of its seat, where that is known. */
  seat: string | null
}

/** What papers say of a party behind its name. */
export const roleText: Record<Party['role'], string> = {
  named: '',
  agreement: '（服务协议写明的经营者）',
  payee: '（收款方）',
}

/**
 * Everyone who may have to pay, each once: the contract party of the agreement and whoever collected the money may be
 * two companies, and naming only one invites the answer that it was the other.
 */
export function partiesOf(
  charges: readonly CaseCharge[],
  said: { name: string | null; address: string | null },
): Party[] {
  const parties: Party[] = []
  const add = (party: Party) => {
    if (!parties.some(({ name }) => name === party.name)) parties.push(party)
  }
  if (said.name !== null)
    add({ name: said.name, role: 'named', seat: seatIn(said.address ?? '') ?? seatIn(said.name) })
  const payees = new Set(charges.flatMap(charge => payeeOf(charge) ?? []))
  for (const charge of charges) {
    const operator = operatorOf(charge)
    // That it collected the money stands in the bill; what the agreement says is needed for nobody else.
    const role = operator && payees.has(operator.name) ? 'payee' : 'agreement'
    if (operator) add({ name: operator.name, role, seat: operator.seat })
  }
  for (const payee of payees) add({ name: payee, role: 'payee', seat: seatIn(payee) })
  return parties
}

/** A payee that the bills name by its brand alone, and no agreement that was read names its company. */
export interface Nameless {
  /** As the bills have it. */
  brand: string
  /** Companies that bills of others name as payee of the merchant: to compare with, no fact of this case. */
  seen: readonly string[]
}

/** Null where a bill or an agreement names a company; nobody can be sued or looked up by a brand. */
export function namelessOf(charges: readonly CaseCharge[]): Nameless | null {
  if (charges.length === 0 || partiesOf(charges, { name: null, address: null }).length > 0) return null
  const seen = charges.flatMap(({ stored: { charge } }) =>
    registeredNamesOf(charge.counterparty, charge.goods),
  )
  return { brand: payeesOf(charges), seen: [...new Set(seen)] }
}

/** How the bills name whoever was paid. */
export function payeesOf(charges: readonly CaseCharge[]): string {
  const names = new Set(charges.map(({ stored }) => stored.charge.counterparty).filter(name => name !== ''))
  return [...names].join(listComma) || '账单上没有写明的收款方'
}

/**
 * Under what the name of the company is kept for later cases: the merchant's id, else its company or brand; null where
 * the charges have several.
 */
export function companyKeyOf(charges: readonly CaseCharge[]): string | null {
  const keys = new Set(
    charges.map(one => {
      const { counterparty, goods } = one.stored.charge
      return merchantOf(counterparty, goods)?.id ?? (respondentOf(one) || cleanedMerchant(counterparty))
    }),
  )
  const [key = ''] = keys
  return keys.size === 1 && key !== '' ? key : null
}

const beijing = '北京'

/** A registered name begins with where it is registered; no other city has a court for these disputes of its own kind. */
function seatIn(text: string): string | null {
  return text.startsWith(beijing) ? beijing : null
}

/** Whether the Beijing Internet Court is competent: a defendant's seat is enough where there are several. */
export function isInBeijing(parties: readonly Party[]): boolean {
  return parties.some(({ seat }) => seat === beijing)
}
