import { letterText } from '../../../i18n/zh/letter-text.ts'
import { dayOfTime, type WallTime } from '../../base/calendar.ts'
import type { CaseMaterial } from '../case-material.ts'
import { channelStates } from '../channel.ts'
import { answeredDay, answerOf, phraseOf, type QuestionId } from '../question.ts'
import { fill, templates } from './template.ts'

const { statements } = templates
const day = letterText.day
/** Stands for a day without an hour. */
const endOfDay = 'T23:59:59'

/** What the person said, as sentences of the person, in Chinese; nothing that was not answered. */
export function statedFacts(material: CaseMaterial): string[] {
  const said = (id: QuestionId, ...values: string[]) => values.includes(answerOf(material, id) ?? '')
  const facts: string[] = []
  if (said('payer', 'stolen')) facts.push(statements.stolen)
  const age = statedAge(material)
  if (age !== null) facts.push(age)
  if (said('minor-refused', 'yes')) facts.push(statements.refusedByParent)
  const off = answeredDay(material, 'cancelled-on')
  const offSentence = said('cancelled-proof', 'yes') ? statements.cancelledWithProof : statements.cancelled
  if (off) facts.push(fill(offSentence, { day: day(off) }))
  if (said('cancelled', 'yes')) facts.push(...statedPlaces(material))
  if (said('double', 'same')) facts.push(statements.sameService)
  if (said('trial', 'yes')) facts.push(statements.trial)
  if (said('signup', 'hidden', 'hidden-proof')) facts.push(statements.signupHidden)
  if (said('price', 'not-told')) facts.push(statements.noPriceNotice)
  const search = statedSearch(material, statements.neverReminded, statements.notRemindedSince)
  if (search !== null) facts.push(search)
  if (said('early', 'not-told')) facts.push(statements.early)
  return facts
}

/** Where and when it was switched off, as the person marked it in the plan. */
function statedPlaces({ switchedOff }: CaseMaterial): string[] {
  const inWallet = { alipay: statements.switchedOffAlipay, wechat: statements.switchedOffWechat }
  return switchedOff.map(({ place, wallet, at }) =>
    fill(place === 'wallet' ? inWallet[wallet] : statements.switchedOffXiaomi, { time: momentText(at) }),
  )
}

/** `2026年4月1日21:15`, or the day alone where no hour was said. */
function momentText(at: WallTime): string {
  return at.endsWith(endOfDay) ? day(dayOfTime(at)) : `${day(dayOfTime(at))}${at.slice(11, 16)}`
}

/** How old the child was, as far as that was said. */
export function statedAge(material: CaseMaterial): string | null {
  const age = answerOf(material, 'minor-age')
  if (age === 'under-8') return statements.minorUnder8
  if (age === '8-13') return statements.minor8to13
  return age === '14-17' ? statements.minor14to17 : null
}

/** That no reminder was found, at all or since a day, in one of the given wordings. */
export function statedSearch(material: CaseMaterial, never: string, since: string): string | null {
  const reminder = answerOf(material, 'reminder')
  const until = answeredDay(material, 'reminded-until')
  if (reminder === 'none') return never
  return reminder === 'earlier' && until ? fill(since, { day: day(until) }) : null
}

/** Whether and with what result the person asked for a refund; null where that was not answered. */
export function statedContact(material: CaseMaterial): string | null {
  const answer = answerOf(material, 'demanded')
  if (answer === 'no') return statements.notYet
  const on = answeredDay(material, 'demanded-on')
  if (!on || !isContact(answer)) return null
  return fill(statements[answer], { day: day(on) })
}

const contacts = ['refused', 'silent', 'waiting', 'agreed'] as const

function isContact(answer: string | null): answer is (typeof contacts)[number] {
  return contacts.some(one => one === answer)
}

/** The four things a claim of fraud has to say, only where it is made. */
export function statedFraud(material: CaseMaterial, told = statements.fraud): string[] {
  const [what, where, why] = (['fraud-what', 'fraud-where', 'fraud-why'] as const).map(id =>
    phraseOf(material, id),
  )
  const found = answeredDay(material, 'fraud-when')
  return what && where && why && found ? [fill(told, { what, where, why, day: day(found) })] : []
}

/** What the person has noted of a complaint to an authority, for a court. */
export function statedSteps(material: CaseMaterial): string[] {
  return channelStates(material).flatMap(({ channel, filed, outcome }) => {
    const sentences = steps[channel.id]
    if (!sentences || filed === null) return []
    const ended = outcome === 'not-taken' || outcome === 'ended' ? sentences[outcome] : ''
    return [`${fill(sentences.filed, { day: day(filed) })}${ended}`]
  })
}

const steps: Partial<Record<string, { filed: string; 'not-taken': string; ended: string }>> = {
  '12315': {
    filed: statements.complainedTo12315,
    'not-taken': statements.notTaken,
    ended: statements.mediationEnded,
  },
  association: {
    filed: statements.complainedToAssociation,
    'not-taken': statements.notTaken,
    ended: statements.mediationEnded,
  },
}

/** Another body has the matter, whatever was declared before. */
function hasTurnedElsewhere(material: CaseMaterial): boolean {
  return channelStates(material).some(
    ({ channel, filed }) => filed !== null && (channel.id === 'association' || channel.id === 'court'),
  )
}

/** That the person turned to nobody else, only where they said so. */
export function statedDeclaration(material: CaseMaterial): string | null {
  if (answerOf(material, 'declare') !== 'yes' || hasTurnedElsewhere(material)) return null
  return answerOf(material, 'payer') === 'minor' ? statements.onlyHereFamily : statements.onlyHere
}
