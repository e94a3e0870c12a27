import { fen, formatYuan } from '../../core/base/money.ts'
import type { Wallet } from '../../core/bills/transaction.ts'
import type { Grounds } from '../../core/cancellation/guide.ts'
import type { PlanSummary } from '../../core/cancellation/plan.ts'
import type { MissingPageAdvice, StepReason } from '../../core/cancellation/plan-step.ts'
import type { StepState } from '../../core/cancellation/step-mark.ts'
import type { Reminder } from '../../core/reminders/renewal-event.ts'
import type { Plain } from '../present/plain.ts'
import type { Sentences } from '../present/sentence.ts'
import { shortDay } from './dates.ts'
import { merchantName, title } from './titles.ts'

/** The end of a day stands for the day, where no hour was said. */
function moment(time: string, asOf: string): string {
  const day = shortDay(time.slice(0, 10), asOf)
  return time.slice(11) === '23:59:59' ? day : `${day} ${time.slice(11, 16)}`
}

const yuan = (value: number) => formatYuan(fen(value))

type DateText = (day: string) => string

function days({ from, to }: { from: string; to: string }, date: DateText): string {
  return from === to ? date(from) : `${date(from)}到${date(to)}`
}

/** The sentences of a cancellation; what stands in the guides themselves is data. */
export const cancel = {
  title,
  merchantName,
  date: shortDay,
  moment,
  charge: (day: string, amount: string) => `${day} ${amount}`,
  /** As a line of the wallet's list. */
  chargeTap: (day: string, amount: string) => `${day} ${amount}`,

  steps: {
    merchant: (merchant: string) => `${merchant}那边：关掉自动续费`,
    wallet: { alipay: '支付宝那边：取消自动扣款', wechat: '微信那边：关闭扣费服务' } satisfies Record<
      Wallet,
      string
    >,
    apple: '苹果那边：取消订阅',
    verify: '核对：看下一份账单',
  },
  /** Who Xiaomi's services are ended with, whatever company collects. */
  xiaomi: '小米',
  /** What is carried to the phone, line by line. */
  phone: {
    head: (title: string) => `停掉 ${title}`,
    step: (number: number, place: string, taps: string) => `${number} ${place}：${taps}`,
    apple: '苹果',
    picture: '点「解约」前先截图',
    verify: (day: string) => `${day}起看新账单`,
  },
  reasons: (wallet: string, date: DateText): Sentences<Plain<StepReason>, 'code'> => ({
    xiaomi: () => '只关钱包，小米那边可能还算你在订阅。',
    'other-merchant': () => '只关钱包，商家那边可能还算你在订阅。',
    'no-switch-known': () =>
      `没有查到这项服务在小米这边的关闭入口。先在${wallet}里「解约」，再把准备好的话发给小米客服。`,
    wallet: () => '钱是从这里扣走的。「解约」以后，商家就不能再发起新的扣款。',
    apple: () => '账单上的收款方是苹果，先到苹果的「订阅」里取消。',
    'window-unknown': () => `说不准下次哪天扣。关好以后过一段时间，再导一份${wallet}账单拖进来看看。`,
    'window-open': ({ from, to, exportAfter }) =>
      `${date(exportAfter)}起，导一份${wallet}账单拖进来。${date(from)}到${date(to)}没有扣费，才算真的停了。`,
    'window-partly': ({ exportAfter, missing }) =>
      `账单里还没有${days(missing, date)}。${date(exportAfter)}起，再导一份${wallet}账单拖进来，补上这几天。`,
    'window-silent': ({ from, to }) => `${date(from)}到${date(to)}的${wallet}账单里没有这项扣费，确认停了。`,
    'charged-again': ({ count, exportAfter }) =>
      `停掉以后又扣了 ${count} 笔，两边再关一次。${exportAfter ? `${date(exportAfter)}起，再导一份${wallet}账单拖进来。` : ''}`,
  }),
  ifMissing: (wallet: string): Record<MissingPageAdvice, string> => ({
    'try-next-path': `找不到也没关系：先试下一条路；都不行，就在${wallet}里「解约」，再把准备好的话发给客服。`,
    'insist-with-service': `客服没有回音，就先在${wallet}里「解约」，过几天再问一次；聊天记录都截图留着。`,
    'next-path-then-service': '找不到也没关系：先试下一条路；还是找不到，就把准备好的话发给客服。',
    'ask-service-again': '客服没有回音，过几天再问一次；聊天记录都截图留着。',
    'ask-service': `${wallet}里的几条路都找不到，就把准备好的话发给客服，请他们「解约」。`,
  }),

  evidence: {
    official: '来自官方页面。',
    seen: '来自公开的原样记录。',
    guide: '这条路来自公开教程，没有在真机上核对过。',
    inferred: '这条路是一般的走法，各家叫法不一样，没有教程可以对照。',
  } satisfies Record<Grounds, string>,
  singleGuide: '这条路只查到一篇公开教程，没有在真机上核对过。',

  states: {
    todo: '还没做',
    done: '关好了',
    'not-found': '找不到',
    absent: '这里没有',
  } satisfies Record<StepState, string>,

  summary: (date: DateText): Sentences<Plain<PlanSummary>, 'code'> => ({
    todo: () => '还没开始',
    'todo-next': ({ due, fen }) => `还没开始 · ${date(due)}前后再扣 ${yuan(fen)}`,
    'todo-silent': () => '最近没再扣，两边还是看一眼',
    'not-found': () => '两边都没找到，把话发给客服',
    'wallet-not-found': () => '付款的钱包那边没找到，换一条路再试',
    absent: () => '两边都没有，查查别的账号和钱包',
    step: ({ step, steps }) => `第 ${step} 步，共 ${steps} 步`,
    waiting: ({ exportAfter }) => `${date(exportAfter)}起，导一份新账单来核对`,
    'waiting-unknown': () => '等一份新账单来核对',
    verified: ({ from, to }) => `${date(from)}到${date(to)}没有扣费`,
    charged: ({ fen }) => `又扣了 ${yuan(fen)}`,
  }),

  late: {
    sideBySide: (closed: string, where: string, paid: string, amount: string) =>
      `${closed} ${where}，${paid} 又扣了 ${amount}。`,
    stated: (closed: string, paid: string, amount: string) => `${closed}已经关闭，${paid} 又扣了 ${amount}。`,
    where: (wallet: string) => ({
      xiaomi: '在小米关闭',
      otherMerchant: '在商家那边关闭',
      wallet: `在${wallet}关闭`,
    }),
    pending: '这笔在关闭后 24 小时以内，可能关闭前就已经发起。先留着当证据，不代表没关成。',
  },

  sameServiceElsewhere: (wallet: string) => `同一项服务在${wallet}里也在扣费，那边另有一份计划，也要关。`,
  sameServiceTwice: '同一项服务有不止一份扣费，可能是两个账号或两台设备，每一份都要关。',

  reminder: {
    title: (title: string, date: DateText): Sentences<Plain<Reminder>, 'kind'> => ({
      charge: ({ assumed, due, fen }) => `${title} ${date(due)}前后${assumed ? '可能扣' : '扣'} ${yuan(fen)}`,
      verify: () => `核对 ${title} 停了没有`,
    }),
    text: (wallet: string, date: DateText): Sentences<Plain<Reminder>, 'kind'> => ({
      charge: ({ assumed, due, earliest }) =>
        assumed
          ? `照以往的日子推算，${date(due)}前后会从${wallet}扣款，最早 ${date(earliest)}。之前的几次账单里还没有，导一份新账单就清楚了。不想续，今天就关。`
          : `${date(due)}前后会从${wallet}扣款，最早 ${date(earliest)}。不想续，今天就关。`,
      verify: ({ from, to }) =>
        `从${wallet}导出一份账单，拖进续查。${date(from)}到${date(to)}没有扣费，就确认停了。`,
    }),
  },
}
