/** Bytes that may lie in memory or in a file, and are taken a stretch at a time. */
export interface Bytes {
  readonly length: number
  /** The bytes from `from` up to `to`, which may lie beyond the end. */
  slice(from: number, to: number): Uint8Array
}

export function bytesOf(array: Uint8Array): Bytes {
  return { length: array.length, slice: (from, to) => array.subarray(from, to) }
}
