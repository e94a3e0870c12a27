import type { EvidenceId } from '../../claims/evidence-names.ts'
import { type Html, html } from '../../print/html.ts'
import type { PackAttachment, PackEvidence, PackFacts } from '../facts.ts'
import { exhibitAnchor, pageLink, type ReportParts, type SectionAnchor } from './parts.ts'

export const evidenceTitle = '四、证据目录'

const words = {
  number: '编号',
  item: '证据',
  place: '在哪里',
  page: '页码',
  pageNote: '页码是本文件的页码。没有页码的是单独的文件，或者还没有备齐。',
  state: '状态',
  done: '已备',
  missing: '还缺',
  byPerson: '本人另附',
  inPack: '本包内',
  attached: (folder: string, count: number) => `“${folder}”文件夹，${count} 个文件`,
}

/** What is at hand and where, on which page, and what is missing. */
export function evidenceSection({ evidence, attachments }: PackFacts, parts: ReportParts): Html {
  const numbers = exhibitNumbers(attachments)
  const row = (item: PackEvidence) => {
    const count = attachments.filter(({ evidence }) => evidence === item.number).length
    const anchor = anchors[item.id]
    const place = item.byApp
      ? (places[item.id] ?? words.inPack)
      : item.done && count === 0
        ? words.byPerson
        : ''
    return html`<tr><td>${item.number}</td><td>${item.title}</td><td>${count > 0 ? words.attached(folderOf(item.number, attachments), count) : place}</td><td class="number">${
      item.byApp && anchor !== undefined && pageLink(anchor, parts)
    }</td><td class="${item.done ? 'done' : 'lacking'}">${item.done ? words.done : words.missing}</td></tr>${files(item.number)}`
  }
  const files = (number: string) =>
    attachments.map(
      ({ evidence, name, path }, index) =>
        evidence === number &&
        html`<tr><td>${numbers[index]}</td><td colspan="2"><bdi>${name}</bdi></td><td class="number">${
          parts.pictures.has(path) && pageLink(exhibitAnchor(index), parts)
        }</td><td class="done">${words.done}</td></tr>`,
    )
  const listed = new Set(evidence.map(({ number }) => number))
  const others = new Set(attachments.map(one => one.evidence).filter(number => !listed.has(number)))
  return html`<section id="evidence">
<h2>${evidenceTitle}</h2>
<table><colgroup><col style="width:20mm"><col><col style="width:50mm"><col style="width:14mm"><col style="width:16mm"></colgroup>
<thead><tr><th scope="col">${words.number}</th><th scope="col">${words.item}</th><th scope="col">${words.place}</th><th scope="col" class="number">${words.page}</th><th scope="col">${words.state}</th></tr></thead>
<tbody>${evidence.map(row)}${[...others].map(files)}</tbody></table>
<p class="note">${words.pageNote}</p>
</section>`
}

/** Where in the report the items lie that the app itself makes. */
const anchors: Partial<Record<EvidenceId, SectionAnchor>> = {
  'bill-original': 'integrity',
  'refunds-received': 'charges',
  'evidence-index': 'evidence',
}

/** Where in the pack they lie. */
const places: Partial<Record<EvidenceId, string>> = {
  'bill-original': '“原始账单”文件夹',
  'refunds-received': '二、扣费明细',
  'evidence-index': '本目录和 SHA256SUMS',
}

/** `E03-1` and so on: the number of each file within its item. */
export function exhibitNumbers(attachments: readonly PackAttachment[]): string[] {
  const counts = new Map<string, number>()
  return attachments.map(({ evidence }) => {
    const count = (counts.get(evidence) ?? 0) + 1
    counts.set(evidence, count)
    return `${evidence}-${count}`
  })
}

function folderOf(number: string, attachments: readonly PackAttachment[]): string {
  const path = attachments.find(({ evidence }) => evidence === number)?.path ?? ''
  return path.slice(0, path.lastIndexOf('/'))
}
