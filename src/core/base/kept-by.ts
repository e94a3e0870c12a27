/** The same function, which computes once for each object; for as long as that is there and is not altered. */
export function keptBy<Of extends object, T>(compute: (of: Of) => T): (of: Of) => T {
  const kept = new WeakMap<Of, { answer: T }>()
  return of => {
    const known = kept.get(of) ?? { answer: compute(of) }
    kept.set(of, known)
    return known.answer
  }
}
