import type { CertificateFaultCode, ErrorCode, Issue, WrongExport } from '../../core/base/outcome.ts'
import type { errors as zh } from '../zh/errors.ts'
import { exportPaths } from './accounts-screen.ts'
import { bills } from './bills.ts'

interface Advice {
  title: string
  next: string
}

const fromAlipay = `The right one: ${exportPaths.alipay}.`
const fromWechat = `The right one: ${exportPaths.wechat}.`
const fromEither = `The right one: ${exportPaths.alipay}, or ${exportPaths.wechat}.`

const codes: Record<ErrorCode, Advice> = {
  'unrecognised-format': {
    title: 'This isn’t a bill that Xucha can read',
    next: `Please use the file as exported from Alipay or WeChat. ${fromEither}`,
  },
  'wrong-export': { title: 'This is not the payment bill', next: fromEither },
  'password-required': {
    title: 'This file has a password',
    next: 'Alipay shows it among the messages in its app; WeChat sends it from the official account 微信支付.',
  },
  'wrong-password': {
    title: 'The password is wrong',
    next: 'Each export has its own: look at the message that came on the same day as this file.',
  },
  'not-found': {
    title: 'The file can’t be found',
    next: 'It may have been moved or deleted. Please choose it again.',
  },
  empty: {
    title: 'There is no bill in this file',
    next: 'The download may be incomplete. Download or export it again.',
  },
  'too-large': {
    title: 'The file is too large and was not opened',
    next: 'Export year by year and add the files one by one.',
  },
  damaged: {
    title: 'The file is damaged',
    next: 'The download may be incomplete. Download it again from the mail, or export it again.',
  },
  'unsafe-archive': {
    title: 'This archive is unsafe and was not opened',
    next: 'It is not built like the archives that bills come in. Use the original file from the Alipay or WeChat mail.',
  },
  'unsupported-encoding': {
    title: 'The text of this file can’t be read',
    next: 'It may have been changed or damaged. Use the original file, not one saved by another program.',
  },
  unreadable: {
    title: 'This file can’t be opened',
    next: 'Make sure that no other program is using it and that you are allowed to read it.',
  },
}

const wrongExports: Record<WrongExport, Advice> = {
  'alipay-cashbook': {
    title: 'This is an export of Alipay’s 记账本 (cash book), not the payment bill',
    next: fromAlipay,
  },
  'alipay-account-log': {
    title: 'This is Alipay’s 收支明细 (account log), not the payment bill',
    next: fromAlipay,
  },
  'alipay-merchant': {
    title: 'This is an Alipay merchant’s statement, not a personal bill',
    next: fromAlipay,
  },
  'alipay-pdf': {
    title: 'This PDF is not Alipay’s certificate of trades (交易流水证明), or it is damaged',
    next: fromAlipay,
  },
  'wechat-pdf': {
    title: 'This PDF is not WeChat’s certificate of trades (交易明细证明), or it is damaged',
    next: fromWechat,
  },
  pdf: { title: 'This PDF is not a certificate of trades from Alipay or WeChat', next: fromEither },
  'bank-statement': { title: 'This is a bank’s statement, not a bill of Alipay or WeChat', next: fromEither },
  'old-excel': {
    title: 'This is a file of an old Excel (.xls)',
    next: `Use the original file from the mail, not one saved by a spreadsheet program. ${fromEither}`,
  },
  'open-document': {
    title: 'This is a spreadsheet in the .ods format, which can’t be read',
    next: `Use the original file from the mail, or save it as .xlsx in the spreadsheet program. ${fromEither}`,
  },
  'encrypted-office': {
    title: 'This workbook is locked with a password',
    next: `Use the original file from the mail, or save it without a password first. ${fromEither}`,
  },
}

function unclearDates({ text, readings: [one, other] }: NonNullable<Issue['dates']>): Advice {
  return {
    title: `The date “${text}” can be read as ${one} and as ${other}`,
    next: 'No date in the file settles which, so it was not read. Use the original file from the mail, not one saved by a spreadsheet program.',
  }
}

function noRowUnderstood(rows: number, first: NonNullable<Issue['firstRows']>): Advice {
  const reasons = first.map(({ line, reason }) => `Line ${line}: ${bills.rejections[reason]}. `)
  return {
    title:
      rows === 1
        ? 'The only row of this file could not be understood'
        : `None of the ${rows} rows of this file could be understood`,
    next: `${reasons.join('')}It may have been changed. Use the original file from the mail, not one saved by another program.`,
  }
}

const faults: Record<CertificateFaultCode, string> = {
  columns: 'its columns are not those of a known layout',
  cells: 'a row is not complete',
  order: 'its rows are not in order',
  pages: 'its pages do not add up',
  period: 'a row lies outside the stated period, or no period was found',
  repeated: 'a row stands there twice',
}

function adviceOnCertificate({ fault, page }: NonNullable<Issue['certificate']>): Advice {
  return {
    title: `Not all of this certificate could be read for certain (page ${page}: ${faults[fault]}), so none of it was used`,
    next: `How certificates are read was made after descriptions; no real file was seen. Use the bill instead. ${fromEither}`,
  }
}

function adviceOn(issue: Issue): Advice {
  if (issue.wrongExport) return wrongExports[issue.wrongExport]
  if (issue.dates) return unclearDates(issue.dates)
  if (issue.rows !== undefined) return noRowUnderstood(issue.rows, issue.firstRows ?? [])
  if (issue.certificate) return adviceOnCertificate(issue.certificate)
  const advice = codes[issue.code]
  if (issue.offset === undefined) return advice
  return { ...advice, title: `${advice.title} (from byte ${issue.offset + 1} on)` }
}

export const errors = {
  codes,
  wrongExports,
  adviceOn,
  message: (issue: Issue): string => {
    const { title, next } = adviceOn(issue)
    return `${title}. ${next}`
  },
} satisfies typeof zh
