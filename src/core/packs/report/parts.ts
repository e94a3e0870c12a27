import { formatYuan } from '../../base/money.ts'
import { type Html, html, printStyle } from '../../print/html.ts'
import type { PackFacts } from '../facts.ts'
import type { PictureSize } from '../picture-size.ts'

/** What a report is told by the files of the pack, and by an earlier printing of itself. */
export interface ReportParts {
  /** On which page an anchor lies, as far as known. */
  pages: ReadonlyMap<string, number>
  /** What can be printed of the person's files, by their path in the pack. */
  pictures: ReadonlyMap<string, Picture>
}

export interface Picture extends PictureSize {
  /** A `data:` address: the page that is printed loads nothing. */
  source: string
}

/** Sections, by the anchor their pages are looked up with. */
export type SectionAnchor = 'facts' | 'charges' | 'claims' | 'evidence' | 'integrity' | 'exhibits'

/** Of the nth attachment, from 0. */
export function exhibitAnchor(index: number): string {
  return `exhibit-${index + 1}`
}

/** The page of an anchor, as a link within the document; a link is also what makes the printer tell where it lies. */
export function pageLink(anchor: string, { pages }: ReportParts): Html {
  return html`<a href="#${anchor}">${pages.get(anchor) ?? '–'}</a>`
}

/** A page to print: no scripts, nothing to load, every text of others escaped. */
export function printedPage(title: string, body: Html): string {
  return html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${title}</title>${printStyle}</head>
<body>
${body}
</body></html>
`.markup
}

/** The sum as the letters of the pack ask it: of the merchant the most, of an authority and a court what is sure. */
export function askedText({ claimedFen, sureFen }: Pick<PackFacts, 'claimedFen' | 'sureFen'>): string {
  const sum = formatYuan(claimedFen)
  if (sureFen === null) return sum
  return sureFen > 0 ? `向商家最多请求 ${sum}，向 12315 和法院请求 ${formatYuan(sureFen)}` : `最多 ${sum}`
}

/** Over the column of what is asked back. */
export function askedHead({ sureFen }: Pick<PackFacts, 'sureFen'>): string {
  return sureFen === null ? '请求退还' : '最多退还'
}

const runOf = 3

/** `1–8、12`: numbers in rising order, runs of three and more drawn together. */
export function numberList(numbers: readonly number[], separator: string): string {
  const sorted = [...numbers].sort((a, b) => a - b)
  const runs: number[][] = []
  for (const number of sorted) {
    const run = runs.at(-1)
    if (run && run.at(-1) === number - 1) run.push(number)
    else runs.push([number])
  }
  return runs
    .map(run => (run.length >= runOf ? `${run[0]}–${run.at(-1)}` : run.join(separator)))
    .join(separator)
}
