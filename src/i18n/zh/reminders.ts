import { fen, formatYuan } from '../../core/base/money.ts'
import type { CaseDay } from '../../core/claims/case-day.ts'
import type { LimitPer } from '../../core/reminders/limit.ts'
import type { AlertFacts, AlertText, CaseAlertFacts, RenewalAlertFacts } from '../present/alert.ts'
import { cancel } from './cancel.ts'
import { monthText, shortDay } from './dates.ts'
import { walletNames } from './titles.ts'

function charges(alerts: readonly RenewalAlertFacts[], asOf: string, named: boolean): AlertText {
  const [first] = alerts
  const day = first ? cancel.date(first.day, asOf) : ''
  const soon = alerts.every(({ assumed }) => assumed) ? '可能快要' : '快要'
  if (first && alerts.length === 1) {
    if (!named) return { title: `有一项自动续费${soon}扣款了`, body: `${day}前后。点开看看要不要关。` }
    const amount = first.fen === null ? '款' : ` ${formatYuan(fen(first.fen))}`
    return {
      title: `「${cancel.title(first.name)}」${soon}扣${amount}`,
      body: `${day}前后从${walletNames[first.wallet]}扣。不想续，现在就关。${ownWords(alerts)}`,
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
  const wallets = [...new Set(alerts.map(({ wallet }) => walletNames[wallet]))].join('、')
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

function left(days: number): string {
  if (days < 0) return `过了 ${-days} 天`
  return days === 0 ? '今天是最后一天' : `还有 ${days} 天`
}

/** What a last day ends, in a few words; of the other side's time by way and step. */
function what(day: CaseDay): string {
  if (day.kind !== 'reply') return own[day.kind]
  if (day.channel.id === 'merchant') return '对方答复的期限'
  const step = day.deadline.from === 'filed' ? '答复接不接的期限' : '调解的期限'
  return `「${day.channel.title.zh}」${step}`
}

const own = {
  sue: '起诉的期限（保守地算）',
  fraud: '因欺诈请求撤销合同的期限',
  mistake: '因重大误解请求撤销合同的期限',
}

/** The last days of cases, told on other pages and in calendars. */
export const due = {
  /** One case: which, what ends on which day, and how many days are left or past. */
  one: (title: string, day: CaseDay, asOf: string, days: number) =>
    `「${title}」：${what(day)}是${shortDay(day.on, asOf)}，${left(days)}。`,
  several: (count: number) => `有 ${count} 件维权到了日子，或者快到了。`,
  toCase: '去看看',
  sidebar: (page: string, count: number) => `${page}，${count} 件到了日子`,
  calendar: {
    save: '期限加到日历…',
    saved: '日历文件存好了，打开它就能加进日历。',
    title: (title: string, day: CaseDay) => `${title}：${what(day)}到今天`,
    reply: '今天过了还没有结果，就去问一问，或者走下一步。有了结果，在续查的「要回」里记下来。',
    own: '今天是最后一天。要起诉或者请求撤销，得在今天以前办好；拿不准的，早些问律师或者法律援助。',
  },
}

/** `2026年11月`, `2026年` */
function period(text: string): string {
  return text.length === 4 ? `${text}年` : monthText(text)
}

/** Limits and reminders on the page 停掉; amounts come in as `¥6`. */
export const limits = {
  tab: '限额和提醒',
  lead: '给自己定个上限，超过了这里会说；想在扣款前看到一句话，也写在这里。',
  all: '所有自动续费合计',
  each: '每一项自动续费',
  gone: '账单里已经没有这一项',
  about: '哪一项',
  limits: {
    title: '最多花多少',
    none: '还没有定上限。',
    list: '定好的上限',
    per: { label: '按月还是按年', month: '每月', year: '每年' } satisfies Record<LimitPer | 'label', string>,
    amount: '上限（元）',
    wrong: '请写一个大于 0 的金额，例如 30 或 12.50。',
    add: '定下来',
    added: '定好了。',
    limit: (title: string, per: LimitPer, amount: string) =>
      `${title}：${per === 'month' ? '每月' : '每年'}最多 ${amount}`,
    within: (when: string, spent: string) => `${period(when)}到现在扣了 ${spent}，没有超过。`,
    soon: (when: string, spent: string, sum: string) =>
      `${period(when)}到现在扣了 ${spent}。照这样扣下去会到 ${sum}，要超过了。`,
    over: (when: string, spent: string, more: string) => `${period(when)}已经扣了 ${spent}，超过 ${more}。`,
    before: (count: number, when: string, spent: string) =>
      count === 1
        ? `${period(when)}超过，扣了 ${spent}。`
        : `以前超过 ${count} 次，最近是${period(when)}，扣了 ${spent}。`,
  },
  notes: {
    title: '扣款前告诉我一句话',
    none: '还没有写。',
    list: '写好的话',
    note: '写给自己的话',
    example: '例如：孩子上大学了，问问还用不用',
    wrong: '先写一句话。',
    add: '记下来',
    added: '记好了。',
    when: (days: number) => `扣款前 ${days} 天`,
    off: '电脑上的提醒还没开，现在只在这里显示。',
    toSettings: '去设置里打开',
  },
  removeOf: (what: string) => `移除「${what}」`,
  removed: '移除了。',
  banner: (count: number) => `你定的上限超了 ${count} 个。`,
  bannerOne: (what: string, over: string) => `「${what}」超过了你定的上限：${over}`,
  toLimits: '看上限',
}
