import type { letters as model } from '../zh/letters.ts'

/** The letters go to Chinese readers and are always Chinese; here is what each of them says. */
export const letters = {
  titles: {
    merchant: 'To the merchant: refund request',
    alipay: 'To Alipay',
    wechat: 'To WeChat Pay',
    '12315-200': '12315 complaint, 200 characters',
    '12315-500': '12315 complaint, 500 characters',
    '12315-1000': '12315 complaint, 1,000 characters',
    report: 'Report to 12315, filed apart',
    court: 'Statement of claim for court',
  },
  uses: {
    merchant:
      'It says, in Chinese: what the bills show, what you stated, what you ask for and how the sum is counted, at most three articles, which records they should show, and that they have seven days. Send it to their official customer service, all charges in one letter, and note the day under “Claims”.',
    alipay:
      'It lists the charges with their order numbers and asks Alipay to end the mandate and show its records; it argues no law. Give it to customer service, or paste it into the complaint about the charge.',
    wechat:
      'It lists the charges with their order numbers and asks WeChat Pay to end the mandate and show its records; it argues no law. Give it to customer service, or paste it into the complaint about the charge.',
    '12315-200':
      'It says what you ask for, the facts, whether you asked the merchant and the legal basis. Paste it into the complaint form of the national 12315 platform, in the length that the form allows.',
    '12315-500':
      'It says what you ask for, the facts, whether you asked the merchant, the legal basis and the evidence. Paste it into the complaint form of the national 12315 platform, in the length that the form allows.',
    '12315-1000':
      'It says what you ask for, the facts, whether you asked the merchant, the legal basis and the evidence. Paste it into the complaint form of the national 12315 platform, in the length that the form allows.',
    report:
      'It names the breach you saw and asks for no money: that belongs into the complaint, which is filed apart.',
    court:
      'It names both sides, what you ask the court for, the facts and reasons, and the evidence with its source. Check it, print it, sign it and hand it in with the evidence; the court says what else to bring.',
  },
  complaint: '12315 complaint',
  limit: 'Most characters',
  limitOf: (limit: number) => limit.toLocaleString('en'),
  ownLimit: 'Other',
  ownLimitLabel: 'Limit named on the form',
  ownLimitHint: (least: number, most: number) => `a whole number from ${least} to ${most}`,
  working: 'Writing…',
  count: (count: string, limit: string | null) =>
    limit === null ? `${count} characters` : `${count} of ${limit} characters`,
  over: (count: string) => `${count} too many`,
  counted: 'punctuation and line breaks included',
  edit: 'You may edit the text above; what you copy is the edited one. Edits are not kept, and the pack holds the original.',
  restore: 'Restore',
  fields: {
    title: 'What the form asks for besides',
    missing: 'not given yet',
    sum: 'Sum asked for',
    numbers: (count: number) => `Order numbers (${count})`,
    copyThis: (title: string) => `Copy “${title}”`,
    copied: (title: string) => `Copied: ${title}`,
  },
} satisfies typeof model
