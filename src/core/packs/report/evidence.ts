import { packText as text } from '../../../i18n/zh/pack-text.ts'
import { type Html, html } from '../../print/html.ts'
import type { PackAttachment, PackEvidence, PackFacts } from '../facts.ts'
import { exhibitAnchor, pageLink, type ReportParts, type SectionAnchor } from './parts.ts'

/** What is at hand and where, on which page, and what is missing. */
export function evidenceSection({ evidence, attachments }: PackFacts, parts: ReportParts): Html {
  const { evidence: words } = text
  const numbers = exhibitNumbers(attachments)
  const row = (item: PackEvidence) => {
    const count = attachments.filter(({ evidence }) => evidence === item.id).length
    const anchor = anchors[item.id]
    const place = item.byApp
      ? (words.places[item.id] ?? words.inPack)
      : item.done && count === 0
        ? words.byPerson
        : ''
    return html`<tr><td>${item.id}</td><td>${item.title}</td><td>${count > 0 ? words.attached(folderOf(item.id, attachments), count) : place}</td><td class="number">${
      item.byApp && anchor !== undefined && pageLink(anchor, parts)
    }</td><td class="${item.done ? 'done' : 'lacking'}">${item.done ? words.done : words.missing}</td></tr>${files(item.id)}`
  }
  const files = (id: string) =>
    attachments.map(
      ({ evidence, name, path }, index) =>
        evidence === id &&
        html`<tr><td>${numbers[index]}</td><td colspan="2"><bdi>${name}</bdi></td><td class="number">${
          parts.pictures.has(path) && pageLink(exhibitAnchor(index), parts)
        }</td><td class="done">${words.done}</td></tr>`,
    )
  const listed = new Set(evidence.map(({ id }) => id))
  const others = new Set(attachments.map(one => one.evidence).filter(id => !listed.has(id)))
  return html`<section id="evidence">
<h2>${words.title}</h2>
<table><colgroup><col style="width:20mm"><col><col style="width:50mm"><col style="width:14mm"><col style="width:16mm"></colgroup>
<thead><tr><th scope="col">${words.number}</th><th scope="col">${words.item}</th><th scope="col">${words.place}</th><th scope="col" class="number">${words.page}</th><th scope="col">${words.state}</th></tr></thead>
<tbody>${evidence.map(row)}${[...others].map(files)}</tbody></table>
<p class="note">${words.pageNote}</p>
</section>`
}

/** Where in the report the items lie that the app itself makes. */
const anchors: Record<string, SectionAnchor> = { E01: 'integrity', E10: 'charges', E12: 'evidence' }

/** `E03-1` and so on: the number of each file within its item. */
export function exhibitNumbers(attachments: readonly PackAttachment[]): string[] {
  const counts = new Map<string, number>()
  return attachments.map(({ evidence }) => {
    const count = (counts.get(evidence) ?? 0) + 1
    counts.set(evidence, count)
    return `${evidence}-${count}`
  })
}

function folderOf(item: string, attachments: readonly PackAttachment[]): string {
  const path = attachments.find(({ evidence }) => evidence === item)?.path ?? ''
  return path.slice(0, path.lastIndexOf('/'))
}

/** Where the charges come from, how to see that nothing was changed, and what this pack is not. */
export function integritySection({
  sources,
  attachments,
  wholeBills,
  disclaimers,
  version,
}: PackFacts): Html {
  const { integrity: words } = text
  return html`<section id="integrity" class="follows">
<h2>${words.title}</h2>
<p>${words.text}</p>
${!wholeBills && html`<p>${words.excerpt}</p>`}
<p class="note">${words.limits}</p>
${sources.map(
  (source, index) => html`<table class="facts"><tbody>
<tr><th scope="row">${words.source}${index + 1}</th><td>${text.wallets[source.wallet]}　${source.path}</td></tr>
<tr><th scope="row">${words.name}</th><td><bdi>${source.name}</bdi></td></tr>
${
  source.period &&
  html`<tr><th scope="row">${words.period}</th><td>${source.period.from} – ${source.period.to}</td></tr>`
}
<tr><th scope="row">${words.imported}</th><td>${text.time(source.importedAt)}</td></tr>
<tr><th scope="row">${words.hash}</th><td class="mono">${source.sha256}</td></tr>
${
  source.outerSha256 !== null &&
  html`<tr><th scope="row">${words.outer}</th><td class="mono">${source.outerSha256}</td></tr>`
}
</tbody></table>`,
)}
${attachments.length > 0 && attachmentTable(attachments)}
<p>${words.check}</p>
<p class="note">${words.made(version)}</p>
<h3>${text.disclaimers}</h3>
<ul class="note">${disclaimers.map(one => html`<li>${one}</li>`)}</ul>
</section>`
}

function attachmentTable(attachments: readonly PackAttachment[]): Html {
  const { integrity: words } = text
  return html`<h3>${words.attachments}</h3>
<p class="note before">${words.attachmentsNote}</p>
<table><colgroup><col><col style="width:34mm"><col style="width:70mm"></colgroup>
<thead><tr><th scope="col">${words.file}</th><th scope="col">${words.received}</th><th scope="col">${words.hash}</th></tr></thead>
<tbody>${attachments.map(
    ({ path, receivedAt, sha256, coversSha256 }) =>
      html`<tr><td><bdi>${path}</bdi></td><td>${text.time(receivedAt)}</td><td><span class="hash">${sha256}</span>${
        coversSha256 !== null && html`<br>${words.copy}<br><span class="hash">${coversSha256}</span>`
      }</td></tr>`,
  )}</tbody></table>`
}
