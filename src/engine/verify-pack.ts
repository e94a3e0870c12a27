import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sumsName } from '../core/pack/manifest.ts'
import { type Verification, verifyPack } from '../core/pack/verify.ts'
import { hashesIn } from './pack-folder.ts'

/** Compares every file in the folder of a pack with its list of hashes. */
export function verifyPackFolder(folder: string): Verification {
  const list = join(folder, sumsName)
  return verifyPack(hashesIn(folder), existsSync(list) ? readFileSync(list, 'utf8') : null)
}
