import { type Fen, formatYuan } from '../base/money.ts'
import { html, printStyle } from './html.ts'
import { cellText, type NamedTable, type TableCell } from './table.ts'

/** A table with what stands above it, to be printed. */
export interface TablePage extends NamedTable {
  /** What the page is about: the bills, their days, the day of the page. */
  lead: string
  figures: readonly { name: string; value: string }[]
  notes: readonly string[]
}

/** A page without scripts, as the printing window takes it. `lang` is the tag of its texts' language: `zh-CN`, `en`. */
export function tablePage(page: TablePage, lang: string): string {
  const { name, lead, figures, head, rows, notes } = page
  const body = html`<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><title>${name}</title>${printStyle}
<style>@page { size: A4 landscape; margin: 14mm; } th:first-child { width: 22%; } h1 { margin: 0 0 2mm; } .figures { display: flex; gap: 8mm; margin: 0 0 6mm; } .figures div { flex: 1; }
.figures dt { color: #57534b; font-size: 8.5pt; } .figures dd { margin: 0; font-size: 13pt; font-weight: 600; }</style></head>
<body><h1>${name}</h1><p class="note">${lead}</p>
<dl class="figures">${figures.map(one => html`<div><dt>${one.name}</dt><dd>${one.value}</dd></div>`)}</dl>
<table><thead><tr>${head.map(title => html`<th scope="col">${title}</th>`)}</tr></thead>
<tbody>${rows.map(row => html`<tr>${row.map(cellOf)}</tr>`)}</tbody></table>
${notes.map(note => html`<p class="note">${note}</p>`)}</body></html>`
  return body.markup
}

function cellOf(cell: TableCell) {
  if (cell.kind === 'text') return html`<td>${cell.text}</td>`
  return html`<td class="number">${cell.kind === 'fen' ? formatYuan(cell.fen as Fen) : cellText(cell)}</td>`
}
