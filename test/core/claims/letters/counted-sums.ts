/** In fen, of `21.00` or `21`. */
function amountOf(text: string): number {
  return Math.round(Number(text.replaceAll(',', '')) * 100)
}

/** What a line of a calculation comes to when somebody counts it with a pencil, in fen. */
export function counted(line: string): number {
  const [sum = '', back = ''] = line.split(/[−-]\s*已退/)
  const terms = sum.split(/[+＋]/).map(term => {
    const amounts = [...term.matchAll(/(?<=¥)[\d,]+(?:\.\d\d)?|[\d,]+\.\d\d|\d+(?=元)/g)].map(([amount]) =>
      amountOf(amount),
    )
    const rest = /剩余 ?(\d+) ?天 ?÷ ?全期 ?(\d+) ?天/.exec(term)
    const times = Number(/×\s*(\d+)\s*$/.exec(term)?.[1] ?? 1)
    const one = (amounts[0] ?? 0) - (term.includes('（') ? (amounts[1] ?? 0) : 0)
    return (rest ? Math.floor((one * Number(rest[1])) / Number(rest[2])) : one) * times
  })
  const less = back === '' ? 0 : amountOf(/[\d,.]+/.exec(back)?.[0] ?? '')
  return terms.reduce((all, term) => all + term, 0) - less
}

interface Sum {
  stated: number
  counted: number
}

/** Every sum of a letter with what its own calculation comes to: the line under it, or what stands behind it. */
export function sumsOf(text: string): Sum[] {
  const lines = [...text.matchAll(/计算：([^=。；\n]+?) = ¥([\d,]+(?:\.\d\d)?)/g)]
    .filter(([, line = '']) => !line.includes('× 3 ') && !line.endsWith('× 3'))
    .map(([, line = '', stated = '']) => ({ stated: amountOf(stated), counted: counted(line) }))
  const behind = [
    ...text.matchAll(/退还[^\d。]*([\d.]+)元(?:（(?!《|其中)([^（）]*)）|，即([^，。；\n]+))/g),
  ].map(([, stated = '', inside, after]) => ({
    stated: amountOf(stated),
    counted: counted(inside ?? after ?? ''),
  }))
  return [...lines, ...behind]
}
