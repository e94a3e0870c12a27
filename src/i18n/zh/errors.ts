import type { CertificateFaultCode, ErrorCode, Issue, WrongExport } from '../../core/base/outcome.ts'
import { exportPaths } from './accounts-screen.ts'
import { bills } from './bills.ts'

/** What happened, and what to do next. */
interface Advice {
  title: string
  next: string
}

const fromAlipay = `要的是这一份：${exportPaths.alipay}。`
const fromWechat = `要的是这一份：${exportPaths.wechat}。`
const fromEither = `要的是这两份之一：${exportPaths.alipay}；${exportPaths.wechat}。`

const codes: Record<ErrorCode, Advice> = {
  'unrecognised-format': {
    title: '认不出这是什么账单',
    next: `请放入从支付宝或微信导出的原文件。${fromEither}`,
  },
  'wrong-export': { title: '这一份不是付款账单', next: fromEither },
  'password-required': {
    title: '这个文件有密码',
    next: '支付宝的密码在 App 的消息里，微信的密码在公众号「微信支付」发来的消息里。',
  },
  'wrong-password': {
    title: '密码不对',
    next: '每次导出的密码都不一样，请看与这份文件同一天收到的那条消息。',
  },
  'not-found': { title: '找不到这个文件', next: '它可能已被移动或删除，请重新选择。' },
  empty: { title: '文件里没有账单', next: '可能没有下载完整，请重新下载或重新导出。' },
  'too-large': { title: '文件太大，没有打开', next: '请按年份分几次导出，再逐个放入。' },
  damaged: { title: '文件损坏了', next: '可能没有下载完整。请从邮件里重新下载，或重新导出一份。' },
  'unsafe-archive': {
    title: '这个压缩包不安全，没有打开',
    next: '它的内容和正常的账单压缩包不一样。请直接使用支付宝或微信邮件里的原文件。',
  },
  'unsupported-encoding': {
    title: '读不出文件里的文字',
    next: '文件可能被改动或损坏了。请使用原文件，不要用其他软件另存。',
  },
  unreadable: { title: '这个文件打不开', next: '请确认它没有被其他软件占用，并且你有权限读取。' },
}

const wrongExports: Record<WrongExport, Advice> = {
  'alipay-cashbook': { title: '这是支付宝「记账本」的导出，不是付款账单', next: fromAlipay },
  'alipay-account-log': { title: '这是支付宝的「收支明细」，不是付款账单', next: fromAlipay },
  'alipay-merchant': { title: '这是支付宝商家的账务明细，不是个人账单', next: fromAlipay },
  'alipay-pdf': { title: '这个 PDF 不是支付宝的交易流水证明，或者已经损坏', next: fromAlipay },
  'wechat-pdf': { title: '这个 PDF 不是微信的交易明细证明，或者已经损坏', next: fromWechat },
  pdf: { title: '这个 PDF 不是支付宝或微信的流水证明', next: fromEither },
  'bank-statement': { title: '这是银行的流水，不是支付宝或微信的账单', next: fromEither },
  'old-excel': {
    title: '这是旧版 Excel 文件（.xls）',
    next: `请使用邮件里的原文件，不要用表格软件另存。${fromEither}`,
  },
  'open-document': {
    title: '这是 .ods 表格，读不了',
    next: `请使用邮件里的原文件，或在表格软件里另存为 .xlsx 再放入。${fromEither}`,
  },
  'encrypted-office': {
    title: '这个表格加了打开密码',
    next: `请使用邮件里的原文件，或先在表格软件里去掉密码再保存。${fromEither}`,
  },
}

function unclearDates({ text, readings: [one, other] }: NonNullable<Issue['dates']>): Advice {
  return {
    title: `日期「${text}」可以读成 ${one}，也可以读成 ${other}`,
    next: '整份文件里没有能分清的日期，所以没有读进来。请使用邮件里的原文件，不要用表格软件另存。',
  }
}

function noRowUnderstood(rows: number, first: NonNullable<Issue['firstRows']>): Advice {
  const reasons = first.map(({ line, reason }) => `第 ${line} 行：${bills.rejections[reason]}。`)
  return {
    title: `文件里有 ${rows} 行，一行也没看懂`,
    next: `${reasons.join('')}它可能被改动过。请使用邮件里的原文件，不要用其他软件另存。`,
  }
}

const faults: Record<CertificateFaultCode, string> = {
  columns: '列和认识的版式对不上',
  cells: '有一行的内容不完整',
  order: '行的先后对不上',
  pages: '页数或页面大小对不上',
  period: '有一行不在证明写的时间段里，或者没找到时间段',
  repeated: '有一行出现了两次',
}

/** A certificate counts whole or not at all. */
function adviceOnCertificate({ fault, page }: NonNullable<Issue['certificate']>): Advice {
  return {
    title: `这份证明没有全部读准（第 ${page} 页，${faults[fault]}），所以整份都没有采用`,
    next: `证明的读法是照别人的描述做的，没有见过真实文件。请改用对账的那一份：${fromEither}`,
  }
}

function adviceOn(issue: Issue): Advice {
  if (issue.wrongExport) return wrongExports[issue.wrongExport]
  if (issue.dates) return unclearDates(issue.dates)
  if (issue.rows !== undefined) return noRowUnderstood(issue.rows, issue.firstRows ?? [])
  if (issue.certificate) return adviceOnCertificate(issue.certificate)
  const advice = codes[issue.code]
  if (issue.offset === undefined) return advice
  return { ...advice, title: `${advice.title}（从第 ${issue.offset + 1} 个字节起）` }
}

/** A word on every way in which a file can disappoint. */
export const errors = {
  codes,
  wrongExports,
  /** What to show for an issue. */
  adviceOn,
  /** The same in one line, for the command line and the report. */
  message: (issue: Issue): string => {
    const { title, next } = adviceOn(issue)
    return `${title}。${next}`
  },
}
