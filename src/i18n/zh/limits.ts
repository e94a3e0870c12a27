import type { LimitPer } from '../../core/reminders/limit.ts'
import { monthText } from './dates.ts'

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
    days: '提前几天',
    add: '记下来',
    added: '记好了。',
    when: (days: number) => `扣款前 ${days} 天`,
    off: '电脑上的提醒还没开，现在只在这里显示。',
    toSettings: '去设置里打开',
  },
  remove: '移除',
  removeOf: (what: string) => `移除「${what}」`,
  removed: '移除了。',
  banner: (count: number) => `你定的上限超了 ${count} 个。`,
  bannerOne: (what: string, over: string) => `「${what}」超过了你定的上限：${over}`,
  toLimits: '看上限',
}
