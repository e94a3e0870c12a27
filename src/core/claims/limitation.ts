import { addDays, addMonths, type Day, earlierDay } from '../base/calendar.ts'
import { limitationMonths } from '../subscriptions/totals/claimable.ts'
import type { CaseMaterial } from './case-material.ts'
import { channelProgress } from './channel.ts'
import { type CaseCharge, dayOfCharge, netOfCharge } from './charge-facts.ts'
import { answeredDay } from './questionnaire.ts'

/** 总局令第121号 art. 16(4): a complaint is not taken after three years. */
const complaintMonths = 36
/** 电子商务法 art. 53(3): the wallet gives the records of the last three years free of charge. */
const recordMonths = 36
/** 民法典 art. 152: one year from knowing of a fraud, ninety days of a mistake, five years from the deed at most. */
const fraudMonths = 12
const mistakeDays = 90
const deedMonths = 60

/** The last days of a charge's periods, each counted from its own day. */
export interface LimitationPeriod {
  charge: CaseCharge
  /** Of the three years to sue, counted anew from every demand, complaint or suit made in time. */
  limitation: Day
  /** Since when they run: the day of the charge, or of the last such step. */
  from: Day
  restarted: boolean
  /** To complain to 12315, which no demand puts off. */
  complaint: Day
  /** To get the record from the wallet free of charge. */
  freeRecords: Day
}

/** Steps that count the limitation anew: 民法典 art. 195, 诉讼时效规定 art. 12. */
const restartingChannels = ['merchant', '12315', 'association', 'court'] as const

export function limitationPeriods(material: CaseMaterial): LimitationPeriod[] {
  const restarts = restartsOf(material)
  return material.charges.map(charge => {
    const on = dayOfCharge(charge)
    const plain = addMonths(on, limitationMonths)
    const { from, until: limitation } = restarts.reduce(
      (run, again) =>
        on <= again && again <= run.until ? { from: again, until: addMonths(again, limitationMonths) } : run,
      { from: on, until: plain },
    )
    return {
      charge,
      limitation,
      from,
      restarted: limitation !== plain,
      complaint: addMonths(on, complaintMonths),
      freeRecords: addMonths(on, recordMonths),
    }
  })
}

/** Oldest first. */
function restartsOf(material: CaseMaterial): Day[] {
  return restartingChannels.flatMap(id => channelProgress(material, id).filed ?? []).toSorted()
}

/**
 * The next limitation to run out on or after a day, of charges whose money is still out; null where all have. Only of
 * some charges, where not all of a case are asked back.
 */
export function nextLimitation(
  material: CaseMaterial,
  today: Day,
  charges: readonly CaseCharge[] = material.charges,
): LimitationPeriod | null {
  const ahead = limitationPeriods(material).filter(
    ({ charge, limitation }) => limitation >= today && charges.includes(charge) && netOfCharge(charge) > 0,
  )
  return ahead.toSorted((a, b) => (a.limitation < b.limitation ? -1 : 1))[0] ?? null
}

/** Charges whose three years are over on a day: the other side may refuse them for that alone. */
export function expiredOn(material: CaseMaterial, today: Day): CaseCharge[] {
  return limitationPeriods(material)
    .filter(({ limitation }) => limitation < today)
    .map(({ charge }) => charge)
}

/** The last days to have a contract rescinded, for fraud and for mistake. */
export interface Rescission {
  fraud: Day
  mistake: Day
}

/** Counted from the day the person gave, and from the first charge at most; null without a day. */
export function rescissionUntil(material: CaseMaterial): Rescission | null {
  const known = answeredDay(material, 'fraud-when')
  const [first] = material.charges
  if (!known || !first) return null
  const longest = addMonths(dayOfCharge(first), deedMonths)
  return {
    fraud: earlierDay(addMonths(known, fraudMonths), longest),
    mistake: earlierDay(addDays(known, mistakeDays), longest),
  }
}
