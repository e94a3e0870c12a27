import { timeText, walletNames } from '../../claims/paper-text.ts'
import { type Html, html } from '../../print/html.ts'
import type { PackAttachment, PackFacts } from '../facts.ts'

export const integrityTitle = '五、出处和核对'

const words = {
  text: '账单是从支付宝或微信导出的文件，导入时原样保存，本软件没有改动。下面每份文件有一串指纹（校验值，按 SHA-256 由内容算出）：文件改动一个字节，指纹就会变。',
  excerpt:
    '为了不带出其他交易，本包只放了有关的行，原样摘录。整份账单由我保存，指纹如下，需要时可以当面出示和核对。',
  held: '账单从支付宝或者微信导出，原件在我手里，可以当面登录核对。',
  attachments: '我提供的证据文件',
  attachmentsNote:
    '以下文件按收到时的样子保存，没有改动。注明“遮盖副本”的，是遮住个人信息的副本，没有遮盖的原件由我保存。',
  file: '文件',
  received: '收到时间',
  copy: '遮盖副本，原件的指纹：',
  source: '账单',
  name: '原文件名',
  period: '账单期间',
  imported: '导入时间',
  hash: '文件的指纹',
  outer: '所在压缩包的指纹',
  check: '怎么核对：见“校验”文件夹里的“怎么核对.txt”。',
  made: (version: string) => `由续查 ${version} 整理。`,
}

/** Where the charges come from, and how to see that nothing was changed. */
export function integritySection({ sources, attachments, wholeBills, version }: PackFacts): Html {
  return html`<section id="integrity" class="follows">
<h2>${integrityTitle}</h2>
<p>${words.text}</p>
${!wholeBills && html`<p>${words.excerpt}</p>`}
<p>${words.held}</p>
${sources.map(
  (source, index) => html`<table class="facts"><tbody>
<tr><th scope="row">${words.source}${index + 1}</th><td>${walletNames[source.wallet]}　${source.path}</td></tr>
<tr><th scope="row">${words.name}</th><td><bdi>${source.name}</bdi></td></tr>
${
  source.period &&
  html`<tr><th scope="row">${words.period}</th><td>${source.period.from} – ${source.period.to}</td></tr>`
}
<tr><th scope="row">${words.imported}</th><td>${timeText(source.importedAt)}</td></tr>
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
</section>`
}

function attachmentTable(attachments: readonly PackAttachment[]): Html {
  return html`<h3>${words.attachments}</h3>
<p class="note before">${words.attachmentsNote}</p>
<table><colgroup><col><col style="width:34mm"><col style="width:70mm"></colgroup>
<thead><tr><th scope="col">${words.file}</th><th scope="col">${words.received}</th><th scope="col">${words.hash}</th></tr></thead>
<tbody>${attachments.map(
    ({ path, receivedAt, sha256, coversSha256 }) =>
      html`<tr><td><bdi>${path}</bdi></td><td>${timeText(receivedAt)}</td><td><span class="hash">${sha256}</span>${
        coversSha256 !== null && html`<br>${words.copy}<br><span class="hash">${coversSha256}</span>`
      }</td></tr>`,
  )}</tbody></table>`
}
