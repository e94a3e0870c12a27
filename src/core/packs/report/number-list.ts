const runOf = 3

/** `1–8、12`: numbers in rising order, runs of three and more drawn together. */
export function numberList(numbers: readonly number[], separator: string): string {
  const sorted = [...numbers].sort((a, b) => a - b)
  const runs: number[][] = []
  for (const number of sorted) {
    const run = runs.at(-1)
    if (run && run.at(-1) === number - 1) run.push(number)
    else runs.push([number])
  }
  return runs
    .map(run => (run.length >= runOf ? `${run[0]}–${run.at(-1)}` : run.join(separator)))
    .join(separator)
}
