import { formatYuan } from '../../base/money.ts'
import { type Html, html } from '../../print/html.ts'
import { printStyle } from '../../print/print-style.ts'
import type { PackFacts, PackLetter } from '../facts.ts'
import { letterFolders, packNames } from '../pack-names.ts'

const words = {
  title: '先看这里',
  sample: '示例数据：用示例账单生成，只供试看，不能用于投诉。',
  asks: (sum: string) => `一共要求 ${sum}。`,
  first: '先做这几件事',
  stop: '还在扣的，今天先关：支付宝 → 账单 → 点开最近那一笔 → 管理自动扣款 → 截图 → 解约；微信 → 我 → 服务 → 钱包 → 支付设置 → 自动续费。只关“自动续费”，不要关“云服务”“云同步”，照片不会动。',
  merchant: (path: string) => `打开「${path}」，整段复制，发给商家的在线客服，把对话截图。`,
  wallet: (path: string) => `打开「${path}」，整段复制，贴进账单里最近那一笔的“投诉”。`,
  wait: (path: string) => `等 7 天。没退，打开「${path}」，一格一格照抄。`,
  rest: '其余文件先不用看。',
  all: '每个文件做什么用',
  file: '文件',
  use: '做什么用',
  report: '交给 12315 或者法院的证据：事实、扣费明细、主张、证据目录、图片。',
  sheet: '扣费的表格，附在退款申请和投诉后面；表单只能传图片的，用同一个文件夹里的图片。',
  own: '只给自己看：还缺什么、对方可能怎么说、哪天之前要。不要交出去。',
  check: '平时用不到。有人怀疑文件被改过，再照里面做。',
}

/** One page: what to do first, and what every file is for. */
export function startHtml(facts: PackFacts): string {
  const rows: [string, string][] = [
    ...facts.letters.map(({ fileName, documentName, use }): [string, string] => [
      documentName ?? fileName,
      use,
    ]),
    [packNames.report, words.report],
    [packNames.sheet, words.sheet],
    [packNames.own, words.own],
    [packNames.howToCheck, words.check],
  ]
  return html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${words.title}</title>${printStyle}</head>
<body>
<h1>${words.title}</h1>
${facts.sample && html`<p class="box warn">${words.sample}</p>`}
<p>${facts.title}。${words.asks(formatYuan(facts.claimedFen))}</p>
<h3>${words.first}</h3>
<ol>${steps(facts).map(step => html`<li>${step}</li>`)}</ol>
<p>${words.rest}</p>
<h3>${words.all}</h3>
<table><colgroup><col style="width:58mm"><col></colgroup>
<thead><tr><th scope="col">${words.file}</th><th scope="col">${words.use}</th></tr></thead>
<tbody>${rows.map(row)}</tbody></table>
</body></html>
`.markup
}

function row([file, use]: [string, string]): Html {
  return html`<tr><td>${file}</td><td>${use}</td></tr>`
}

/** In the order of the ways to go, only those that the case has a letter for. */
function steps({ letters }: PackFacts): string[] {
  const inFolder = (folder: string, part = '') =>
    letters.find(({ fileName }: PackLetter) => fileName.startsWith(folder) && fileName.includes(part))
      ?.fileName
  const merchant = inFolder(letterFolders.merchant)
  const wallet = inFolder(letterFolders.alipay) ?? inFolder(letterFolders.wechat)
  const form = inFolder(letterFolders.authority, '照着填')
  return [
    words.stop,
    ...(merchant ? [words.merchant(merchant)] : wallet ? [words.wallet(wallet)] : []),
    ...(form ? [words.wait(form)] : []),
  ]
}
