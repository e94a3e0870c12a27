import type { Account } from '../../core/bills/accounts/accounts.ts'
import type { MissingBill } from '../../core/bills/accounts/missing-bills.ts'
import type { Person } from '../../core/bills/accounts/person.ts'
import type { Wallet } from '../../core/bills/transaction.ts'
import type { accountsScreen as zhAccounts } from '../zh/accounts-screen.ts'
import { daysText, dayText } from './dates.ts'
import { walletNames } from './titles.ts'

function person(one: Person): string {
  switch (one.is) {
    case 'me':
      return 'Me'
    case 'mother':
      return 'Mum'
    case 'father':
      return 'Dad'
    case 'other':
      return one.name
  }
}

/** What to tap for the bill that is wanted. */
export const exportPaths: Record<Wallet, string> = {
  alipay: 'Alipay → 我的 → 账单 → ··· at the top right → 开具交易流水证明 → 用于个人对账',
  wechat: 'WeChat → 我 → 服务 → 钱包 → 账单 → 常见问题 → 下载账单 → 用于个人对账',
}

type Named = Pick<Account, 'wallet' | 'name' | 'person'>

function account({ wallet, name, person: whose }: Named): string {
  if (whose) return `${person(whose)} · ${walletNames[wallet]}`
  return name ? `${walletNames[wallet]} ${name.label}` : `${walletNames[wallet]} bills without a name`
}

export const accountsScreen = {
  person,
  account,
  title: 'Accounts',
  unsaid: 'Nobody named yet',
  label: ({ name, person: whose }: Named) =>
    name ? [whose && name.label, name.holder].filter(Boolean).join(' · ') : 'The bill names nobody',
  bills: (count: number) => `${count} ${count === 1 ? 'bill' : 'bills'}`,
  months: (count: number) => `${count} ${count === 1 ? 'month' : 'months'}`,
  ruler: (whose: string, from: string, to: string, covered: number, months: number) =>
    `${whose}: bills for ${covered} of ${months} months from ${from} to ${to}`,
  rulerMonths: (from: string, to: string) => `One mark a month, ${from} to ${to}`,
  rulerStates: { covered: 'bills are here', gap: 'missing in between', outside: 'no bills' },
  whose: 'Whose account is this?',
  whoseMany: (count: number) => `Whose are these ${count} accounts?`,
  whoseWhy:
    'Each person is counted apart, and only bills of the same account prove that a charge has stopped.',
  whoseOf: (whose: string) => `Whose is ${whose}`,
  other: 'Somebody else…',
  otherName: 'What you call them',
  otherHint: 'Grandma, for instance',
  keep: 'Keep',
  said: (whose: string) => `Noted: ${whose}.`,
  later: 'Not now',
  changeOf: (whose: string) => `Change whose “${whose}” is`,
  remove: (whose: string) => `Take “${whose}” away`,
  removed: (whose: string) => `Done. Nobody is named for ${whose}’s accounts now; cases stay.`,
  assumed: (count: number) =>
    `${count} ${count === 1 ? 'bill names' : 'bills name'} nobody and ${count === 1 ? 'counts' : 'count'} for this account for now, but ${count === 1 ? 'proves' : 'prove'} no stop.`,
  assign: 'It is of this account',
  notThis: 'It isn’t',
  assigned: 'Noted: these bills are of this account.',
  parted: 'They are apart now. Say below whose they are.',
  joinWith: (whose: string) => `Same account as “${whose}”`,
  joined: 'They are one account now.',
  partBill: (bill: string) => `“${bill}” is of another account`,
  partedBill: 'It is apart now. Say below whose it is.',
  filter: 'Whose',
  everybody: 'Everyone',
  toAccounts: 'Say whose',
  toSplit: (cases: number) => `This has to become ${cases} cases.`,
  splitText: (accounts: readonly string[]) =>
    `It holds charges of ${accounts.map(one => `“${one}”`).join(' and ')}; each person claims their own money. Answers and days are copied.`,
  splitNow: 'Split',
  split: (cases: number) => `There are ${cases} cases now.`,
  caseAsks: (whose: string) =>
    `First say whose “${whose}” is: the papers need the name of the person who paid.`,
  paidFrom: (_account: Named, payer: string, trades: number) =>
    `“${payer}” paid for ${trades} ${trades === 1 ? 'trade' : 'trades'} here with a family card; ${trades === 1 ? 'it counts' : 'they count'} there alone.`,
  missingTitle: 'Bills that may be missing',
  missing: (bill: MissingBill): string => {
    switch (bill.why) {
      case 'gap':
        return `${account(bill.of)}: no bill ${daysText(bill.days)}.`
      case 'ended':
        return `${account(bill.of)}: the bills end on ${dayText(bill.last)}.`
      case 'before': {
        const other = walletNames[bill.of.wallet === 'alipay' ? 'wechat' : 'alipay']
        return `${account(bill.of)}: the bills begin on ${dayText(bill.first)}, but before that day ${bill.rows} ${other} ${bill.rows === 1 ? 'row names' : 'rows name'} ${walletNames[bill.of.wallet]}.`
      }
      case 'wallet': {
        const whose = bill.of.person ? ` for ${person(bill.of.person)}` : ''
        const other = walletNames[bill.of.wallet === 'alipay' ? 'wechat' : 'alipay']
        const named = bill.rows > 0 ? ` ${bill.rows} ${other} rows name it.` : ''
        const cards = bill.cards.length > 0 ? ` ${bill.cards.join(', ')} may pay there as well.` : ''
        return `No ${walletNames[bill.of.wallet]} bill${whose} yet.${named}${cards}`
      }
    }
  },
  howToGet: exportPaths,
} satisfies typeof zhAccounts
