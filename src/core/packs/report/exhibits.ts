import { type Html, html } from '../../print/html.ts'
import type { PackFacts } from '../facts.ts'
import { exhibitNumbers } from './evidence.ts'
import { exhibitAnchor, type Picture, type ReportParts } from './parts.ts'

export const exhibitsTitle = '六、证据图片'

const words = {
  note: '由我提供，原来的文件在“证据”文件夹里。很长的截图分栏接着印，相接的地方重复一小段。',
  covered: '遮盖副本',
  piece: (name: string, number: number, count: number) => `${name}（${number}/${count}）`,
}

/** The pictures that the person gave, each on a page of its own under its number in the index. */
export function exhibitSection({ attachments }: PackFacts, { pictures }: ReportParts): Html | false {
  const numbers = exhibitNumbers(attachments)
  const shown = attachments.flatMap(({ path, name, coversSha256 }, index) => {
    const picture = pictures.get(path)
    if (!picture) return []
    const caption = [numbers[index] ?? '', name, ...(coversSha256 === null ? [] : [words.covered])]
    return [
      html`<figure class="exhibit" id="${exhibitAnchor(index)}"><figcaption>${caption.join('　')}</figcaption>${pictureBlocks(picture, name)}</figure>`,
    ]
  })
  return (
    shown.length > 0 &&
    html`<section id="exhibits">
<h2>${exhibitsTitle}</h2>
<p class="note">${words.note}</p>
${shown}
</section>`
  )
}

/** Pictures taller than this, by their width, are screens photographed in one piece: they go on in columns. */
const tallest = 2.5
/** In millimetres. A column's next piece repeats the end of the one before, so that no line is cut in two unseen. */
const column = { width: 84, height: 220, step: 212 }

function pictureBlocks({ source, width, height }: Picture, name: string): Html {
  if (height <= width * tallest) return html`<img class="whole" src="${source}" alt="${name}">`
  const whole = (column.width * height) / width
  const count = Math.max(1, Math.ceil((whole - column.height) / column.step) + 1)
  const pieces = Array.from({ length: count }, (_, index) => {
    const from = index * column.step
    const shown = Math.min(column.height, whole - from)
    return html`<span class="piece" style="height:${shown.toFixed(1)}mm"><img src="${source}" alt="${words.piece(name, index + 1, count)}" style="margin-top:-${from}mm"></span>`
  })
  return html`<div class="pieces">${pieces}</div>`
}
