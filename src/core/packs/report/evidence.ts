import type { EvidenceId } from '../../claims/evidence-names.ts'
import { recordsText } from '../../claims/letters/parts.ts'
import { listComma, walletNames } from '../../claims/paper-text.ts'
import { type Html, html } from '../../print/html.ts'
import { certificateTitle, certifiedText } from '../certificates.ts'
import type { PackAttachment, PackFacts } from '../facts.ts'
import { packNames } from '../pack-names.ts'
import { exhibitAnchor, pageLink, type ReportParts, type SectionAnchor } from './parts.ts'

export const evidenceTitle = '四、证据目录'

const words = {
  number: '序号',
  name: '名称',
  source: '来源',
  proves: '证明目的',
  page: '页码',
  kind: '原件或复制件',
  pageNote: '页码是本文件的页码；没有页码的，见“证据”文件夹里的文件。',
  held: (records: string) => `由经营者掌握、请其提供：${records}。`,
  original: '电子原件',
  kept: '电子原件，这份证明由我保存，可当面核对',
  court: '电子原件，只交法院，在“4-法院”文件夹里',
  copy: '复制件（遮盖副本，原件由我保存）',
  table: '根据账单整理',
  excerpt: '摘录（整份由我保存，可登录核对）',
  person: '我提供',
}

interface Row {
  name: string
  source: string
  proves: string
  page: Html | string | false
  kind: string
}

/** What is there, as a court reads it: name, source, what it proves, on which page; a sealed statement comes first. */
export function evidenceSection(facts: PackFacts, parts: ReportParts): Html {
  const rows = [
    ...certified(facts),
    ...given(facts, parts, 'sealed'),
    ...made(facts, parts),
    ...given(facts, parts, 'others'),
  ]
  return html`<section id="evidence">
<h2>${evidenceTitle}</h2>
<table><colgroup><col style="width:12mm"><col style="width:42mm"><col style="width:24mm"><col><col style="width:13mm"><col style="width:34mm"></colgroup>
<thead><tr><th scope="col">${words.number}</th><th scope="col">${words.name}</th><th scope="col">${words.source}</th><th scope="col">${words.proves}</th><th scope="col" class="number">${words.page}</th><th scope="col">${words.kind}</th></tr></thead>
<tbody>${rows.map((row, index) => html`<tr><td>${index + 1}</td><td><bdi>${row.name}</bdi></td><td>${row.source}</td><td>${row.proves}</td><td class="number">${row.page}</td><td>${row.kind}</td></tr>`)}</tbody></table>
${facts.records.length > 0 && html`<p>${words.held(recordsText(facts.records))}</p>`}
<p class="note">${words.pageNote}</p>
</section>`
}

/** Certificates that the facts name, whether they go to the court with the pack or stay with the person. */
function certified({ certificates }: PackFacts): Row[] {
  return certificates.flatMap(one =>
    one.agreed.length === 0
      ? []
      : [
          {
            name: certificateTitle(one),
            source: walletNames[one.wallet],
            proves: certifiedText(one) ?? '',
            page: '',
            kind: one.path === null ? words.kept : words.court,
          },
        ],
  )
}

/** What the app made of the bills. */
function made({ charges, sources, wholeBills }: PackFacts, parts: ReportParts): Row[] {
  const wallets = [...new Set(charges.map(({ wallet }) => walletNames[wallet]))].join(listComma)
  const page = (anchor: SectionAnchor) => pageLink(anchor, parts)
  return [
    {
      name: '扣费明细',
      source: `${wallets}账单`,
      proves: `${charges.length}笔扣款的时间、金额和收款方`,
      page: page('charges'),
      kind: words.table,
    },
    ...sources.map(
      ({ path, wallet }): Row => ({
        name: path.slice(path.lastIndexOf('/') + 1),
        source: walletNames[wallet],
        proves: '扣费明细与账单一致',
        page: false,
        kind: wholeBills ? words.original : words.excerpt,
      }),
    ),
  ]
}

const sealed: EvidenceId = 'sealed-statement'

/** The files that the person gave, each under its number. */
function given({ evidence, attachments }: PackFacts, parts: ReportParts, which: 'sealed' | 'others'): Row[] {
  const numbers = exhibitNumbers(attachments)
  return attachments.flatMap((file, index) => {
    const item = evidence.find(({ number }) => number === file.evidence)
    if ((item?.id === sealed) !== (which === 'sealed')) return []
    return [
      {
        name: `${numbers[index]} ${item?.title ?? packNames.other}：${file.name}`,
        source: words.person,
        proves: item?.proves ?? '',
        page: parts.pictures.has(file.path) && pageLink(exhibitAnchor(index), parts),
        kind: file.coversSha256 === null ? words.original : words.copy,
      },
    ]
  })
}

/** `证据1-1` and so on: the items that there is something of are counted, and the files within each. */
export function exhibitNumbers(attachments: readonly PackAttachment[]): string[] {
  const counts = new Map<string, number>()
  return attachments.map(({ evidence }) => {
    const count = (counts.get(evidence) ?? 0) + 1
    counts.set(evidence, count)
    return `证据${[...counts.keys()].indexOf(evidence) + 1}-${count}`
  })
}
