import { fen, formatYuan } from '../../core/base/money.ts'
import type { AlertFacts, AlertText, CaseAlertFacts, RenewalAlertFacts } from '../present/alert.ts'
import { cancel } from './cancel.ts'

function charges(alerts: readonly RenewalAlertFacts[], asOf: string, named: boolean): AlertText {
  const [first] = alerts
  const day = first ? cancel.date(first.day, asOf) : ''
  const soon = alerts.every(({ assumed }) => assumed) ? '可能快要' : '快要'
  if (first && alerts.length === 1) {
    if (!named) return { title: `有一项自动续费${soon}扣款了`, body: `${day}前后。点开看看要不要关。` }
    const amount = first.fen === null ? '款' : ` ${formatYuan(fen(first.fen))}`
    return {
      title: `「${cancel.title(first.name)}」${soon}扣${amount}`,
      body: `${day}前后从${cancel.wallets[first.wallet]}扣。不想续，现在就关。${ownWords(alerts)}`,
    }
  }
  return {
    title: `有 ${alerts.length} 项自动续费${soon}扣款了`,
    body: `${named ? `${alerts.map(({ name }) => cancel.title(name)).join('、')}。` : ''}最早的在${day}前后。${named ? ownWords(alerts) : ''}`,
  }
}

/** What the person wanted to be told, in their own words. */
function ownWords(alerts: readonly RenewalAlertFacts[]): string {
  const notes = new Set(alerts.flatMap(alert => alert.notes))
  return [...notes].map(note => `你写过：「${note}」`).join('')
}

function checks(alerts: readonly RenewalAlertFacts[], named: boolean): AlertText {
  const [first] = alerts
  const wallets = [...new Set(alerts.map(({ wallet }) => cancel.wallets[wallet]))].join('、')
  return {
    title:
      named && first && alerts.length === 1
        ? `可以核对「${cancel.title(first.name)}」停了没有`
        : '可以核对自动续费停了没有',
    body: named ? `从${wallets}导一份新账单，拖进续查。` : '导一份新账单，拖进续查。',
  }
}

function cases(alerts: readonly CaseAlertFacts[], asOf: string, named: boolean): AlertText {
  const [first] = alerts
  const titles = new Map(alerts.map(({ caseId, title }) => [caseId, title]))
  const day = first ? cancel.date(first.day, asOf) : ''
  if (first && titles.size === 1) {
    const which = named ? `「${first.title}」` : '有一件维权'
    return first.about === 'reply'
      ? { title: `${which}可以走下一步了`, body: `对方的期限${day}过了。点开记下结果。` }
      : { title: `${which}的期限快到了`, body: `${day}是最后一天。点开看看要不要先办。` }
  }
  return {
    title: `有 ${titles.size} 件维权到了日子，或者快到了`,
    body: named ? `${[...titles.values()].join('、')}。` : '点开看看。',
  }
}

function checkUp(alerts: readonly AlertFacts[], asOf: string): AlertText {
  const [first] = alerts
  return {
    title: '该导一份新账单核对了',
    body: `手上的账单到${first ? cancel.date(first.day, asOf) : ''}。导一份新的，看看有没有新冒出来的、关了又扣的。`,
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

/** What the computer says by itself; names and money only where the person allowed it. */
export const alert = {
  /** Of one kind, soonest first; at least one. */
  text,
  title: '到日子前弹出提醒',
  explained:
    '扣款前几天、可以核对的那天，在电脑上弹一次提醒。维权的时候，对方该答复的日子过了，或者你的期限只剩 30 天，也提醒一次。太久没有新账单，一个月提醒一次。续查开着的时候才会弹，不连网。',
  on: { label: '弹出提醒', yes: '开', no: '关' },
  refused:
    '上一次没能弹出来：这台电脑没有让续查发通知。请在系统设置的「通知」里允许续查；有的 Linux 桌面要先装一个显示通知的程序。',
  days: { label: '提前几天', of: (days: number) => `${days} 天` },
  early: '支付宝可能提前几天扣。想稳妥些，选 7 天。',
  named: { label: '提醒里写出名称和金额', yes: '写', no: '不写' },
  example: {
    label: '在这台电脑上是什么样',
    show: '弹一个看看',
    title: '提醒就像这样',
    body: '点一下，会打开续查里要看的那一页。',
    shown: '弹出来了。要是没看到，请在系统设置的「通知」里看看续查的横幅有没有打开。',
  },
  ask: {
    charges: '要不要在扣款前弹出提醒？续查开着的时候才会弹，里面不写名称和金额。',
    claim: '对方到期没答复时，要不要弹出提醒？扣款前也会弹。续查开着的时候才会弹，里面不写名称和金额。',
  },
  askYes: '开启提醒',
  askNo: '不用',
  asked: '开好了。随时可以在「设置」里改。',
}
