import type { Stage } from '../../core/claims/dispute.ts'
import type { ChannelId, Outcome } from '../../core/claims/progress.ts'
import { rowText } from './row.ts'

const outcomes: Record<Outcome, string> = {
  agreed: '同意退款',
  refused: '不同意',
  silent: '没有回音',
  'not-taken': '没有接（不予受理）',
  ended: '没有谈成',
}

/** In the authority's or the court's own words where these differ. */
const outcomesOf: Partial<Record<string, Partial<Record<Outcome, string>>>> = {
  wallet: { agreed: '办成了', refused: '没有办成' },
  '12315': { agreed: '谈成了，同意退款', ended: '没有谈成（调解终止）' },
  association: { agreed: '谈成了，同意退款', 'not-taken': '没有接' },
  court: { agreed: '判了或者调解了，要退', refused: '没有支持' },
}

const stages: Record<Stage, string> = {
  asking: '还要说明情况',
  ready: '可以发出去了',
  filed: '已经提出',
  refunded: '已退回',
}

/** What has been done in a case, what came of it, what came back and what is due next. */
export const caseSteps = {
  stages,
  partly: (amount: string) => `已退回 ${amount}`,
  overdue: (days: number) => `过了 ${days} 天`,
  nextTitle: '下一步',
  afterSending: {
    merchant: '发出去以后',
    wallet: '发出去以后',
    '12315': '投诉以后',
    association: '投诉以后',
    court: '立案以后',
  } satisfies Record<Exclude<ChannelId, 'stop'>, string>,
  sentAnyway: '已经走了这一步，记下来',
  noteSent: '记下来',
  noteSentOf: (channel: string) => `「${channel}」记下来`,
  ticket: '单号',
  ticketOf: (channel: string) => `「${channel}」的单号`,
  ticketHint: '单号，没有可以不填',
  takeBack: '去掉',
  takeBackOf: (name: string) => `去掉${name}`,
  toSearch: '去找提醒',
  toName: '填公司全名',
  running: (title: string, next: string | null) =>
    next === null
      ? `「${title}」还没有关闭。先截下自动扣款的页面，再去关，免得又扣。`
      : `「${title}」还没有关闭，下一次大约在${next}扣。先截下自动扣款的页面，再去关。`,
  runningMany: (count: number, next: string | null) =>
    next === null
      ? `有 ${count} 项还没有关闭。先截下自动扣款的页面，再去关，免得又扣。`
      : `有 ${count} 项还没有关闭，最近的一次大约在${next}扣。先截下自动扣款的页面，再去关。`,
  toSwitchOff: '去停掉',
  toBills: '去导入账单',
  claimFinding: '要回这几笔',
  claimFindingThis: (explanation: string) => `要回这几笔：${explanation}`,
  pick: '选几笔要回…',
  pickTitle: (title: string) => `「${title}」里选几笔`,
  pickText: '只选有问题的扣费，合成一件去要。',
  pickStart: (count: number) => (count === 0 ? '开始' : `用这 ${count} 笔开始`),
  together: (title: string) => `一起维权：${title}`,
  togetherStart: (count: number) => `把勾选的 ${count} 项一起开始`,
  togetherText: '同一个收款方的，合成一件；收款方不同的，各成一件。同一件事只投诉一次。',
  later: (count: number) => `账单变了：多 ${count} 笔`,
  laterText: (days: string, amount: string) => `${days}，一共 ${amount}。要算进这一件吗？`,
  takeIn: '加进来',
  leaveOut: '不加',
  takenIn: (count: number) => `加进来了，${count} 笔。`,
  overlap: (title: string, count: number) =>
    `这里有 ${count} 笔也在「${title}」里。同一笔只要一次，两件里留一件。`,
  overlapMany: (cases: number) => `这里有些扣费也在另外 ${cases} 件里。同一笔只要一次，只留一件。`,
  seeThat: '看那一件',
  outcome: (channel: string, outcome: Outcome) => outcomesOf[channel]?.[outcome] ?? outcomes[outcome],
  noOutcome: '还没有结果',
  result: '结果',
  resultOf: (channel: string) => `「${channel}」的结果`,
  answeredOn: '答复日期',
  answeredOnOf: (channel: string) => `「${channel}」答复的日期`,
  noted: '记下了。',
  /** The holidays of that year are not announced yet. */
  postponed: (date: string) => `${date}（遇节假日顺延）`,
  next: {
    answer: '把剩下的问题答完，才知道能要求什么。',
    search: '对方没有退。投诉要讲得出事实：先按清单找一遍提醒，记下找没找到，再去投诉。',
    name: '对方没有退。投诉和起诉按公司的全名找人，账单上没有写：先查到它，填在旁边。',
    nothing: '按现在的回答，没有可以要求的。回答随时可以改。',
    take: {
      merchant: '把退款申请发给对方。',
      wallet: '把投诉交给支付平台。',
      '12315':
        '对方没有退。支付平台还没找过的，可以先找它。再走 12315 或者消费者协会，只选一个，记下提交日期。',
      association: '12315 没有接。可以请消费者协会调解，再记下提交日期。',
      court: '前面的路走过了，还没有退。还可以起诉；起诉以后，12315 和消协都不再管同一件事。',
    } satisfies Record<Exclude<ChannelId, 'stop'>, string>,
    wait: {
      merchant: (date: string) => `等商家答复，最晚${date}。`,
      filed: (channel: string, date: string) => `等「${channel}」答复接不接，最晚${date}。`,
      accepted: (channel: string, date: string) => `等「${channel}」调解，最晚${date}。`,
    },
    waitOpen: (channel: string) => `已经走了「${channel}」，没有写明的期限。有了结果就记下来。`,
    waitBeforeRule: (channel: string, what: string) =>
      `已经走了「${channel}」。提交那天，现在的规定还没有施行，「${what}」没法按它算。`,
    chase: {
      merchant: (date: string, days: number) =>
        `对方的答复期限到${date}，过了 ${days} 天。有没有回音，都把结果记下来，再走下一步。`,
      filed: (channel: string, date: string, days: number) =>
        `「${channel}」答复接不接的期限到${date}，过了 ${days} 天。去问一问，把接下的日期或者结果记下来。`,
      accepted: (channel: string, date: string, days: number) =>
        `「${channel}」调解的期限到${date}，过了 ${days} 天。去问一问，把结果记下来。`,
    },
    receive: '对方同意退款。到账以后导入新的账单，这里会自己核对。',
    done: '钱退回来了，这件事办完了。',
    over: '能走的路都记过了，没有下一步要做的。',
  },
  refunds: {
    title: '退回来的钱',
    whole: (amount: string) => `账单显示已退回 ${amount}，要的都退了。`,
    partly: (amount: string, left: string) => `账单显示已退回 ${amount}，还在要 ${left}。`,
    row: (on: string, amount: string, charge: string) => `${on}退回 ${amount}（${charge}扣的那一笔）`,
    stated: (amount: string, charge: string) =>
      `${charge}扣的那一笔，账单的状态写着已退 ${amount}，没有退款的那一行`,
    source: (name: string, line: number) => `${name} ${rowText(name, line)}`,
    unmatched: (count: number, amount: string) =>
      `另有 ${count} 笔同一商家的退款，合计 ${amount}，对不上是哪一笔扣的，没有从要的数里减。请先核对，避免多要。`,
  },
  limitation: {
    title: '每一笔的期限',
    lead: '都从扣费那天算起，是保守的算法；最后一天当天还来得及。',
    paid: '扣费',
    limitation: '起诉最晚到',
    complaint: '12315 投诉到',
    records: '免费查账单到',
    tooOld: (count: number, all: number) =>
      count === all
        ? '这里的扣费都满三年了，12315 可能不接。'
        : `这里有 ${count} 笔扣费满三年了，12315 可能不接这几笔。`,
    restarted: '重新起算',
    past: '已过',
    rescission: (fraud: string, mistake: string) =>
      `请求撤销合同：因欺诈到${fraud}，因重大误解到${mistake}。`,
  },
}
