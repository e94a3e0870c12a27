import { basename } from 'node:path'
import { type MessagePort, parentPort } from 'node:worker_threads'
import { candidateTest } from '../../core/catalogue/candidate.ts'
import { type FileBytes, openFileBytes } from '../files/file-bytes.ts'
import { keepOriginal, sha256Of } from '../files/originals.ts'
import { createPacker } from '../store/packed-rows.ts'
import { type Reading, readBills } from './read-bill.ts'
import { type FileToRead, type FromReader, mostOnTheWay, type ToReader } from './reader-protocol.ts'

/** Far above any export (a year of a busy life is under 2 MB), far below what would fill the memory. */
const largestFileBytes = 512 * 1024 * 1024

if (!parentPort) throw new Error('bills are read in a thread of their own')
serve(parentPort)

/** Reads one file after the other, never more than a few batches ahead of the thread that stores them. */
function serve(port: MessagePort): void {
  let onTheWay = 0
  let answered: (read: boolean) => void = () => {}
  let mayGoOn: () => void = () => {}

  port.on('message', (message: ToReader) => {
    if (message.kind === 'read') void read(message)
    else if (message.kind === 'answer') answered(message.read)
    else if (message.kind === 'end') port.close()
    else {
      onTheWay -= 1
      mayGoOn()
    }
  })

  const tell = (message: FromReader) =>
    port.postMessage(message, message.kind === 'rows' ? [message.packed.rows.buffer] : [])

  async function read(request: FileToRead): Promise<void> {
    onTheWay = 0
    const name = basename(request.path)
    const opened = open(request.path)
    if ('code' in opened) tell({ kind: 'unread', name, sha256: null, issue: opened })
    else {
      try {
        await readFile(name, opened, request)
      } finally {
        opened.close()
      }
    }
    tell({ kind: 'done' })
  }

  async function readFile(name: string, file: FileBytes, request: FileToRead): Promise<void> {
    const { passwords, keepIn, today, rules, resourcesFolder } = request
    const isCandidate = candidateTest(rules)
    const readings = readBills({ name, bytes: file, passwords, today, resourcesFolder })
    const pack = createPacker(isCandidate)
    let bill: Extract<Reading, { kind: 'found' }> | null = null
    let outerSha256: string | null = null
    let next = await readings.next()
    while (!next.done) {
      const reading = next.value
      let answer: boolean | undefined
      switch (reading.kind) {
        case 'found':
          bill = reading
          if (bill.bytes !== file) outerSha256 ??= sha256Of(file)
          answer = await ask({ kind: 'found', name: bill.name, sha256: bill.sha256, outerSha256 })
          // A bill that is known may have lost its file since: this one takes its place.
          if (!answer && keepIn !== null) keep(keepIn, bill, file, outerSha256)
          break
        case 'rows':
          await room()
          tell({ kind: 'rows', packed: pack(reading.transactions, reading.rejected), share: reading.share })
          break
        case 'end': {
          const isKept = keepIn === null || keep(keepIn, bill!, file, outerSha256)
          const { name, sha256 } = bill!
          tell(isKept ? reading : { kind: 'unread', name, sha256, issue: { code: 'unreadable' } })
          break
        }
        case 'again':
        case 'unread':
          tell(reading)
      }
      next = await readings.next(answer)
    }
  }

  function ask(question: FromReader): Promise<boolean> {
    return new Promise(resolve => {
      answered = resolve
      tell(question)
    })
  }

  async function room(): Promise<void> {
    while (onTheWay >= mostOnTheWay) {
      await new Promise<void>(resolve => {
        mayGoOn = resolve
      })
    }
    onTheWay += 1
  }
}

function keep(
  dataFolder: string,
  bill: Extract<Reading, { kind: 'found' }>,
  file: FileBytes,
  outerSha256: string | null,
): boolean {
  const isOuterKept =
    outerSha256 === null || bill.bytes === file || keepOriginal(dataFolder, file, outerSha256)
  return isOuterKept && keepOriginal(dataFolder, bill.bytes, bill.sha256)
}

function open(path: string): FileBytes | { code: 'not-found' | 'unreadable' | 'too-large' } {
  try {
    const file = openFileBytes(path)
    if (file.length <= largestFileBytes) return file
    file.close()
    return { code: 'too-large' }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    return { code: code === 'ENOENT' ? 'not-found' : 'unreadable' }
  }
}
