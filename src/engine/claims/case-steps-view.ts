import type { ChannelView, ClockView, NextView, RefundView } from '../../contract/claim-steps.ts'
import type { CaseView } from '../../contract/claims.ts'
import { dayOfTime } from '../../core/base/calendar.ts'
import type { CaseMaterial } from '../../core/claims/case-material.ts'
import { type ChannelState, outcomesOf } from '../../core/claims/channel.ts'
import { chargeKey, dayOfCharge } from '../../core/claims/charge-facts.ts'
import { articleOf, citationOf } from '../../core/claims/law.ts'
import { limitationPeriods } from '../../core/claims/limitation.ts'
import type { NextStep } from '../../core/claims/next-step.ts'
import { refundsSeen } from '../../core/claims/refund-seen.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'

export function channelView(state: ChannelState, language: Language): ChannelView {
  const { channel, filed, accepted, answered, outcome, blockedBy } = state
  const { caseSteps } = words(language)
  return {
    id: channel.id,
    title: channel.title[language],
    text: channel.text[language],
    competent: channel.competent?.[language] ?? null,
    filedOn: filed,
    acceptedOn: accepted,
    answeredOn: answered,
    outcome,
    outcomes: outcomesOf(channel.id).map(value => ({ value, label: caseSteps.outcome(channel.id, value) })),
    blockedBy: blockedBy?.title[language] ?? null,
    deadlines: state.deadlines.map(({ rule, on, unknown }) => ({
      what: rule.what[language],
      count: rule.count,
      unit: rule.unit,
      from: rule.from,
      source: rule.article && citationOf(articleOf(rule.article)),
      on,
      unknown,
    })),
  }
}

/** What is due next, as a sentence. */
export function nextView(step: NextStep, language: Language): NextView {
  return {
    kind: step.kind,
    channel: step.state?.channel.id ?? null,
    on: step.deadline?.on ?? null,
    overdue: step.overdue,
    text: nextText(step, language),
  }
}

function nextText({ kind, state, deadline, overdue }: NextStep, language: Language): string {
  const { caseSteps, window } = words(language)
  const { next } = caseSteps
  if (kind !== 'take' && kind !== 'wait' && kind !== 'chase') return next[kind]
  if (!state) return ''
  const { id, title } = state.channel
  const channel = title[language]
  if (kind === 'take') return next.take[id] ?? ''
  if (!deadline) return next.waitOpen(channel)
  const what = deadline.rule.what[language]
  if (deadline.unknown !== null) return next.waitUnknown[deadline.unknown](channel, what)
  if (deadline.on === null) return next.waitOpen(channel)
  const date = window.day(deadline.on)
  if (kind === 'wait') return next.wait(channel, what, date)
  if (id === 'merchant') return next.chase.merchant(date, overdue)
  return next.chase[deadline.rule.from](channel, date, overdue)
}

/** Renewals that neither the bills nor the person know to have ended. */
export function runningViews(material: CaseMaterial, language: Language): CaseView['running'] {
  const streams = new Set(material.charges.map(({ subscription }) => subscription))
  return [...streams].flatMap(stream =>
    stream?.status === 'active'
      ? [
          {
            subscription: stream.id,
            title: words(language).detector.title(stream.name),
            next: stream.next?.date ?? null,
          },
        ]
      : [],
  )
}

/** Rows of refunds with where they stand in the bills. */
export function refundViews(material: CaseMaterial): RefundView[] {
  return refundsSeen(material).map(({ charge, fen, row }) => ({
    trade: chargeKey(charge),
    chargedOn: dayOfCharge(charge),
    fen,
    on: row && dayOfTime(row.paidAt),
    source: row && { name: row.source.name, line: row.line },
  }))
}

export function clockViews(material: CaseMaterial): ClockView[] {
  return limitationPeriods(material).map(({ charge, limitation, restarted, complaint, freeRecords }) => ({
    trade: chargeKey(charge),
    chargedOn: dayOfCharge(charge),
    fen: charge.stored.charge.fen,
    until: limitation,
    restarted,
    complaint,
    records: freeRecords,
  }))
}
