/** How the files and folders of a pack are called. */
export const packNames = {
  report: '证据包.pdf',
  sheet: '扣费明细.xlsx',
  howToCheck: '怎么核对.txt',
  originals: '原始账单',
  evidence: '证据',
  other: '文件',
  /** How the name of every pack begins. */
  pack: '证据包',
  folder: (service: string, day: string) => `证据包-${service}-${day}`,
  excerpt: (bill: string) => `${bill}-节选.txt`,
  bill: '账单',
  service: '自动续费',
}
