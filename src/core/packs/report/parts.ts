import { type Html, html } from '../../print/html.ts'
import { printStyle } from '../../print/print-style.ts'
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
