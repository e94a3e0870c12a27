import type { CaseDay } from '../../core/claims/case-day.ts'
import { shortDay } from './dates.ts'

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
  sue: '按三年保守地算，有扣费可以起诉的期限',
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
