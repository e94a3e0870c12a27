import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { letterDocument } from '../../../src/core/packs/letter-document.ts'

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

/** The styles of the paragraphs that have one, with their texts. */
function styled(letter: string): string[][] {
  const found = bodyOf(letter).matchAll(/<w:pStyle w:val="(\w+)"\/><\/w:pPr><w:r><w:t[^>]*>([^<]*)/g)
  return [...found].map(([, style = '', text = '']) => [style, text])
}

test('headings stay with what follows them, and the name and the date stand on the right', () => {
  const letter = [
    '退款申请\n\n小米科技有限责任公司：\n本人张三，使用下列服务：',
    '一、请求\n1. 退还。\n诉讼请求：\n退还。\n附件：',
    '张三\n2026年11月21日\n',
  ]
  expect(styled(letter.join('\n\n'))).toEqual([
    ['Title', '退款申请'],
    ['Heading1', '一、请求'],
    ['Heading1', '诉讼请求：'],
    ['Signature', '张三'],
    ['Signature', '2026年11月21日'],
  ])
  expect(styled('支付宝：\n请核实。')).toEqual([])
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
