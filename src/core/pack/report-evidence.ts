import { packText as text } from '../words/zh/pack-text.ts'
import { type Html, html } from './html.ts'
import type { PackAttachment, PackEvidence, PackFacts } from './pack-facts.ts'

/** What is at hand and where, and what is missing. */
export function evidenceSection({ evidence, attachments }: PackFacts): Html {
  const { evidence: words } = text
  const place = (item: PackEvidence) => {
    if (item.byApp) return words.places[item.id] ?? words.inPack
    const own = attachments.filter(({ evidence }) => evidence === item.id)
    const [first] = own
    if (first) return words.attached(first.path.slice(0, first.path.lastIndexOf('/')), own.length)
    return item.done ? words.byPerson : ''
  }
  return html`<section>
<h2>${words.title}</h2>
<table><colgroup><col style="width:20mm"><col><col style="width:50mm"><col style="width:22mm"></colgroup>
<thead><tr><th scope="col">${words.number}</th><th scope="col">${words.item}</th><th scope="col">${words.place}</th><th scope="col">${words.state}</th></tr></thead>
<tbody>${evidence.map(
    item =>
      html`<tr><td>${item.id}</td><td>${item.title}</td><td>${place(item)}</td><td class="${item.done ? 'done' : 'lacking'}">${item.done ? words.done : words.missing}</td></tr>`,
  )}</tbody></table>
</section>`
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
  return html`<section class="follows">
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
<p class="note">${words.attachmentsNote}</p>
<table><colgroup><col><col style="width:34mm"><col style="width:70mm"></colgroup>
<thead><tr><th scope="col">${words.file}</th><th scope="col">${words.received}</th><th scope="col">${words.hash}</th></tr></thead>
<tbody>${attachments.map(
    ({ path, receivedAt, sha256, coversSha256 }) =>
      html`<tr><td><bdi>${path}</bdi></td><td>${text.time(receivedAt)}</td><td><span class="hash">${sha256}</span>${
        coversSha256 !== null && html`<br>${words.copy}<br><span class="hash">${coversSha256}</span>`
      }</td></tr>`,
  )}</tbody></table>`
}
