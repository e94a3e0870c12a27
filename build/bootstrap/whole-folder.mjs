import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import path from 'node:path'

const PART = '.part'
/** A half-made folder this old belongs to a run that was interrupted. */
const STALE_MS = 60 * 60 * 1000

/**
 * Makes `folder` appear whole or not at all: `fill(part)` works in a sibling that is renamed at the end.
 * Does nothing when the folder is there. Of two runs at once the first to finish wins.
 */
export async function ensureWholeFolder(folder, fill) {
  if (existsSync(folder)) return
  const part = startPart(folder)
  try {
    await fill(part)
    publish(part, folder)
  } finally {
    rmSync(part, { recursive: true, force: true })
  }
}

/** As `ensureWholeFolder`, but puts the new one in the place of what is there. */
export async function replaceWholeFolder(folder, fill) {
  const part = startPart(folder)
  const old = `${part}.old${PART}`
  try {
    await fill(part)
    if (existsSync(folder)) renameSync(folder, old)
    publish(part, folder)
  } finally {
    rmSync(part, { recursive: true, force: true })
    rmSync(old, { recursive: true, force: true })
  }
}

/** Repeats a folder by hard links, which cost no space; a file that can't be linked is copied. */
export function linkTree(from, to) {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)]
    if (entry.isDirectory()) linkTree(source, target)
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target)
    else linkFile(source, target)
  }
}

function linkFile(source, target) {
  try {
    linkSync(source, target)
  } catch (error) {
    if (!['EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP'].includes(error.code)) throw error
    copyFileSync(source, target)
  }
}

function startPart(folder) {
  const parent = path.dirname(folder)
  mkdirSync(parent, { recursive: true })
  for (const name of readdirSync(parent)) {
    const place = path.join(parent, name)
    if (!name.endsWith(PART) || Date.now() - changedAt(place) < STALE_MS) continue
    rmSync(place, { recursive: true, force: true })
  }
  const part = `${folder}.${process.pid}${PART}`
  rmSync(part, { recursive: true, force: true })
  mkdirSync(part)
  return part
}

function changedAt(place) {
  return statSync(place, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY
}

function publish(part, folder) {
  try {
    renameSync(part, folder)
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(error.code) || !existsSync(folder)) throw error
  }
}
