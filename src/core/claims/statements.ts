import type { CaseMaterial } from './case-material.ts'
import { type ChannelState, channelStates } from './channel.ts'
import { dayText } from './paper-text.ts'
import type { ChannelId, Outcome } from './progress.ts'
import { questionIds } from './question-ids.ts'
import { answeredDay, answerOf, phraseOf } from './questionnaire.ts'
import { situations } from './situations/all.ts'
import { type Statement, statement, type Voice } from './statement.ts'

/** Everything that the person says of the case, in the order of the questions. */
export function statementsOf(material: CaseMaterial): Statement[] {
  const states = channelStates(material)
  const ofSituations = situations.flatMap(situation => situation.statements?.(material) ?? [])
  return [
    ...ofSituations.toSorted((a, b) => orderOf(a) - orderOf(b)),
    ...fraud(material),
    ...contact(material),
    ...states.flatMap(filing),
    ...declaration(material, states),
  ]
}

function orderOf({ question }: Statement): number {
  return question === null ? -1 : questionIds.indexOf(question)
}

/** The four things a claim of fraud has to say, only where it is made. */
function fraud(material: CaseMaterial): Statement[] {
  const [what, where, why] = (['fraud-what', 'fraud-where', 'fraud-why'] as const).map(id =>
    phraseOf(material, id),
  )
  const found = answeredDay(material, 'fraud-when')
  if (!what || !where || !why || !found) return []
  return [
    statement(
      'fraud',
      'fraud-what',
      ({ self, other }) =>
        `${self}认为${other}告知不实或者隐瞒了事实：${what}。出现在：${where}。${self}因此：${why}。发现日期：${dayText(found)}。`,
    ),
  ]
}

/** What came of a demand, by the answer to the question. */
const contacts: Partial<Record<string, (day: string, voice: Voice) => string>> = {
  refused: (day, { self }) => `${self}于${day}要求退款，被拒绝。`,
  silent: (day, { self }) => `${self}于${day}要求退款，至今没有得到答复。`,
  waiting: (day, { self }) => `${self}于${day}要求退款，正在等待答复。`,
  agreed: (day, { self, other }) => `${self}于${day}要求退款，${other}同意，款项尚未退回。`,
}

/** Whether and with what result the person asked for a refund. */
function contact(material: CaseMaterial): Statement[] {
  const answer = answerOf(material, 'demanded')
  if (answer === 'no') return [statement('no-contact', 'demanded', () => '尚未与经营者协商。')]
  const on = answeredDay(material, 'demanded-on')
  const say = answer === null ? undefined : contacts[answer]
  return on && say ? [statement('contact', 'demanded', voice => say(dayText(on), voice))] : []
}

const filings: Partial<Record<ChannelId, (day: string, voice: Voice) => string>> = {
  '12315': (day, { self }) => `${self}于${day}就这项争议向市场监督管理部门（12315）投诉。`,
  association: (day, { self }) => `${self}于${day}就这项争议请求消费者协会调解。`,
}
const filingEnds: Partial<Record<Outcome, string>> = {
  'not-taken': '投诉没有被受理。',
  ended: '调解没有成功。',
}

/** What the person has noted of a complaint to an authority, for a court. */
function filing({ channel, filed, outcome }: ChannelState): Statement[] {
  const say = filings[channel.id]
  if (!say || filed === null) return []
  const end = outcome && filingEnds[outcome]
  return [statement('filing', null, voice => `${say(dayText(filed), voice)}${end ?? ''}`)]
}

/** Ways that another body has the matter by, whatever was declared before. */
const elsewhere: readonly ChannelId[] = ['association', 'court']

/** That the person turned to nobody else, only where they said so. */
function declaration(material: CaseMaterial, states: readonly ChannelState[]): Statement[] {
  const isElsewhere = states.some(({ channel, filed }) => filed !== null && elsewhere.includes(channel.id))
  if (answerOf(material, 'declare') !== 'yes' || isElsewhere) return []
  const family = answerOf(material, 'payer') === 'minor' ? '及家人' : ''
  return [
    statement(
      'declaration',
      'declare',
      ({ self }) => `${self}${family}为生活消费需要使用该服务，未就同一争议向其他机构投诉或起诉。`,
    ),
  ]
}
