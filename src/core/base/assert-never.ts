/** Ends a switch over all cases: one that is forgotten does not compile, and one that comes from outside is a bug. */
export function assertNever(value: never): never {
  throw new Error(`not a case: ${JSON.stringify(value)}`)
}
