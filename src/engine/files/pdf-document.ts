/// <reference path="./pdf-worker.d.ts" />
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { done, failed, type Outcome } from '../../core/base/outcome.ts'
import { watchInflating } from './pdf-integrity.ts'

/** How much of a PDF is looked at before it is refused. */
export interface PdfLimits {
  bytes: number
  pages: number
  /** For all pages together. */
  milliseconds: number
}

/** A certificate of 5,000 rows has about 220 pages and 1 MB and takes some seconds; a seal and fonts add a few MB. */
export const pdfLimits: PdfLimits = { bytes: 64 * 1024 * 1024, pages: 2000, milliseconds: 120_000 }

/** Where the character maps lie among the app's resources. */
const characterMapsFolder = 'character-maps'

/**
 * Opens a PDF for its text, with the first of the passwords that fits; whoever opens it ends it with `destroy`. Nothing
 * in it runs, no font of the system is asked, and the character maps are the app's own. Fails with `password-required`,
 * `wrong-password`, `too-large` or `damaged`.
 */
export async function openPdf(
  bytes: Uint8Array,
  resourcesFolder: string,
  passwords: readonly string[] = [],
  limits: PdfLimits = pdfLimits,
): Promise<Outcome<PDFDocumentProxy>> {
  if (bytes.length > limits.bytes) return failed('too-large')
  let last: Outcome<PDFDocumentProxy> = failed('damaged')
  for (const password of [undefined, ...passwords]) {
    last = await openOnce(bytes, resourcesFolder, password)
    if (last.ok || !['password-required', 'wrong-password'].includes(last.issue.code)) break
  }
  if (last.ok && last.value.numPages > limits.pages) {
    await last.value.loadingTask.destroy()
    return failed('too-large')
  }
  return last
}

async function openOnce(
  bytes: Uint8Array,
  resourcesFolder: string,
  password: string | undefined,
): Promise<Outcome<PDFDocumentProxy>> {
  const { getDocument, PasswordResponses, VerbosityLevel } = await loadPdfjs()
  const task = getDocument({
    // It takes over what it is given.
    data: new Uint8Array(bytes),
    ...(password === undefined ? {} : { password }),
    verbosity: VerbosityLevel.ERRORS,
    BinaryDataFactory: characterMapsIn(join(resourcesFolder, characterMapsFolder)),
    cMapUrl: mapsOnly,
    cMapPacked: true,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 1,
    stopAtErrors: true,
    enableXfa: false,
    disableAutoFetch: true,
    disableStream: true,
  } as Parameters<typeof getDocument>[0])
  try {
    return done(await task.promise)
  } catch (error) {
    await task.destroy()
    const reason =
      error instanceof Error && error.name === 'PasswordException' && 'code' in error && error.code
    if (reason === PasswordResponses.NEED_PASSWORD) return failed('password-required')
    return failed(reason === PasswordResponses.INCORRECT_PASSWORD ? 'wrong-password' : 'damaged')
  }
}

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs')
let loaded: Promise<Pdfjs> | null = null

/** Only once a PDF is met: it is large. */
function loadPdfjs(): Promise<Pdfjs> {
  loaded ??= load()
  return loaded
}

async function load(): Promise<Pdfjs> {
  const { warn } = console
  // It says that it can't paint, which nobody asks of it.
  console.warn = () => {}
  watchInflating()
  try {
    // Once this has run, the library works in this thread and looks for no file to start another with.
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
    return await import('pdfjs-dist/legacy/build/pdf.mjs')
  } finally {
    console.warn = warn
  }
}

/** The library puts it before a map's name. */
const mapsOnly = 'maps/'
const mapName = /^maps\/([A-Za-z0-9-]+\.bcmap)$/

/** Hands out the app's own character maps and nothing else, whatever a document names. */
function characterMapsIn(folder: string) {
  return class {
    async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
      const [, name] = mapName.exec(`${mapsOnly}${filename}`) ?? []
      if (name === undefined) throw new Error('not one of the app’s character maps')
      return new Uint8Array(await readFile(join(folder, name)))
    }
  }
}
