import type { Account } from '../../core/bills/accounts/accounts.ts'
import type { MissingBill } from '../../core/bills/accounts/missing-bills.ts'
import type { Person } from '../../core/bills/accounts/person.ts'
import type { Wallet } from '../../core/bills/transaction.ts'
import { daysText, dayText } from './dates.ts'
import { walletNames } from './titles.ts'

function person(one: Person): string {
  switch (one.is) {
    case 'me':
      return '我'
    case 'mother':
      return '妈妈'
    case 'father':
      return '爸爸'
    case 'other':
      return one.name
  }
}

/** What to tap for the bill that is wanted. */
export const exportPaths: Record<Wallet, string> = {
  alipay: '支付宝 → 我的 → 账单 → 右上角 ··· → 开具交易流水证明 → 用于个人对账',
  wechat: '微信 → 我 → 服务 → 钱包 → 账单 → 常见问题 → 下载账单 → 用于个人对账',
}

type Named = Pick<Account, 'wallet' | 'name' | 'person'>

/** 「我的支付宝」, or by what the bill prints where nobody said whose it is. */
function account({ wallet, name, person: whose }: Named): string {
  if (whose) return `${person(whose)}的${walletNames[wallet]}`
  return name ? `${walletNames[wallet]} ${name.label}` : `没写名字的${walletNames[wallet]}账单`
}

/** 「我的支付宝账单」, or 「支付宝 138****5608 的账单」 where the name of the account comes last. */
function billsOf(one: Named): string {
  const name = account(one)
  if (one.person) return `${name}账单`
  if (!one.name) return name
  return after(name, '的账单')
}

/** What follows a name, apart from its letters or digits. */
export function after(name: string, text: string): string {
  return `${name}${/[!-~]$/.test(name) ? ' ' : ''}${text}`
}

/** Accounts, whose they are, and the bills that are missing. */
export const accountsScreen = {
  person,
  account,
  title: '账户',
  unsaid: '还没说是谁的',
  /** What the bill prints beside what it is called. */
  label: ({ name, person: whose }: Named) =>
    name ? [whose && name.label, name.holder].filter(Boolean).join(' · ') : '账单没写名字',
  bills: (count: number) => `${count} 份`,
  months: (count: number) => `${count} 个月`,
  ruler: (whose: string, from: string, to: string, covered: number, months: number) =>
    `${whose}：${from}到${to}的 ${months} 个月里，${covered} 个月有账单`,
  rulerMonths: (from: string, to: string) => `一格一个月，${from}到${to}`,
  rulerStates: { covered: '有账单', gap: '中间缺的', outside: '没有账单' },
  whose: '这个账户是谁的？',
  whoseMany: (count: number) => `这 ${count} 个账户是谁的？`,
  whoseWhy: '每个人的扣费分开算，只有同一个账户的账单才能证明停没停。',
  whoseOf: (whose: string) => `${whose}是谁的`,
  other: '别人…',
  otherName: '怎么称呼',
  otherHint: '比如 外婆、小姨',
  keep: '就这样',
  said: (whose: string) => `记下了：${whose}。`,
  later: '先不说',
  changeOf: (whose: string) => `改「${whose}」是谁的`,
  remove: (whose: string) => `移走「${whose}」这个人`,
  removed: (whose: string) => `移走了。${whose}的账户回到「还没说是谁的」，材料都还在。`,
  assumed: (count: number) => `有 ${count} 份没写名字，暂按这个账户算，不用来核对停没停。`,
  assign: '是这个账户的',
  notThis: '不是',
  assigned: '记下了，这几份算这个账户的。',
  parted: '分出来了，下面说一说是谁的。',
  joinWith: (whose: string) => `和「${whose}」合在一起`,
  joined: '合在一起了，算一个账户。',
  partBill: (bill: string) => `「${bill}」不是这个账户的，分开`,
  partedBill: '分开了，下面说一说是谁的。',
  filter: '谁的',
  everybody: '每个人',
  toAccounts: '去说一说',
  toSplit: (cases: number) => `要拆成${cases === 2 ? '两' : cases}件。`,
  splitText: (accounts: readonly string[]) =>
    `这里有${accounts.map(one => `「${one}」`).join('和')}的扣费，各人的钱要各人自己去要。回答和日子会一起抄过去。`,
  splitNow: '拆开',
  split: (cases: number) => `拆成了${cases === 2 ? '两' : ` ${cases} `}件，都在「要回」里。`,
  caseAsks: (whose: string) => `先说一说「${whose}」是谁的：材料要用付钱的人自己的名字。`,
  paidFrom: ({ wallet }: Named, payer: string, trades: number) =>
    `有 ${trades} 笔是${payer}用${wallet === 'alipay' ? '亲情卡' : '亲属卡'}付的，只算在那边。`,
  missingTitle: '可能还缺这些账单',
  missing: (bill: MissingBill): string => {
    switch (bill.why) {
      case 'gap':
        return `${account(bill.of)} ${daysText(bill.days)}没有账单。`
      case 'ended':
        return `${billsOf(bill.of)}只到${dayText(bill.last)}。`
      case 'before': {
        const other = walletNames[bill.of.wallet === 'alipay' ? 'wechat' : 'alipay']
        return `${billsOf(bill.of)}从${dayText(bill.first)}开始，可是${other}账单里在那以前有 ${bill.rows} 行提到${walletNames[bill.of.wallet]}。`
      }
      case 'wallet': {
        const whose = bill.of.person ? `${person(bill.of.person)}的` : ''
        const other = walletNames[bill.of.wallet === 'alipay' ? 'wechat' : 'alipay']
        const named =
          bill.rows > 0 ? `${other}账单里有 ${bill.rows} 行提到${walletNames[bill.of.wallet]}，` : ''
        const cards = bill.cards.length > 0 ? `${bill.cards.join('、')}也可能在那边扣钱，` : ''
        return `${named}${cards}${named || cards ? '可是' : ''}还没有${whose}${walletNames[bill.of.wallet]}账单。`
      }
    }
  },
  howToGet: exportPaths,
}
