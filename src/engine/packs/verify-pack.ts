import { ok, type Reply } from '../../contract/reply.ts'
import { type Verification, verifyPack } from '../../core/packs/verify.ts'
import { readPack } from './read-pack.ts'

/** Compares every file of a pack, folder or zip, with its lists; refused like `readPack`. */
export async function verifyPackAt(path: string): Promise<Reply<Verification>> {
  const found = await readPack(path)
  return found.ok ? ok(verifyPack(found.value)) : found
}
