import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { watchGrowth } from './growth.mjs'
import { npm } from './npm.mjs'
import { downloadProgress, Stop } from './steps.mjs'

/** How long a download may stand still before it is given up. */
const STALL_MS = 90_000

/**
 * Fetches one npm package by exact version, through npm and whatever registry it is set up with, and
 * checks the tarball against the integrity pinned here. `wanted` is `{ name, version, integrity, bytes }`.
 * Gives the tarball's path inside `folder`.
 */
export async function downloadPackage(wanted, folder, progress) {
  // A cache of its own: its growth shows the progress, and 200 MB don't stay in the user's npm cache.
  const cache = path.join(folder, 'npm-cache')
  await mkdir(cache, { recursive: true })
  const giveUp = new AbortController()
  const stopWatching = watchGrowth(cache, {
    onBytes: bytes => progress(downloadProgress(bytes, wanted.bytes)),
    onStall: () => giveUp.abort(),
    stallMs: STALL_MS,
  })
  const args = [
    'pack',
    `${wanted.name}@${wanted.version}`,
    '--ignore-scripts',
    '--pack-destination',
    folder,
    '--cache',
    cache,
  ]
  const { status, output } = await npm(args, { cwd: folder, signal: giveUp.signal })
  stopWatching()
  if (giveUp.signal.aborted)
    throw new Stop(`The download of ${wanted.name} stood still for ${STALL_MS / 1000} s.`)
  if (status !== 0) throw new Stop(`${wanted.name}@${wanted.version} could not be fetched:\n${output.trim()}`)
  await rm(cache, { recursive: true, force: true })
  const tarball = path.join(folder, `${wanted.name.replace('@', '').replace('/', '-')}-${wanted.version}.tgz`)
  const integrity = await integrityOf(tarball)
  if (integrity === wanted.integrity) return tarball
  throw new Stop(
    `${wanted.name}@${wanted.version} is not the package that was pinned:\n  ${integrity}\n  ${wanted.integrity}`,
  )
}

async function integrityOf(file) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return `sha512-${hash.digest('base64')}`
}
