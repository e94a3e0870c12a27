const images: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
  bmp: 'image/bmp',
}

/** What people have as evidence; nothing that a double click would run. */
const others = new Set([
  ...['heic', 'pdf', 'txt', 'csv', 'html', 'mhtml', 'eml', 'msg', 'zip', 'xlsx', 'xls', 'docx', 'doc', 'ofd'],
  ...['mp4', 'mov', 'm4v', 'webm', 'mp3', 'm4a', 'amr', 'wav', 'aac'],
])

/** The type of an image that the window can show, by the ending of its name; null for anything else. */
export function imageType(name: string): string | null {
  return images[endingOf(name)] ?? null
}

export function isAllowed(name: string): boolean {
  return imageType(name) !== null || others.has(endingOf(name))
}

function endingOf(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase()
}

/** How files begin that a system would run, whatever their name says: Windows, Linux, macOS, scripts, shortcuts. */
const programs = [
  'MZ',
  '\x7FELF',
  '\xCF\xFA\xED\xFE',
  '\xCE\xFA\xED\xFE',
  '\xFE\xED\xFA',
  '\xCA\xFE\xBA\xBE',
  '#!',
  '\x4C\x00\x00\x00\x01\x14\x02\x00',
]

/** How pictures begin. Phones often save one kind under the ending of another, so any of them will do. */
const pictures = ['\x89PNG\r\n\x1A\n', '\xFF\xD8\xFF', 'GIF8', 'BM', 'RIFF']
/** HEIC and AVIF: the word stands after four bytes of length. */
const boxedPicture = { word: 'ftyp', at: 4 }

/** A PDF may have something before its mark, though not much (ISO 32000-1, annex H). */
const pdfMark = { word: '%PDF-', within: 1024 }

/** Whether the bytes can be what the name says: a picture a picture, a PDF a PDF, and nothing a program. */
export function isWhatItSays(name: string, bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, pdfMark.within)).toString('latin1')
  if (programs.some(mark => start.startsWith(mark))) return false
  if (imageType(name) !== null || /\.heic$/i.test(name)) return isPicture(start)
  return !/\.pdf$/i.test(name) || start.includes(pdfMark.word)
}

function isPicture(start: string): boolean {
  return pictures.some(mark => start.startsWith(mark)) || start.startsWith(boxedPicture.word, boxedPicture.at)
}
