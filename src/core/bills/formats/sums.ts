import { type Fen, parseYuan } from '../../base/money.ts'
import { bareText } from '../order-number.ts'

/**
 * The sum in a cell, as wallets and the programs that save their bills again write it: in GBK, which lacks `¥`, it begins
 * with what stands in for that; accounts write (21.00) for −21.00. Null for what is none.
 */
export function sumIn(cell: string): Fen | null {
  const plain = () =>
    withoutNoise(bareText(cell).replace(/^[?\\]/, '')).replaceAll(/(?<=\d)['’](?=\d{3}(?!\d))/g, '')
  return (
    parseYuan(cell) ??
    parseYuan(
      plain()
        .replace(/^[−–]/, '-')
        .replace(/^[(（](.+)[)）]$/, '-$1'),
    )
  )
}

/** So many decimals are the noise of a float: 21.000000000000004. */
const noisy = /\d+\.\d{8,}/

function withoutNoise(text: string): string {
  return text.replace(noisy, digits => {
    const sum = Number(digits)
    const rounded = sum.toFixed(2)
    return Math.abs(sum - Number(rounded)) < tiniest ? rounded : digits
  })
}
const tiniest = 1e-6
