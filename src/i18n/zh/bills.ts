import type { RejectionReason } from '../../core/base/outcome.ts'
import type { BillFormat, Encoding, OptionalColumn } from '../../core/bills/bill.ts'
import type { CertificateNotice } from '../../core/bills/certificate/notices.ts'
import type { Wallet } from '../../core/bills/transaction.ts'

const formats: Record<BillFormat, string> = {
  'alipay-app-csv': '支付宝账单（App 导出）',
  'alipay-web-csv': '支付宝账单（网页导出）',
  'wechat-csv': '微信支付账单（CSV）',
  'wechat-xlsx': '微信支付账单（Excel）',
  'alipay-pdf': '支付宝交易流水证明',
  'wechat-pdf': '微信支付交易明细证明',
}

const encodings: Record<Encoding, string> = { gb18030: 'GB18030', 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16' }

const rejections: Record<RejectionReason, string> = {
  time: '看不懂这一行的时间',
  'republican-year': '这一行的日期是民国纪年（如民国 114 年），请在表格里换成公历（2025 年）再加一次',
  day: '这一行的日期早于 2003 年 10 月（那时还没有支付宝），或者晚于明天。如果这台电脑的日期不对，请调好日期，移除这份账单后再加一次',
  amount: '看不懂这一行的金额',
  'amount-too-large': '这一行的金额超过 1000 万元，多半是列错位了，没有算进去',
  direction: '「收/支」一栏看不出这一行是支出还是收入',
  columns: '这一行的列数不对，可能被截断或改动过',
  quotes: '这一行的引号不成对，分不清每一格从哪里到哪里',
  'broken-bytes': '有几个字节不是文字，这一行的时间、金额或单号看不全',
  'declared-days': '账单写的起止日期或导出时间不可能是真的，没有采用，改按账单里的交易计算',
}

const missing: Record<OptionalColumn, string> = {
  counterparty: '交易对方',
  goods: '商品说明',
  method: '付款方式',
  tradeNo: '交易单号',
}

const notices: Record<CertificateNotice, string> = {
  'after-descriptions':
    '流水证明的读法是照别人的描述做的，没有见过真实的文件。已逐行核对格式，不过仍请你抽几行和原件对一对。',
  'status-not-stated': '流水证明里没有交易状态：退款只看单独的退款行，同一笔在对账单里也有的，以对账单为准。',
  'goods-not-stated': '微信的交易明细证明不写商品，只能看收款方、金额和周期，认得出的自动续费会少一些。',
  'bill-wanted':
    '请再从微信导出同一段时间的「用于个人对账」账单（我 → 服务 → 钱包 → 账单 → 常见问题 → 下载账单），一起放进来。',
}

/** One app's way to the bill that is wanted, step by step. */
const exportSteps: Record<Wallet, readonly string[]> = {
  alipay: [
    '打开支付宝，点「我的」→「账单」',
    '点右上角「···」→「开具交易流水证明」',
    '选「用于个人对账」（另一项给的是 PDF 证明，里面没有交易状态）',
    '时间选得越长越好，一次最多一年；「交易对手信息」和「商品说明信息」都要打开',
    '填邮箱，等邮件到了，把附件里的压缩包原样拖进来',
  ],
  wechat: [
    '打开微信，点「我」→「服务」→「钱包」→「账单」',
    '点「常见问题」→「下载账单」',
    '选「用于个人对账」（不要选「用作证明材料」，那是 PDF 证明，没有商品和交易状态）',
    '选好时间、填邮箱；邮件里是附件或 7 天内有效的下载链接',
    '把收到的文件原样拖进来，不用解压，也不用另存',
  ],
}

const passwordPlaces: Record<Wallet, string> = {
  alipay: '支付宝：App 里「消息」中的通知，或「开具交易流水证明」的申请记录',
  wechat: '微信：公众号「微信支付」发来的消息',
}

/** The sentences around bills and what was read from them. */
export const bills = {
  formats,
  encodings,
  rejections,
  notices,
  billWanted: '还要同期的对账单',
  exportTitles: {
    alipay: '怎样从支付宝导出账单',
    wechat: '怎样从微信导出账单',
  } satisfies Record<Wallet, string>,
  exportSteps,
  passwordPlaces,
  passwordTitle: (name: string) => `「${name}」有密码`,
  passwordWhere: '密码不在邮件里，发在这里：',
  passwordKept: '密码只用来打开这一次，不会保存。',
  missing: (columns: readonly OptionalColumn[]) =>
    `这份账单没有「${columns.map(column => missing[column]).join('」「')}」，有些扣费可能认不出来。重新导出时把相关开关打开就好。`,
  empty: '这份账单里没有交易。',
  rows: (count: number) => `${count} 行`,
  refused: (count: number) => `${count} 行没有读懂`,
  line: (line: number) => `第 ${line} 行`,
  reconciled: '和账单自己写的合计一致',
  differs: '和账单自己写的合计不一致',
  undeclared: '账单里没有写合计',
}
