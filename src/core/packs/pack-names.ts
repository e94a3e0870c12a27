import type { Letter } from '../claims/letters/letter.ts'

/** How the files and folders of a pack are called: by the steps in which they are used. */
export const packNames = {
  start: '0-先看这里.pdf',
  report: '证据/证据包.pdf',
  sheet: '证据/扣费明细.xlsx',
  picture: (page: number) => `证据/扣费明细-${page}.jpg`,
  originals: '证据/账单',
  evidence: '证据',
  own: '只给自己看/给自己看的清单.pdf',
  howToCheck: '校验/怎么核对.txt',
  other: '文件',
  /** How the name of every pack begins. */
  pack: '证据包',
  folder: (service: string, day: string) => `证据包-${service}-${day}`,
  excerpt: (bill: string) => `${bill}-有关的几行.txt`,
  bill: '账单',
  service: '自动续费',
}

/** The folders that hold letters, in the order of the ways to go. */
export const letterFolders = {
  merchant: '1-发给商家',
  alipay: '2-支付宝',
  wechat: '2-微信支付',
  authority: '3-12315',
  court: '4-法院',
} as const

/** Into which of them a letter goes. */
export function letterFolder({ id, channel }: Pick<Letter, 'id' | 'channel'>): string {
  switch (channel) {
    case 'merchant':
      return letterFolders.merchant
    case 'wallet':
      return id === 'wechat' ? letterFolders.wechat : letterFolders.alipay
    case '12315':
      return letterFolders.authority
    case 'court':
      return letterFolders.court
  }
}

/** What is meant for the person alone, and goes to nobody else. */
export function isOwn(name: string): boolean {
  return name === packNames.start || name.startsWith('只给自己看/')
}
