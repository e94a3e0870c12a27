import type { TrueMandate } from './truth.ts'

/** Marks mandates of one service that ran side by side: an overlap found on them is true. Cameras have a plan each. */
export function overlapping(mandates: readonly TrueMandate[]): TrueMandate[] {
  return mandates.map(mandate => {
    const isOverlapping = mandates.some(other => other !== mandate && ranTogether(mandate, other))
    return isOverlapping ? { ...mandate, trueKinds: [...mandate.trueKinds, 'overlapping-plan'] } : mandate
  })
}

function ranTogether(a: TrueMandate, b: TrueMandate): boolean {
  if (a.service !== b.service || a.service === 'mi-home-camera') return false
  const [first, last] = [a, b].map(({ charges }) => [charges[0]!.row.at, charges.at(-1)!.row.at] as const)
  return first![0] < last![1] && last![0] < first![1]
}
