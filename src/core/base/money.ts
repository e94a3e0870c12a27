declare const fenBrand: unique symbol

/** An amount of money as a whole number of fen (1 yuan = 100 fen), always a safe integer. */
export type Fen = number & { readonly [fenBrand]: true }

export const zeroFen = 0 as Fen

/** Marks an integer as fen; anything else is a bug of the caller. */
export function fen(value: number): Fen {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of fen: ${value}`)
  return value as Fen
}

export function addFen(...parts: readonly Fen[]): Fen {
  let sum = 0
  for (const part of parts) sum += part
  return fen(sum)
}

export function subtractFen(from: Fen, amount: Fen): Fen {
  return fen(from - amount)
}

const yuanText =
  /^([+-]?)(?:(?:cn)?[¥￥]|rmb|cny|人民币)?([+-]?)(\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.(\d{1,2})0*)?(?:元|rmb|cny)?$/i

/**
 * Reads yuan as bills write them: `6.00`, `¥1,234.5`, `￥6`, `1，020.00元`, `６．００`. Digits go straight to fen, never
 * through a float. Returns null for anything else, for more than two decimals, and for sums beyond a safe integer.
 */
export function parseYuan(text: string): Fen | null {
  const plain = plainYuan(text)
  if (plain >= 0) return plain as Fen
  const match = yuanText.exec(text.normalize('NFKC').replaceAll(/\s/gu, ''))
  if (!match) return null
  const [, signBefore = '', signAfter = '', whole = '', fraction = ''] = match
  if (signBefore && signAfter) return null
  const value = Number(whole.replaceAll(/[,，]/g, '') + fraction.padEnd(2, '0'))
  if (!Number.isSafeInteger(value)) return null
  return fen((signBefore || signAfter) === '-' && value !== 0 ? -value : value)
}

/** Fen of `123.45` and no other form, -1 for the rest: the one way untouched bills write amounts, read fast. */
function plainYuan(text: string): number {
  const length = text.length
  if (length < 4 || length > 14 || text.charCodeAt(length - 3) !== 46) return -1
  let value = 0
  for (let index = 0; index < length; index += 1) {
    if (index === length - 3) continue
    const digit = text.charCodeAt(index) - 48
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}

/** `1234.50`, without sign of currency or grouping; `-6.00` for a negative sum. */
export function yuanDigits(amount: Fen): string {
  const digits = String(Math.abs(amount)).padStart(3, '0')
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** For reading: `¥1,234` where it is whole, else to the fen, `¥1,234.50`; `-¥6` for a negative sum. */
export function formatYuan(amount: Fen): string {
  const [whole = '', fraction = ''] = yuanDigits(fen(Math.abs(amount))).split('.')
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')
  return `${amount < 0 ? '-' : ''}¥${grouped}${fraction === '00' ? '' : `.${fraction}`}`
}
