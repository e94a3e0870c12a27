/**
 * The bank cards that a way of paying names, by bank and last four digits; several ways may pay together
 * (`余额宝&招商银行储蓄卡(1234)`). Words: docs/bill-formats.md.
 */
export function cardsIn(method: string): string[] {
  return method
    .split(/[&＆+＋]/)
    .map(part => part.trim().replace('（', '(').replace('）', ')'))
    .filter(part => /\(\d{4}\)$/.test(part))
}
