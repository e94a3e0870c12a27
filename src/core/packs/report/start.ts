import { formatYuan } from '../../base/money.ts'
import type { Bilingual } from '../../base/text.ts'
import type { Wallet } from '../../bills/transaction.ts'
import { dayText, walletNames } from '../../claims/paper-text.ts'
import { type Html, html } from '../../print/html.ts'
import type { PackFacts, PackLetter } from '../facts.ts'
import { manifestName, sumsName } from '../manifest.ts'
import { letterFolders, packNames } from '../pack-names.ts'
import { pictureCount } from '../table-pictures.ts'
import { askedText, printedPage } from './parts.ts'

const words = {
  title: '先看这里',
  sample: '示例数据：用示例账单生成，只供试看，不能用于投诉。',
  asks: (sum: string) => `一共要 ${sum}。`,
  most: (sum: string) => `${sum}。拿不出记录的才退。`,
  within: (sum: string) => `12315 只收三年以内的，那里写的是 ${sum}。`,
  first: '先做这几件事',
  off: {
    alipay: '还在扣的，今天先关：支付宝 → 账单 → 点开最近那一笔 → 管理自动扣款，先截图，再点「解约」。',
    wechat:
      '还在扣的，今天先关：微信 → 我 → 服务 → 钱包 → 支付设置 → 自动续费，点进这一项，先截图，再点「关闭」。',
  } satisfies Record<Wallet, string>,
  cloud: '只关“自动续费”。不要关“云服务”“云同步”，不要注销小米账号：照片和查找手机会受影响。',
  merchant: (path: string) => `打开「${path}」，整段复制，发给商家的在线客服，把对话截图。`,
  wallet: (path: string, use: string) => `打开「${path}」，整段复制。${use}`,
  walletToo: (path: string, wallet: string) =>
    `商家没有回音或者不肯退，可以再把「${path}」贴给${wallet}，不是必须。`,
  refused: (path: string) =>
    `商家没有退：到全国 12315 平台（网页或者小程序）投诉，照着「${path}」一格一格填。`,
  wait: (path: string) =>
    `等 7 天。没退，到全国 12315 平台（网页或者小程序）投诉，照着「${path}」一格一格填。`,
  later:
    '等 7 天。没退，在“续查”软件里打开这一件，把拿不准的答清楚，再生成一次，里面就有 12315 和法院的材料。',
  several: (first: string, count: number) => `${first} 等 ${count} 张`,
  sent: (day: string, ticket: string | null, until: string | null) =>
    `${day}已经发给商家${ticket === null ? '' : `（编号 ${ticket}）`}。${until === null ? '等答复。' : `等到${until}。`}`,
  complained: (day: string) => `${day}已经投诉到 12315 或者消费者协会，等结果。同一件事不要再投。`,
  unpaid: (path: string) => `还没有退：到全国 12315 平台（网页或者小程序）投诉，照着「${path}」一格一格填。`,
  unpaidWallet: (path: string, use: string) => `还没有退：打开「${path}」，整段复制。${use}`,
  sides: '商家的 App 里也有自动续费的，两边都关；怎么关，看“续查”软件里的「停掉」。',
  offAlready: (day: string) => `${day}关过，后来还在扣：再看一次关住了没有。`,
  rest: '其余文件先不用看。把文件夹发给别人之前，先拿掉「只给自己看」。',
  all: '每个文件做什么用',
  file: '文件',
  use: '做什么用',
}

const uses = {
  report: {
    zh: '交给 12315 或者法院的证据：事实、扣费明细、要求、证据目录、图片。',
    en: 'Evidence for 12315 or a court: facts, charges, demands, index of evidence, pictures.',
  },
  sheet: {
    zh: '扣费的表格，附在退款申请和投诉后面。',
    en: 'The charges as a table, to go with the refund request and the complaint.',
  },
  pictures: {
    zh: '同一张表格的图片，给只能传图片的表单用。',
    en: 'The same table as pictures, for forms that take nothing else.',
  },
  bills: {
    zh: '账单里的原文，用来核对表格。',
    en: 'The rows as they stand in the bills, to check the table against.',
  },
  given: {
    zh: '你加的截图和文件。',
    en: 'The screenshots and files that you added.',
  },
  certificate: {
    zh: '钱包出具的流水证明，第一页有姓名和身份证号：只交给法院。',
    en: 'The certificate of your wallet; its first page bears name and identity number: for the court alone.',
  },
  own: {
    zh: '只给自己看：还缺什么、对方可能怎么说、哪天之前要。不要交出去。',
    en: 'For you alone: what is missing, what they may say, until when. Do not hand it over.',
  },
  check: {
    zh: '平时用不到。有人怀疑文件被改过，再照里面做。',
    en: 'Not needed as a rule: how to show that no file was changed.',
  },
  lists: {
    zh: '平时用不到。给核对文件的程序读的清单。',
    en: 'Not needed as a rule: lists for the programs that check the files.',
  },
} satisfies Record<string, Bilingual>

/** One page: what to do first, and what every file is for; in English too where `isEnglish`. */
export function startHtml(facts: PackFacts, isEnglish: boolean): string {
  return printedPage(
    words.title,
    html`<h1>${words.title}</h1>
${facts.sample && html`<p class="box warn">${words.sample}</p>`}
<p>${facts.title}。${facts.sureFen === null ? words.asks(formatYuan(facts.claimedFen)) : words.most(askedText(facts))}${facts.withinFen !== null && words.within(formatYuan(facts.withinFen))}</p>
<h3>${words.first}</h3>
<ol>${steps(facts).map(step => html`<li>${step}</li>`)}</ol>
<p>${words.rest}</p>
<h3>${words.all}</h3>
<table><colgroup><col style="width:58mm"><col></colgroup>
<thead><tr><th scope="col">${words.file}</th><th scope="col">${words.use}</th></tr></thead>
<tbody>${filesOf(facts).map(([file, use]) => row(file, use, isEnglish))}</tbody></table>`,
  )
}

function filesOf({ letters, attachments, certificates, charges }: PackFacts): [string, Bilingual][] {
  const pictures = pictureCount(charges.length)
  const isGiven = attachments.some(({ path }) => path.startsWith(packNames.evidence))
  const sealed = [
    ...certificates.flatMap(({ path }) => path ?? []),
    ...attachments.flatMap(({ path }) => (path.startsWith(letterFolders.court) ? path : [])),
  ]
  return [
    ...letters.map(({ fileName, documentName, use }): [string, Bilingual] => [documentName ?? fileName, use]),
    ...sealed.map((path): [string, Bilingual] => [path, uses.certificate]),
    [packNames.report, uses.report],
    [packNames.sheet, uses.sheet],
    [pictures > 1 ? words.several(packNames.picture(1), pictures) : packNames.picture(1), uses.pictures],
    [`${packNames.originals}/`, uses.bills],
    ...(isGiven ? [[`${packNames.evidence}/1 …`, uses.given] satisfies [string, Bilingual]] : []),
    [packNames.own, uses.own],
    [packNames.howToCheck, uses.check],
    [`${manifestName}、${sumsName}`, uses.lists],
  ]
}

function row(file: string, { zh, en }: Bilingual, isEnglish: boolean): Html {
  return html`<tr><td>${file}</td><td>${zh}${isEnglish && html`<br><span class="note" lang="en">${en}</span>`}</td></tr>`
}

/** What to make sure of, to switch off and to ask for, in this order. */
function steps(facts: PackFacts): string[] {
  const { toSwitchOff, isCloud, sent, offOn, checkFirst } = facts
  return [
    ...(sent ? [] : checkFirst),
    ...toSwitchOff.map(
      one => `${offOn ? words.offAlready(dayText(offOn)) : ''}${words.off[one]}${isCloud ? words.cloud : ''}`,
    ),
    ...(toSwitchOff.length > 0 ? [words.sides] : []),
    ...askingSteps(facts),
  ]
}

/** The ways to go that the case has a letter for, in their order, from how far it was gone. */
function askingSteps({ letters, isRefused, sent, complainedOn }: PackFacts): string[] {
  if (complainedOn) return [words.complained(dayText(complainedOn))]
  const inFolder = (folder: string, part = '') =>
    letters.find(({ fileName }: PackLetter) => fileName.startsWith(folder) && fileName.includes(part))
  const merchant = inFolder(letterFolders.merchant)
  const wallet = inFolder(letterFolders.alipay) ?? inFolder(letterFolders.wechat)
  const form = inFolder(letterFolders.authority, '照着填')
  if (sent) return afterSending(sent, isRefused, form, wallet)
  const ask = merchant
    ? words.merchant(merchant.fileName)
    : wallet && words.wallet(wallet.fileName, wallet.use.zh)
  return [
    ...(ask ? [ask] : []),
    ...(merchant && wallet ? [words.walletToo(wallet.fileName, walletIn(wallet))] : []),
    ...(form ? [isRefused ? words.refused(form.fileName) : words.wait(form.fileName)] : []),
    ...(merchant && !form ? [words.later] : []),
  ]
}

function walletIn({ fileName }: PackLetter): string {
  return walletNames[fileName.startsWith(letterFolders.alipay) ? 'alipay' : 'wechat']
}

/** What was asked for already is not asked for again: when it was, until when they have time, and what follows. */
function afterSending(
  { on, ticket, until }: NonNullable<PackFacts['sent']>,
  isRefused: boolean,
  form: PackLetter | undefined,
  wallet: PackLetter | undefined,
): string[] {
  const said = words.sent(dayText(on), ticket, isRefused || until === null ? null : dayText(until))
  if (form) return isRefused ? [words.refused(form.fileName)] : [said, words.unpaid(form.fileName)]
  return [said, ...(wallet ? [words.unpaidWallet(wallet.fileName, wallet.use.zh)] : [])]
}
