import { visible } from '../base/text.ts'

const longestName = 60
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/** A name for a file or folder on any system, out of any text: no separators, no tricks, not too long. */
export function fileName(text: string, fallback: string): string {
  const plain = visible(text.normalize('NFC'))
    .replaceAll(/[\\/:*?"<>|\n\r\t]/g, '_')
    .replace(/^[. ]+/, '')
  const { stem, ending } = split(plain)
  const short = [...stem]
    .slice(0, longestName)
    .join('')
    .replace(/[. ]+$/, '')
  const name = `${short}${ending}`
  if (short === '') return fallback
  return reserved.test(name) ? `_${name}` : name
}

/** The same name with a number where it is taken already, whatever the case of its letters. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const known = new Set([...taken].map(one => one.toLowerCase()))
  if (!known.has(name.toLowerCase())) return name
  const { stem, ending } = split(name)
  for (let count = 2; ; count += 1) {
    const next = `${stem}-${count}${ending}`
    if (!known.has(next.toLowerCase())) return next
  }
}

function split(name: string): { stem: string; ending: string } {
  const match = /^(.+)(\.[A-Za-z0-9]{1,5})$/su.exec(name)
  return match ? { stem: match[1] ?? '', ending: match[2] ?? '' } : { stem: name, ending: '' }
}
