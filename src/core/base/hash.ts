const [firstStart, firstFactor] = [0x811c9dc5, 0x01000193]
const [secondStart, secondFactor] = [0x2f0b4a27, 0x5bd1e995]

/** A 32-bit hash of a text (FNV-1a with a last stir, so that numbers which differ at their end don't fall side by side). */
export function hashOf(text: string): number {
  let hash = firstStart
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), firstFactor)
  return stirred(hash)
}

/** Two independent hashes, never both zero. */
export function hashPairOf(text: string): [number, number] {
  let [first, second] = [firstStart, secondStart]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    first = Math.imul(first ^ code, firstFactor)
    second = Math.imul(second ^ code, secondFactor)
  }
  return [stirred(first), stirred(second) | 1]
}

function stirred(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return once ^ (once >>> 12)
}
