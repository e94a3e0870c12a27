import type { letters as model } from '../zh/letters.ts'

/** Only the names: the letters go to Chinese readers and are always Chinese. */
export const letters = {
  titles: {
    merchant: 'To the merchant: refund request (in Chinese)',
    alipay: 'To Alipay (in Chinese)',
    wechat: 'To WeChat Pay (in Chinese)',
    '12315-200': '12315 complaint, 200 characters (in Chinese)',
    '12315-500': '12315 complaint, 500 characters (in Chinese)',
    '12315-1000': '12315 complaint, 1,000 characters (in Chinese)',
    report: 'Report to 12315, filed apart (in Chinese)',
    court: 'Statement of claim for court (in Chinese)',
  },
} satisfies typeof model
