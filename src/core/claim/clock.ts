import { addMonths, type Day, laterDay } from '../calendar.ts'
import { type CaseCharge, type CaseMaterial, dayOfCharge } from './case-material.ts'
import { answeredDay } from './question.ts'

/** 民法典 art. 188: three years; counted from each charge, the cautious way. */
const limitationMonths = 36
/** 民法典 art. 152: one year from knowing of a fraud, five years from the deed at most. */
const rescissionMonths = 12

export interface Clock {
  charge: CaseCharge
  /** The last day of the three years, counted anew from a written demand made in time. */
  limitation: Day
  /** Whether a demand restarted it. */
  restarted: boolean
  /** 电子商务法 art. 53: the wallet gives the records of the last three years free of charge. */
  freeRecords: Day
}

export function clocksOf(material: CaseMaterial): Clock[] {
  const demanded = answeredDay(material, 'demanded-on')
  return material.charges.map(charge => {
    const plain = addMonths(dayOfCharge(charge), limitationMonths)
    const restarts = demanded !== null && demanded >= dayOfCharge(charge) && demanded <= plain
    return {
      charge,
      limitation: restarts ? laterDay(plain, addMonths(demanded, limitationMonths)) : plain,
      restarted: restarts,
      freeRecords: plain,
    }
  })
}

/** The next limitation to run out on or after a day; null where all have. */
export function nextLimitation(material: CaseMaterial, today: Day): Day | null {
  const ahead = clocksOf(material)
    .map(({ limitation }) => limitation)
    .filter(day => day >= today)
  return ahead.toSorted()[0] ?? null
}

/** Charges whose three years are over on a day: the other side may refuse them for that alone. */
export function expiredOn(material: CaseMaterial, today: Day): CaseCharge[] {
  return clocksOf(material)
    .filter(({ limitation }) => limitation < today)
    .map(({ charge }) => charge)
}

/** Until when a contract made by fraud may be rescinded, counted from the day the person gave; null without one. */
export function rescissionUntil(material: CaseMaterial): Day | null {
  const known = answeredDay(material, 'fraud-when')
  return known && addMonths(known, rescissionMonths)
}
