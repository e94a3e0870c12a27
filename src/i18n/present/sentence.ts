/** One sentence for each code of `T`, told apart by its field `K`; a missing one is a compile error. */
export type Sentences<T extends Record<K, string>, K extends string> = {
  [C in T[K]]: (facts: Of<T, K, C>) => string
}

type Of<T, K extends string, C> = T extends Record<K, infer D> ? (C extends D ? T : never) : never

/** The sentence of what `facts` hold, by their field `key`. */
export function sentence<T extends Record<K, string>, K extends string>(
  sentences: Sentences<T, K>,
  key: K,
  facts: T,
): string {
  const make = sentences[facts[key]] as (facts: T) => string
  return make(facts)
}
