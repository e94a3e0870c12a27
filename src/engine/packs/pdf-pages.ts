/**
 * On which page, from 1, each anchor of a printed page came to lie: Chromium keeps the places that links within the
 * page lead to as named destinations (ISO 32000-1, 12.3.2.3). Empty for a PDF that has none or is written differently.
 */
export function pagesOfAnchors(pdf: Uint8Array): Map<string, number> {
  const objects = objectsOf(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length))
  const root = [...objects.values()].find(text => /\/Type \/Catalog\b/.test(text)) ?? ''
  const bodyOf = (key: string) => {
    const [, id = ''] = new RegExp(`/${key} (\\d+) 0 R`).exec(root) ?? []
    return objects.get(id) ?? ''
  }
  const pages = pagesUnder(bodyOf('Pages'), objects)
  const found = new Map<string, number>()
  for (const [, name = '', page = ''] of bodyOf('Dests').matchAll(/\/([\w-]+) \[(\d+) 0 R /g)) {
    const number = pages.indexOf(page) + 1
    if (number > 0) found.set(name, number)
  }
  return found
}

/** Dictionaries by the number of their object, found by the table at the end: pictures may hold anything. */
function objectsOf(pdf: Buffer): Map<string, string> {
  const objects = new Map<string, string>()
  const end = pdf.toString('latin1', pdf.lastIndexOf('startxref'))
  const table = pdf.toString('latin1', Number(/^startxref\s+(\d+)/.exec(end)?.[1] ?? pdf.length))
  for (const [, offset] of table.matchAll(/^(\d{10}) \d{5} n/gm)) {
    const start = Number(offset)
    const text = pdf.toString('latin1', start, pdf.indexOf('endobj', start))
    const [, id, body] = /^(\d+) 0 obj\n(.*?)(?:\nstream\n|$)/s.exec(text) ?? []
    if (id !== undefined && body !== undefined) objects.set(id, body)
  }
  return objects
}

/** The ids of the pages in their order; a tree of many has branches. */
function pagesUnder(branch: string, objects: ReadonlyMap<string, string>): string[] {
  const [, kids = ''] = /\/Kids \[([^\]]*)\]/.exec(branch) ?? []
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, id = '']) => {
    const text = objects.get(id) ?? ''
    return /\/Type \/Pages\b/.test(text) ? pagesUnder(text, objects) : [id]
  })
}
