import { Reader } from '@zip.js/zip.js'
import { failureOf } from '../errors.ts'
import { type FileBytes, openFileBytes } from './file-bytes.ts'

/** A file as zip.js reads it, a stretch at a time; to be closed by whoever made it. */
export class FileReader extends Reader<string> {
  readonly #file: FileBytes
  /** What the disk said where it could not be read: zip.js takes that for damage. */
  diskError: unknown = null

  /** Throws like `node:fs`. */
  constructor(path: string) {
    super(path)
    this.#file = openFileBytes(path)
    this.size = this.#file.length
  }

  override async readUint8Array(index: number, length: number): Promise<Uint8Array> {
    try {
      return this.#file.slice(index, index + length)
    } catch (error) {
      if (failureOf(error)) this.diskError = error
      throw error
    }
  }

  close(): void {
    this.#file.close()
  }
}
