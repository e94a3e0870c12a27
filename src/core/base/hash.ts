/** A 32-bit hash of a text (FNV-1a with a last stir, so that numbers which differ at their end don't fall side by side). */
export function hashOf(text: string): number {
  return stirred(hashFrom(text, 0x811c9dc5, 0x01000193))
}

/** Two independent hashes, never both zero. */
export function hashPairOf(text: string): [number, number] {
  return [hashOf(text), stirred(hashFrom(text, 0x2f0b4a27, 0x5bd1e995)) | 1]
}

function hashFrom(text: string, start: number, factor: number): number {
  let hash = start
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), factor)
  return hash
}

function stirred(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return once ^ (once >>> 12)
}
