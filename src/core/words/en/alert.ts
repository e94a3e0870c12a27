import type { Day } from '../../calendar.ts'
import type { Alert } from '../../cancel/alert.ts'
import { formatYuan } from '../../money.ts'
import type { AlertText, alert as zh } from '../zh/alert.ts'
import { cancel } from './cancel.ts'

function charges(alerts: readonly Alert[], asOf: Day, named: boolean): AlertText {
  const [first] = alerts
  const day = first ? cancel.date(first.day, asOf) : ''
  if (first && alerts.length === 1) {
    if (!named) return { title: 'A renewal is about to charge', body: `Around ${day}. Open to decide.` }
    const amount = first.fen === null ? '' : ` ${formatYuan(first.fen)}`
    return {
      title: `“${first.title}” is about to charge${amount}`,
      body: `Around ${day}, from ${cancel.wallets[first.wallet]}. Switch it off now if you don’t want it.${first.notes.map(note => ` Your note: “${note}”`).join('')}`,
    }
  }
  return {
    title: `${alerts.length} renewals are about to charge`,
    body: `${named ? `${alerts.map(({ title }) => title).join(', ')}. ` : ''}The first around ${day}.`,
  }
}

function checks(alerts: readonly Alert[], named: boolean): AlertText {
  const [first] = alerts
  const wallets = [...new Set(alerts.map(({ wallet }) => cancel.wallets[wallet]))].join(' and ')
  return {
    title:
      named && first && alerts.length === 1
        ? `Time to check that “${first.title}” is off`
        : 'Time to check that a renewal is off',
    body: named ? `Export a new bill from ${wallets} and drop it into Xucha.` : 'Drop a new bill into Xucha.',
  }
}

export const alert = {
  text: (alerts, asOf, named) =>
    alerts[0]?.kind === 'verify' ? checks(alerts, named) : charges(alerts, asOf, named),
  title: 'Notifications',
  explained:
    'One notification some days before a charge and on the day a bill can be checked. Only while Xucha runs, and without any network.',
  on: { label: 'Notify me', yes: 'On', no: 'Off' },
  days: { label: 'Days before', of: days => (days === 1 ? '1 day' : `${days} days`) },
  early: 'Alipay may charge some days early; 7 days is the safe choice.',
  named: { label: 'Name the service and the amount', yes: 'Name', no: 'Don’t' },
  ask: 'Shall Xucha notify you before a charge? Only while it runs, without names or amounts.',
  askYes: 'Notify me',
  askNo: 'No, thanks',
  asked: 'They are on. You can change that in Settings.',
} satisfies typeof zh
