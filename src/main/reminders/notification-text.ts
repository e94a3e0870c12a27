import { clipped } from '../../core/base/text.ts'
import type { AlertText } from '../../i18n/present/alert.ts'

/** As much as any desktop shows. */
const longest = { title: 100, body: 300 }

/** Some desktops take `<b>`, `<a>` or `<img>` in a notification for markup, and names come out of bills. */
const marks: Readonly<Record<string, string>> = { '<': '‹', '>': '›', '&': '＆' }

/** A notification in which every name stays text: no markup, no line breaks, no turned or hidden signs. */
export function plainNotification({ title, body }: AlertText): AlertText {
  return { title: plain(title, longest.title), body: plain(body, longest.body) }
}

function plain(text: string, most: number): string {
  const visible = text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll(/(?!\p{VS})[\p{Cf}\p{DI}\u2800]/gu, '')
  return clipped(
    visible.replaceAll(/[<>&]/g, mark => marks[mark] ?? ''),
    most,
  )
}
