import type { CaseMaterial } from '../../../src/core/claims/case-material.ts'
import { buildDispute } from '../../../src/core/claims/dispute.ts'
import { buildPack } from '../../../src/core/packs/build-pack.ts'
import type { PackFacts } from '../../../src/core/packs/facts.ts'
import { reportHtml } from '../../../src/core/packs/report/report.ts'
import { sheetsOf } from '../../../src/core/packs/sheet.ts'
import { tablePages } from '../../../src/core/packs/table-pictures.ts'
import { paperNames } from '../../../src/i18n/present/claims.ts'

export function packOf(material: CaseMaterial): PackFacts {
  return buildPack(buildDispute(material), [], '1.0.0', paperNames)
}

/** The text of a printed page, a line for each piece of its markup. */
function textIn(markup: string): string {
  return markup
    .replaceAll(/<(style|title)>.*?<\/\1>/gs, '')
    .replaceAll(/<(?:\/?(?:strong|bdi|span|a|q|br)\b[^>]*)>/g, '')
    .replaceAll(/<[^>]+>/g, '\n')
}

/** Everything that is handed over and says something, by what it is called in the pack. */
export function handedTexts(facts: PackFacts): Map<string, string> {
  const cells = sheetsOf(facts).map(({ name, head, rows }) =>
    [name, ...head, ...rows.flat().flatMap(cell => (cell.kind === 'text' ? cell.text : []))].join('\n'),
  )
  return new Map([
    ...facts.letters.map(({ fileName, text }): [string, string] => [fileName, text]),
    ['证据/证据包.pdf', textIn(reportHtml(facts, { pages: new Map(), pictures: new Map() }))],
    ['证据/扣费明细.xlsx', cells.join('\n')],
    ...tablePages(facts).map((page, index): [string, string] => [
      `证据/扣费明细-${index + 1}.jpg`,
      textIn(page),
    ]),
  ])
}

/** The sentences and labels of a text. */
export function sentencesIn(text: string): string[] {
  return (
    text
      .split(/[\n。；]/)
      // What is asked for is numbered anew when something before it goes.
      .map(one => one.trim().replace(/^(?:请你们：)?[一二三四五六]、/, ''))
      .filter(one => one !== '')
  )
}
