/** The same function, which computes only where one of its inputs is another than the last time. */
export function memoized<Inputs extends readonly unknown[], T>(
  compute: (...inputs: Inputs) => T,
): (...inputs: Inputs) => T {
  let kept: { inputs: Inputs; answer: T } | null = null
  return (...inputs) => {
    if (kept?.inputs.every((input, index) => Object.is(input, inputs[index]))) return kept.answer
    const answer = compute(...inputs)
    kept = { inputs, answer }
    return answer
  }
}
