import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { fail, ok, type Reply } from '../../contract/reply.ts'
import { imageType, isAllowed, isWhatItSays } from './attachment-type.ts'

export interface FileToKeep {
  name: string
  bytes: Uint8Array
}

const mostBytes = 100 * 1024 * 1024
const pngStart = [0x89, 0x50, 0x4e, 0x47]

/** The files behind the tokens; refused with not-found, file-type, file-too-large or file-unreadable where one can't be kept. */
export function filesToKeep(
  tokens: readonly string[],
  paths: ReadonlyMap<string, string>,
): Reply<FileToKeep[]> {
  const files: FileToKeep[] = []
  for (const token of tokens) {
    const path = paths.get(token)
    if (path === undefined) return fail('not-found')
    const name = basename(path).normalize('NFC')
    if (!isAllowed(name)) return fail('file-type', name)
    const file = readWhole(path, name)
    if (!file.ok) return file
    if (!isWhatItSays(name, file.value)) return fail('file-type', name)
    files.push({ name, bytes: file.value })
  }
  return ok(files)
}

function readWhole(path: string, name: string): Reply<Uint8Array> {
  try {
    const size = statSync(path, { throwIfNoEntry: false })
    if (!size?.isFile()) return fail('not-found', name)
    if (size.size > mostBytes) return fail('file-too-large', name)
    return ok(readFileSync(path))
  } catch (error) {
    // Taken by another program, not allowed, or on a disk that fails; anything else is a bug.
    if (error instanceof Error && 'code' in error) return fail('file-unreadable', name)
    throw error
  }
}

/** A pasted or drawn picture; refused with file-type where it is no PNG. */
export function imageToKeep(name: string, base64: string): Reply<FileToKeep> {
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'))
  if (!pngStart.every((byte, index) => bytes[index] === byte)) return fail('file-type', name)
  const plain = basename(name.normalize('NFC'))
  return ok({ name: imageType(plain) === 'image/png' ? plain : `${plain}.png`, bytes })
}
