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
  const facts = [
    ...situations.flatMap(situation => situation.statements?.(material) ?? []),
    ...plain(material),
  ]
  return [
    ...facts.toSorted((a, b) => orderOf(a) - orderOf(b)),
    ...fraud(material),
    ...contact(material),
    ...states.flatMap(filing),
    ...declarations(material, states),
  ]
}

function orderOf({ question }: Statement): number {
  return question === null ? -1 : questionIds.indexOf(question)
}

/** What belongs to no single situation: how much it was used, and since when the person has known. */
function plain(material: CaseMaterial): Statement[] {
  // Where a child signed up, the guardian's own use says nothing: the child is who used it.
  const used = answerOf(material, 'payer') === 'minor' ? null : answerOf(material, 'used')
  const found = answeredDay(material, 'found-on')
  return [
    ...(used === 'not'
      ? [statement('fact', 'used', ({ self }) => `扣款的这段时间，${self}没有用过这项服务。`)]
      : []),
    ...(used === 'little'
      ? [statement('fact', 'used', ({ self }) => `扣款的这段时间，${self}很少用这项服务。`)]
      : []),
    ...(found
      ? [statement('fact', 'found-on', ({ self }) => `${self}在${dayText(found)}发现这些扣款。`)]
      : []),
  ]
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
const contacts: Partial<Record<string, (day: string, ticket: string, voice: Voice) => string>> = {
  refused: (day, ticket, { self }) => `${self}于${day}要求退款${ticket}，被拒绝。`,
  silent: (day, ticket, { self }) => `${self}于${day}要求退款${ticket}，至今没有得到答复。`,
  waiting: (day, ticket, { self }) => `${self}于${day}要求退款${ticket}，正在等待答复。`,
  agreed: (day, ticket, { self, other }) => `${self}于${day}要求退款${ticket}，${other}同意，款项尚未退回。`,
}

/** With what result the person asked for a refund; that they have not is nothing to hand over. */
function contact(material: CaseMaterial): Statement[] {
  const answer = answerOf(material, 'demanded')
  const on = answeredDay(material, 'demanded-on')
  const say = answer === null ? undefined : contacts[answer]
  const number = phraseOf(material, 'ticket')
  const ticket = number === null ? '' : `（工单号${number}）`
  return on && say ? [statement('contact', 'demanded', voice => say(dayText(on), ticket, voice))] : []
}

const filings: Partial<Record<ChannelId, (day: string, number: string, voice: Voice) => string>> = {
  '12315': (day, number, { self }) => `${self}于${day}就这项争议向市场监督管理部门（12315）投诉${number}。`,
  association: (day, number, { self }) => `${self}于${day}就这项争议请求消费者协会调解${number}。`,
}
const filingEnds: Partial<Record<Outcome, string>> = {
  'not-taken': '投诉没有被接收处理（没有受理）。',
  ended: '调解没有成功。',
}

/** What the person has noted of a complaint to an authority, for a court. */
function filing({ channel, filed, outcome, ticket }: ChannelState): Statement[] {
  const say = filings[channel.id]
  if (!say || filed === null) return []
  const end = outcome && filingEnds[outcome]
  const number = ticket === null ? '' : `（编号${ticket}）`
  return [statement('filing', null, voice => `${say(dayText(filed), number, voice)}${end ?? ''}`)]
}

/** Ways that another body has the matter by, whatever was declared before. */
const elsewhere: readonly ChannelId[] = ['association', 'court']

/** That it was for daily life, and that the person turned to nobody else, each only where they said so. */
function declarations(material: CaseMaterial, states: readonly ChannelState[]): Statement[] {
  const isElsewhere = states.some(({ channel, filed }) => filed !== null && elsewhere.includes(channel.id))
  const family = answerOf(material, 'payer') === 'minor' ? '和家人' : ''
  return [
    ...(answerOf(material, 'for-living') === 'yes'
      ? [statement('declaration', 'for-living', ({ self }) => `${self}${family}为生活消费使用该服务。`)]
      : []),
    ...(answerOf(material, 'elsewhere') === 'no' && !isElsewhere
      ? [statement('declaration', 'elsewhere', () => '未就同一争议向其他机构投诉或者起诉。')]
      : []),
  ]
}
