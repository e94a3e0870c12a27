import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { letterDocument } from '../../../src/core/pack/letter-document.ts'

function bodyOf(letter: string): string {
  return letterDocument(letter).find(({ name }) => name === 'word/document.xml')?.text ?? ''
}

/** The text of every paragraph, read by a strict parser. */
function paragraphs(xml: string): string[] {
  const found: string[] = []
  const parser = new SaxesParser()
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', ({ name }) => {
    if (name === 'w:p') found.push('')
  })
  parser.on('text', text => {
    if (found.length > 0) found[found.length - 1] += text
  })
  parser.write(xml).close()
  return found
}

test('every line is a paragraph; a line with a blank one under it is the title', () => {
  const xml = bodyOf('退款申请\n\n小米：\n第 1 行\n')
  expect(paragraphs(xml)).toEqual(['退款申请', '', '小米：', '第 1 行'])
  expect(xml.match(/<w:pStyle w:val="Title"\/>/g)).toHaveLength(1)
  expect(bodyOf('支付宝：\n商家')).not.toContain('Title')
})

test('any text gives well-formed parts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      for (const { text: xml } of letterDocument(text)) paragraphs(xml)
    }),
  )
})

test('names that look like markup stay text', () => {
  expect(paragraphs(bodyOf('标题\n\n</w:t><w:br/>&amp;'))).toContain('</w:t><w:br/>&amp;')
})
