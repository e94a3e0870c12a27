import type { Feature, Image } from 'write-excel-file/node'
import {
  findElement,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  replaceElement,
  sanitizeTextContent,
} from 'write-excel-file/utility'

const sheetFile = 'xl/worksheets/sheet{id}.xml'

/** Printed, a sheet is as wide as the page and has its head on every page (ECMA-376, 18.3.1.82, 18.2.5). */
export const fitsPaper: Feature<Image['content']> = {
  files: {
    transform: {
      [sheetFile]: {
        transform: xml =>
          insertElementMarkupAccordingToOrderOfSiblings(
            xml,
            '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
            getOrderOfSiblings(sheetFile, 'worksheet') ?? [],
            'worksheet',
          ),
        transformElementAttributes: (tag, attributes) =>
          tag === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
      },
      'xl/workbook.xml': {
        transform: (xml, sheets) => {
          const place = findElement(xml, 'definedNames')
          const names = sheets.map(({ sheet }, index) => headOf(sheet ?? '', index))
          return place ? replaceElement(xml, place, `<definedNames>${names.join('')}</definedNames>`) : xml
        },
      },
    },
  },
}

function headOf(sheet: string, index: number): string {
  const quoted = sanitizeTextContent(`'${sheet.replaceAll("'", "''")}'!$1:$1`)
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted}</definedName>`
}
