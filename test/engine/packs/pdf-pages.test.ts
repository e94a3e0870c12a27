import { expect, test } from 'vitest'
import { pagesOfAnchors } from '../../../src/engine/packs/pack-report.ts'
import { anchoredPdf } from '../../fixture/anchored-pdf.ts'

const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

test('anchors have the pages of the tree, branch by branch', async () => {
  const pdf = anchoredPdf(5, { facts: 1, 'exhibit-1': 4, own: 2, gone: 77 })
  expect(await pagesOfAnchors(pdf)).toEqual(
    new Map([
      ['facts', 1],
      ['exhibit-1', 4],
      ['own', 2],
    ]),
  )
})

test('a PDF without anchors, and what is none, has none', async () => {
  expect((await pagesOfAnchors(anchoredPdf(3, {}))).size).toBe(0)
  for (const text of [
    '',
    '%PDF-1.4\n',
    '/Dests',
    'startxref\n9999999\n/Dests',
    '%PDF-1.4\n/Dests startxref\nx',
  ])
    expect((await pagesOfAnchors(latin1(text))).size).toBe(0)
})
