/** Whether two values of plain data are alike, field by field: quicker than to write both down. */
export function isSameData(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const keys = Object.keys(one)
  if (keys.length !== Object.keys(other).length) return false
  const [a, b] = [one as Record<string, unknown>, other as Record<string, unknown>]
  return keys.every(key => key in b && isSameData(a[key], b[key]))
}
