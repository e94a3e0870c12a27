import { dayOfTime, type WallTime } from '../calendar.ts'
import { letterText } from '../words/zh/letter-text.ts'
import type { CaseMaterial } from './case-material.ts'
import { answeredDay, answerOf, type QuestionId } from './question.ts'

/** Stands for a day without an hour. */
const endOfDay = 'T23:59:59'

/** What the person said, as sentences of the person, in Chinese; nothing that was not answered. */
export function statedFacts(material: CaseMaterial): string[] {
  const { stated, day } = letterText
  const said = (id: QuestionId, ...values: string[]) => values.includes(answerOf(material, id) ?? '')
  const on = (id: QuestionId) => answeredDay(material, id)
  const facts: string[] = []
  if (said('payer', 'stolen')) facts.push(stated.stolen)
  const age = answerOf(material, 'minor-age')
  if (age === 'under-8' || age === '8-13' || age === '14-17') facts.push(stated.minor[age])
  if (said('minor-refused', 'yes')) facts.push(stated.refusedByParent)
  const off = on('cancelled-on')
  if (off) facts.push(stated.cancelled(day(off), said('cancelled-proof', 'yes')))
  if (said('cancelled', 'yes')) {
    for (const { place, wallet, at } of material.switchedOff) {
      facts.push(stated.switchedOff(place === 'wallet' ? wallet : null, momentText(at)))
    }
  }
  if (said('double', 'same')) facts.push(stated.sameService)
  if (said('trial', 'yes')) facts.push(stated.trial)
  if (said('signup', 'hidden', 'hidden-proof')) facts.push(stated.signupHidden)
  if (said('price', 'not-told')) facts.push(stated.noPriceNotice)
  if (said('reminder', 'none')) facts.push(stated.neverReminded)
  const until = on('reminded-until')
  if (said('reminder', 'earlier') && until) facts.push(stated.notRemindedSince(day(until)))
  if (said('early', 'not-told')) facts.push(stated.early)
  return facts
}

/** `2026年4月1日21:15`, or the day alone where no hour was said. */
function momentText(at: WallTime): string {
  const day = letterText.day(dayOfTime(at))
  return at.endsWith(endOfDay) ? day : `${day}${at.slice(11, 16)}`
}

/** Whether and with what result the person asked for a refund; null where that was not answered. */
export function statedContact(material: CaseMaterial): string | null {
  const { stated, day } = letterText
  const answer = answerOf(material, 'demanded')
  if (answer === 'no') return stated.notYet
  const on = answeredDay(material, 'demanded-on')
  if (!on || !isContact(answer)) return null
  return stated.contact[answer](day(on))
}

function isContact(answer: string | null): answer is keyof typeof letterText.stated.contact {
  return answer !== null && Object.hasOwn(letterText.stated.contact, answer)
}

/** The four things a claim of fraud has to say, only where it is made. */
export function statedFraud(material: CaseMaterial): string[] {
  const { stated, day } = letterText
  const [what, where, why] = (['fraud-what', 'fraud-where', 'fraud-why'] as const).map(id =>
    // The sentence around it brings its own full stop.
    answerOf(material, id)
      ?.trim()
      .replace(/[。．.；;，,]+$/u, ''),
  )
  const found = answeredDay(material, 'fraud-when')
  return what && where && why && found ? [stated.fraud(what, where, why, day(found))] : []
}
