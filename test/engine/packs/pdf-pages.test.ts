import { expect, test } from 'vitest'
import { pagesOfAnchors } from '../../../src/engine/packs/pdf-pages.ts'

const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

/** Objects in the form in which Chromium writes them, with their table. */
function pdfOf(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.4\n'
  const offsets = objects.map(body => {
    const at = text.length
    text += `${body}\nendobj\n`
    return at
  })
  const rows = offsets.map(at => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  return latin1(
    `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<</Root 9 0 R>>\nstartxref\n${text.length}\n%%EOF\n`,
  )
}

const picture = 'stream\n\n7 0 obj\n<</Type /Catalog\n/Pages 66 0 R\n/Dests 66 0 R>>\nendstream'
const objects = [
  '2 0 obj\n<</Type /Page>>',
  `3 0 obj\n<</Type /XObject\n/Subtype /Image>>\n${picture}`,
  '4 0 obj\n<</Type /Page>>',
  '5 0 obj\n<</Type /Page>>',
  '6 0 obj\n<</Type /Pages\n/Count 3\n/Kids [8 0 R 5 0 R]>>',
  '8 0 obj\n<</Type /Pages\n/Count 2\n/Kids [4 0 R 2 0 R]>>',
  '9 0 obj\n<</Type /Catalog\n/Pages 6 0 R\n/Dests 10 0 R>>',
  '10 0 obj\n<</facts [4 0 R /XYZ 1 2 0]\n/exhibit-1 [5 0 R /XYZ 1 2 0]\n/own [2 0 R /XYZ 1 2 0]\n/gone [77 0 R /XYZ 1 2 0]>>',
]

test('anchors have the pages of the tree, branch by branch, whatever a picture holds', () => {
  expect([...pagesOfAnchors(pdfOf(objects))]).toEqual([
    ['facts', 1],
    ['exhibit-1', 3],
    ['own', 2],
  ])
})

test('a PDF without anchors, and what is none, has none', () => {
  expect(pagesOfAnchors(pdfOf(objects.slice(0, 6))).size).toBe(0)
  for (const text of ['', '%PDF-1.4\n', 'startxref\n9999999\n', 'startxref\nx']) {
    expect(pagesOfAnchors(latin1(text)).size).toBe(0)
  }
})
