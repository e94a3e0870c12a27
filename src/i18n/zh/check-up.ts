import { fen, formatYuan } from '../../core/base/money.ts'
import type { Wallet } from '../../core/bills/transaction.ts'
import type { ChangeFacts, ChangeKind, ChargeRun } from '../../core/cancellation/check-up.ts'
import type { Plain } from '../present/plain.ts'
import type { Sentences } from '../present/sentence.ts'
import { after } from './accounts-screen.ts'
import { walletNames } from './titles.ts'

const yuan = (value: number) => formatYuan(fen(value))

type DateText = (day: string) => string

function charged({ count, fen, from, to }: Plain<ChargeRun>, date: DateText): string {
  if (count === 1) return ` ${yuan(fen)}（${date(from)}）`
  return ` ${count} 笔，共 ${yuan(fen)}（${date(from)}到${date(to)}）`
}

/** Charges after a cancellation have sentences of their own, which name both times. */
type Change = Exclude<Plain<ChangeFacts>, { kind: 'charged-anyway' }>

/** The monthly check-up on the page 停掉. */
export const checkUp = {
  /** What the new bills tell, each a sentence that names the days and the money. */
  reasons: (date: DateText): Sentences<Change, 'kind'> => ({
    'came-back': run => `原来看着已经停了，又扣了${charged(run, date)}。`,
    fresh: run => `以前的账单里没有，新账单里扣了${charged(run, date)}，还在继续。`,
    'fresh-over': run => `新账单里才看到，一共扣了${charged(run, date)}，后来没再扣。`,
    dearer: ({ since, before, after }) => `${date(since)}起，每次从 ${yuan(before)} 涨到 ${yuan(after)}。`,
    ended: ({ last }) => `${date(last)}以后，到日子没有再扣。如果不是你关的，两边还是看一眼。`,
    verified: ({ silent }) =>
      silent ? `${date(silent.from)}到${date(silent.to)}的账单里没有这项扣费。` : '新账单里没有这项扣费。',
    refunded: ({ fen }) => `新账单里有退款，一共退回 ${yuan(fen)}。`,
    'went-on': run => `照常扣了${charged(run, date)}。`,
  }),
  tab: '每月核对',
  lead: '每个月导一次新账单，看看有没有新冒出来的、关了又扣的、悄悄涨价的。',
  sinceCheckUp: (day: string) => `和上次核对（${day}）比`,
  sinceFirst: (day: string) => `和第一次导入（${day}）比`,
  bills: (count: number) => `新来了 ${count} 份账单`,
  list: '和上次比，有这些变化',
  kinds: {
    'charged-anyway': '关了又扣',
    'came-back': '停了又扣',
    fresh: '新冒出来',
    dearer: '涨价了',
    'fresh-over': '早已停了',
    ended: '没有再扣',
    verified: '确认停了',
    refunded: '收到退款',
    'went-on': '照常扣费',
  } satisfies Record<ChangeKind, string>,
  /** What to do about it. */
  claim: '去要回来',
  claimOf: (title: string) => `去要回来：${title}`,
  switchOff: '去停掉',
  switchOffOf: (title: string) => `去停掉「${title}」`,
  see: '看续费',
  seeOf: (title: string) => `看续费：${title}`,
  finish: '看完了，下次从这里比',
  finished: '记下了，下次从今天比起。',
  undone: '撤销了，还是和更早的那次比。',
  undoLast: '撤销上次的「看完了」',
  nothingChanged: {
    title: '新账单里没有变化',
    text: '没有新冒出来的，也没有关了又扣的。',
  },
  noNewBill: {
    title: '还没有新账单',
    text: (wanted: string) => `导出${wanted}的账单，拖进来，这里会说和上次比有什么变化。`,
    from: (account: string, day: string) => after(account, `从${day}起`),
    lastMonth: '最近一个月',
    toBills: '导入新账单',
    /** On the day of the first import, which every later one is compared with. */
    firstDay: {
      title: '今天导入的账单是起点',
      text: '过一个月再导一份，拖进来，这里会说和今天比有什么变化。',
    },
  },
  noBill: {
    title: '还没有账单',
    text: '先导入一份账单。以后每个月再导一份，这里会告诉你有什么变化。',
  },
  shownTo: (wallet: Wallet, day: string) => `${walletNames[wallet]}的账单到${day}`,
  /** After an import. */
  notice: (count: number) => `和上次比有 ${count} 处变化。`,
  noticeUrgent: (count: number) =>
    `和上次比有 ${count} 处变化，${count === 1 ? '要处理' : '其中有要处理的'}。`,
  toCheckUp: '看变化',
}
