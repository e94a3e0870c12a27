import { failureOf } from '../engine/errors.ts'
import type { Words } from '../i18n/words.ts'

/** Exit status where what was to be printed is nowhere, as on a full disk. */
const notPrinted = 3

process.stdout.on('error', () => {
  // Told by `print`, of the writing that it came from.
})
process.stderr.on('error', () => {
  // There is no other place to say so.
})

/**
 * Prints on standard output and gives the exit status: `status` where all is written, or its reader is gone, which has
 * read what it wanted (`head`).
 */
export async function print(text: string, status: number, { cli, window }: Words): Promise<number> {
  const error = await new Promise<Error | null | undefined>(written => process.stdout.write(text, written))
  if (!error || ('code' in error && error.code === 'EPIPE')) return status
  const failure = failureOf(error)
  process.stderr.write(`${cli.notPrinted(failure ? window.failures[failure].title : error.message)}\n`)
  return notPrinted
}
