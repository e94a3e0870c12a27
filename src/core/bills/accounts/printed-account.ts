import type { Wallet } from '../transaction.ts'

/** Whose a bill says it is, as printed and masked as printed; null for what it leaves out. */
export interface PrintedAccount {
  /** 支付宝账户, 账号 or 微信昵称 */
  label: string | null
  /** 姓名 or 用户 */
  holder: string | null
}

/** An account as a bill names it. */
export interface AccountName {
  wallet: Wallet
  label: string
  holder: string | null
}

/**
 * What one information line says of the account, `line` being free of padding: 支付宝账户 and 姓名 (A2 to A4), 账号, and
 * 用户 behind the export's time (A1), 微信昵称 (W1 to W5). Of a certificate only Alipay's account: the full name and
 * identity number beside it are kept nowhere, and WeChat's 微信号 is no 微信昵称. Null where it says nothing. Lines as they look:
 * docs/bill-formats.md.
 */
export function accountIn(line: string): Partial<PrintedAccount> | null {
  const label = /^(?:支付宝账户|支付宝账号|账号|微信昵称)\s*[：:](.*)$/su.exec(line)
  if (label) return { label: bare(label[1]) }
  const certified = /在其支付宝账号\s*[：:]?(.*?)中(?:的交易)?明细信息如下/su.exec(line)
  if (certified) return { label: bare(certified[1]) }
  const holder = /^姓名\s*[：:](.*)$/su.exec(line) ?? /^导出时间.*\]\s*用户\s*[：:](.*)$/su.exec(line)
  return holder ? { holder: bare(holder[1]) } : null
}

/** A nickname may hold brackets, commas and quotes; programs that save a bill again double the quotes. */
function bare(text = ''): string | null {
  const trimmed = text
    .trim()
    .replace(/^\[(.*)\]$/su, '$1')
    .trim()
    .replaceAll('""', '"')
  // What is hidden altogether names nobody.
  return /^[*＊\s]*$/u.test(trimmed) ? null : trimmed
}
