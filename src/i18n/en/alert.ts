import { fen, formatYuan } from '../../core/base/money.ts'
import type { AlertFacts, AlertText, CaseAlertFacts, RenewalAlertFacts } from '../present/alert.ts'
import type { alert as zh } from '../zh/alert.ts'
import { cancel } from './cancel.ts'

function charges(alerts: readonly RenewalAlertFacts[], asOf: string, named: boolean): AlertText {
  const [first] = alerts
  const day = first ? cancel.date(first.day, asOf) : ''
  const assumed = alerts.every(alert => alert.assumed)
  const soon = assumed
    ? 'may charge soon'
    : alerts.length === 1
      ? 'is about to charge'
      : 'are about to charge'
  if (first && alerts.length === 1) {
    if (!named) return { title: `A renewal ${soon}`, body: `Around ${day}. Open to decide.` }
    const amount = first.fen === null ? '' : ` ${formatYuan(fen(first.fen))}`
    return {
      title: `“${cancel.title(first.name)}” ${soon}${amount && `:${amount}`}`,
      body: `Around ${day}, from ${cancel.wallets[first.wallet]}. Switch it off now if you don’t want it.${ownWords(alerts)}`,
    }
  }
  return {
    title: `${alerts.length} renewals ${soon}`,
    body: `${named ? `${alerts.map(({ name }) => cancel.title(name)).join(', ')}. ` : ''}The first around ${day}.${named ? ownWords(alerts) : ''}`,
  }
}

function ownWords(alerts: readonly RenewalAlertFacts[]): string {
  const notes = new Set(alerts.flatMap(alert => alert.notes))
  return [...notes].map(note => ` Your note: “${note}”`).join('')
}

function checks(alerts: readonly RenewalAlertFacts[], named: boolean): AlertText {
  const [first] = alerts
  const wallets = [...new Set(alerts.map(({ wallet }) => cancel.wallets[wallet]))].join(' and ')
  return {
    title:
      named && first && alerts.length === 1
        ? `Time to check that “${cancel.title(first.name)}” is off`
        : 'Time to check that a renewal is off',
    body: named ? `Export a new bill from ${wallets} and drop it into Xucha.` : 'Drop a new bill into Xucha.',
  }
}

function cases(alerts: readonly CaseAlertFacts[], asOf: string, named: boolean): AlertText {
  const [first] = alerts
  const titles = new Map(alerts.map(({ caseId, title }) => [caseId, title]))
  const day = first ? cancel.date(first.day, asOf) : ''
  if (first && titles.size === 1) {
    const which = named ? `“${first.title}”` : 'A claim'
    return first.about === 'reply'
      ? { title: `${which} can go on`, body: `Their time ended on ${day}. Open to note what came of it.` }
      : { title: `${which} has a last day soon`, body: `It is ${day}. Open to see what to do before.` }
  }
  return {
    title: `${titles.size} claims have a day that is near or past`,
    body: named ? `${[...titles.values()].join(', ')}.` : 'Open to see them.',
  }
}

function checkUp(alerts: readonly AlertFacts[], asOf: string): AlertText {
  const [first] = alerts
  return {
    title: 'Time for a new bill',
    body: `Your bills end on ${first ? cancel.date(first.day, asOf) : ''}. Import a new one and see what changed.`,
  }
}

function text(alerts: readonly AlertFacts[], asOf: string, named: boolean): AlertText {
  const claims = alerts.filter(alert => alert.kind === 'case')
  if (claims.length > 0) return cases(claims, asOf, named)
  const renewals = alerts.filter(alert => alert.kind !== 'case' && alert.kind !== 'check-up')
  const [first] = renewals
  if (!first) return checkUp(alerts, asOf)
  return first.kind === 'verify' ? checks(renewals, named) : charges(renewals, asOf, named)
}

export const alert = {
  text,
  title: 'Notifications',
  explained:
    'One notification some days before a charge, one on the day a bill can be checked, one when the other side’s time in a claim is over or a last day of yours is 30 days off, and once a month if no new bill has come. Only while Xucha is open; nothing goes online.',
  on: { label: 'Notify me', yes: 'On', no: 'Off' },
  refused:
    'The last one could not be shown: this computer does not let Xucha send notifications. Allow it under “Notifications” in the system settings; some Linux desktops need a program that shows them.',
  days: { label: 'Days before', of: days => (days === 1 ? '1 day' : `${days} days`) },
  early: 'Alipay may charge some days early; 7 days is the safe choice.',
  named: { label: 'Name the service and the amount', yes: 'Name', no: 'Don’t' },
  example: {
    label: 'What they look like here',
    show: 'Show one',
    title: 'This is what they look like',
    body: 'A click opens the page it is about.',
    shown: 'It was shown. If you didn’t see it, look whether banners of Xucha are on in the system settings.',
  },
  ask: {
    charges:
      'Shall Xucha notify you before a charge? It can only while it is open; names and amounts are left out.',
    claim:
      'Shall Xucha notify you when their time is over, and before charges? It can only while it is open; names and amounts are left out.',
  },
  askYes: 'Notify me',
  askNo: 'No, thanks',
  asked: 'They are on. You can change that in Settings.',
} satisfies typeof zh
