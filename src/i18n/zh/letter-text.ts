import type { Wallet } from '../../core/bills/transaction.ts'
import type { QuestionId } from '../../core/claims/question.ts'
import { claim } from './claim.ts'

const wallets: Record<Wallet, string> = { alipay: '支付宝', wechat: '微信支付' }

const chineseNumbers = ['一', '二', '三', '四', '五', '六', '七', '八', '九']

/** How letters write days, sums and lists; their sentences are data under resources/law. */
export const letterText = {
  wallets,
  day: (day: string) => `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`,
  time: (time: string) => time.slice(0, 19).replace('T', ' '),
  yuan: (digits: string) => `${digits}元`,
  section: (number: number, heading: string) => `${chineseNumbers[number - 1] ?? number}、${heading}`,
  numbered: (number: number, line: string) => `${number}. ${line}`,
  and: '、',
  comma: '，',
  semicolon: '；',
  /** In court the person speaks of both sides by their part in it. */
  inCourt: [
    ['本人', '原告'],
    ['对方', '被告'],
  ] as const,

  missing: {
    question: (id: QuestionId) => `还没有回答：${claim.questions[id].title}`,
    fields: {
      name: '姓名',
      phone: '联系电话（12315 投诉要填）',
      address: '通讯地址（12315 投诉要填）',
      'respondent-name': '经营者的登记名称（现在用的是账单或者协议上的名称）',
      'respondent-address': '经营者的登记地址',
      declare: '“为生活消费需要使用、没有向其他机构投诉或起诉”的声明',
    },
  },
}
