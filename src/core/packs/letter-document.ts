import { visible } from '../base/text.ts'

/** A part of a word processor's file, by its path inside the zip. */
export interface DocumentPart {
  name: string
  text: string
}

/**
 * A letter as the parts of a .docx (ECMA-376), one paragraph a line, A4, pages numbered; a first line with a blank one
 * under it is the title. Only what the format demands is in it, so that nothing but the text decides the bytes.
 */
export function letterDocument(letter: string): DocumentPart[] {
  const lines = letter.replace(/\n+$/, '').split('\n')
  const body = lines.map((line, index) => paragraph(line, styleOf(lines, index))).join('')
  return [
    { name: '[Content_Types].xml', text: contentTypes },
    { name: '_rels/.rels', text: packageRelations },
    { name: 'word/_rels/document.xml.rels', text: documentRelations },
    { name: 'word/styles.xml', text: styles },
    { name: 'word/footer1.xml', text: footer },
    {
      name: 'word/document.xml',
      text: `${xml}<w:document xmlns:w="${main}" xmlns:r="${office}"><w:body>${body}${page}</w:body></w:document>`,
    },
  ]
}

type Style = 'Title' | 'Heading1' | 'Signature'

/** `一、请求`, or a short line that announces what follows. */
const heading = /^[一二三四五六七八九十]+、|^[^，。]{2,12}：$/u
const date = /^\d{4}年\d{1,2}月\d{1,2}日$/

function styleOf(lines: readonly string[], index: number): Style | null {
  const isTitled = lines[1] === ''
  if (isTitled && index === 0) return 'Title'
  const [line = '', next = '', last = ''] = [lines[index], lines[index + 1], lines.at(-1)]
  if (date.test(last) && index >= lines.length - 2) return line === '' ? null : 'Signature'
  // The first line of the text is whom it is for.
  const isAddressee = index === (isTitled ? 2 : 0)
  return !isAddressee && next !== '' && heading.test(line) ? 'Heading1' : null
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const types = 'http://schemas.openxmlformats.org/package/2006/content-types'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const wordprocessing = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const contentTypes = `${xml}<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${wordprocessing}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${wordprocessing}.styles+xml"/><Override PartName="/word/footer1.xml" ContentType="${wordprocessing}.footer+xml"/></Types>`
const packageRelations = `${xml}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`
const documentRelations = `${xml}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${office}/footer" Target="footer1.xml"/></Relationships>`

/** 小四 (12 pt) for the text and 小二 (18 pt) for the title, as Chinese letters are usually set; sizes are half points. */
const styles = `${xml}<w:styles xmlns:w="${main}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体"/><w:sz w:val="24"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:line="360" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="240"/><w:jc w:val="center"/></w:pPr><w:rPr><w:rFonts w:eastAsia="黑体"/><w:b/><w:sz w:val="36"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Signature"><w:name w:val="Signature"/><w:basedOn w:val="Normal"/><w:pPr><w:keepLines/><w:jc w:val="right"/></w:pPr></w:style></w:styles>`

/** The number of the page, which the word processor puts in. */
const footer = `${xml}<w:ftr xmlns:w="${main}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:fldSimple w:instr=" PAGE "><w:r><w:rPr><w:sz w:val="18"/></w:rPr><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>`

/** A4 with margins of 2.54 cm, in twentieths of a point. */
const page =
  '<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>'

function paragraph(line: string, style: Style | null): string {
  const properties = style === null ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`
  const run = line === '' ? '' : `<w:r><w:t xml:space="preserve">${escaped(visible(line))}</w:t></w:r>`
  return `<w:p>${properties}${run}</w:p>`
}

function escaped(text: string): string {
  // Half of a character that is written in two has no place in XML.
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/\p{Cs}|[\uFFFE\uFFFF]/gu, '\uFFFD')
}
