import { Reader } from '@zip.js/zip.js'
import { type FileBytes, openFileBytes } from './file-bytes.ts'

/** A file as zip.js reads it, a stretch at a time; to be closed by whoever made it. */
export class FileReader extends Reader<string> {
  readonly #file: FileBytes

  /** Throws like `node:fs`. */
  constructor(path: string) {
    super(path)
    this.#file = openFileBytes(path)
    this.size = this.#file.length
  }

  override async readUint8Array(index: number, length: number): Promise<Uint8Array> {
    return this.#file.slice(index, index + length)
  }

  close(): void {
    this.#file.close()
  }
}
