import type { PrintedAs } from '../../../src/engine/protocol.ts'

/** A print that tells what it was given and when it was made, as the real one does. */
export async function print(html: string, as: PrintedAs): Promise<Uint8Array> {
  if (as === 'jpeg') return new TextEncoder().encode(html)
  const clock = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)
  return new TextEncoder().encode(
    `%PDF-1.4\n<</CreationDate (D:${clock}+00'00')\n/ModDate (D:${clock}+00'00')>>\n${html}`,
  )
}
