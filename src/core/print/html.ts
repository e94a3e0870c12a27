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
