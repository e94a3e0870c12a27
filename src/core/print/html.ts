import { visible } from '../base/text.ts'

/** Markup that is safe to put into a page as it stands. */
export class Html {
  readonly markup: string
  constructor(markup: string) {
    this.markup = markup
  }
}

type Part = Html | string | number | null | undefined | false | readonly Part[]

/** The only way text gets into the report: every value is escaped, markup comes from these templates alone. */
export function html(literals: TemplateStringsArray, ...values: readonly Part[]): Html {
  const text = literals.reduce((all, literal, index) => `${all}${markupOf(values[index - 1])}${literal}`)
  return new Html(text)
}

function markupOf(value: Part): string {
  if (value === null || value === undefined || value === false) return ''
  if (value instanceof Html) return value.markup
  if (typeof value === 'object') return value.map(markupOf).join('')
  return escaped(visible(String(value)))
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, sign => entities[sign] ?? '')
}

/** Inline, since the printing window loads nothing; system fonts only. */
export const printStyle = new Html(`<style>
@page { size: A4; margin: 18mm 16mm 18mm; }
* { box-sizing: border-box; }
html { font: 10pt/1.65 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; color: #1d1c19; }
body { margin: 0; }
h1 { font-size: 22pt; line-height: 1.3; margin: 12mm 0 8mm; }
h2 { font-size: 14pt; margin: 0 0 4mm; padding-bottom: 2mm; border-bottom: 1pt solid #1d6b50; break-after: avoid; }
h3 { font-size: 11pt; margin: 5mm 0 2mm; break-after: avoid; }
p { margin: 0 0 2mm; orphans: 2; widows: 2; }
section { break-before: page; }
section.follows { break-before: auto; margin-top: 8mm; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; margin: 0 0 4mm; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { text-align: left; vertical-align: top; padding: 1.4mm 1.6mm; border-bottom: .5pt solid #dcd8ce; overflow-wrap: anywhere; }
th { font-weight: 600; font-size: 8.5pt; color: #57534b; border-bottom: 1pt solid #8a857a; }
td { font-size: 8.5pt; line-height: 1.5; }
.facts { break-inside: avoid; }
.facts td, .facts th { font-size: 10pt; }
.facts th { width: 28mm; border-bottom: .5pt solid #dcd8ce; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.mono { font-family: ui-monospace, Consolas, Menlo, "DejaVu Sans Mono", monospace; font-size: 7pt; white-space: nowrap; }
td.mono { white-space: normal; }
.hash { font-family: ui-monospace, Consolas, Menlo, "DejaVu Sans Mono", monospace; font-size: 7pt; overflow-wrap: anywhere; }
.note { color: #57534b; font-size: 9pt; }
.before { break-after: avoid; }
.claimed { color: #7d2415; font-weight: 600; }
.facts td.big { font-size: 16pt; font-weight: 600; color: #7d2415; }
.box { border: .8pt solid #dcd8ce; border-radius: 2mm; padding: 3mm 4mm; margin: 0 0 4mm; }
.warn { border-color: #b5412b; color: #b5412b; font-weight: 600; }
.stated { border-left: 2pt solid #b58a2b; padding-left: 4mm; }
.claim { margin: 0 0 7mm; }
.law { margin: 0 0 2.5mm; break-inside: avoid; }
.law q { display: block; quotes: none; color: #3b3831; font-size: 9pt; padding: 1mm 0 0 4mm; white-space: pre-line; }
.done { color: #1d6b50; }
.lacking { color: #b5412b; }
ul { margin: 0 0 3mm; padding-left: 6mm; }
svg { display: block; margin: 2mm 0; }
svg text { font: 9.5px sans-serif; fill: #57534b; }
ol.marks { margin: 0; padding-left: 6mm; columns: 2; column-gap: 8mm; }
figure { margin: 0 0 4mm; break-inside: avoid; }
a { color: inherit; text-decoration: none; }
.contents { break-inside: avoid; }
.contents ul { columns: 2; column-gap: 10mm; list-style: none; padding: 0; }
.contents li { display: flex; justify-content: space-between; border-bottom: .5pt solid #dcd8ce; padding: .6mm 0; break-inside: avoid; }
.exhibit { break-before: page; break-inside: auto; margin: 0; }
.exhibit:first-of-type { break-before: auto; }
.exhibit figcaption { font-size: 9pt; font-weight: 600; margin: 0 0 2mm; overflow-wrap: anywhere; }
.exhibit .whole { display: block; max-width: 100%; max-height: 220mm; border: .5pt solid #dcd8ce; }
.pieces { orphans: 1; widows: 1; }
.piece { display: inline-block; width: 84mm; margin: 0 4mm 0 0; overflow: hidden; vertical-align: top; }
.piece img { display: block; width: 84mm; }
</style>`)
