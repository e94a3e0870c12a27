import { fail, ok, type Reply } from '../../contract/reply.ts'
import { type Verification, verifyPack } from '../../core/packs/verify.ts'
import { failureOf } from '../errors.ts'
import { readPack } from './read-pack.ts'

/** Compares every file of a pack, folder or zip, with its lists; refused like `readPack`, or as the disk has it. */
export async function verifyPackAt(path: string): Promise<Reply<Verification>> {
  try {
    const found = await readPack(path)
    return found.ok ? ok(verifyPack(found.value)) : found
  } catch (error) {
    const failure = failureOf(error)
    if (failure) return fail(failure)
    throw error
  }
}
