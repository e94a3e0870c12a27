import { type Day, dayOfTime, type WallTime } from '../base/calendar.ts'
import { addFen, type Fen, zeroFen } from '../base/money.ts'
import { rowPlace } from '../bills/place.ts'
import type { CaseMaterial } from '../claims/case-material.ts'
import { channelStates } from '../claims/channel.ts'
import { type CaseCharge, chargeKey, dayOfCharge } from '../claims/charge-facts.ts'
import { type Basis, type Claim, chargesOfClaim, fittingCharges } from '../claims/claim.ts'
import { titleOfClaim } from '../claims/claims.ts'
import {
  askedFen,
  buildDispute,
  claimedCharges,
  type Dispute,
  isOpenTo,
  isUnauthorised,
  respondentText,
} from '../claims/dispute.ts'
import { howToGet } from '../claims/evidence.ts'
import { firstScreens } from '../claims/evidence-lines.ts'
import { citationOf, disclaimersIn, instrumentOf, keepingRules, lawCheckedOn } from '../claims/law.ts'
import { lettersOf } from '../claims/letters/all.ts'
import { billFacts } from '../claims/letters/bill-facts.ts'
import { demandOf, lateIn } from '../claims/letters/demand.ts'
import { damagesText, formulaText } from '../claims/letters/formula.ts'
import type { Letter } from '../claims/letters/letter.ts'
import { isEmptied } from '../claims/letters/override.ts'
import { leastTexts, recordsOf } from '../claims/letters/parts.ts'
import { limitationPeriods } from '../claims/limitation.ts'
import { maskPersonal } from '../claims/mask.ts'
import { dayText } from '../claims/paper-text.ts'
import type { QuestionId } from '../claims/question-ids.ts'
import { answeredDay, answerOf, questionsOf } from '../claims/questionnaire.ts'
import { roleText } from '../claims/respondent.ts'
import { situationOf } from '../claims/situations/all.ts'
import { sayAll, thirdVoice } from '../claims/statement.ts'
import { type StoredTransaction, type SubscriptionName, storedKey } from '../subscriptions/subscription.ts'
import { packCertificates } from './certificates.ts'
import type {
  BillOrigin,
  PackBasis,
  PackCharge,
  PackClaim,
  PackFacts,
  PackScreen,
  PriceChange,
} from './facts.ts'
import { packAttachments, packLetter, packSources } from './pack-files.ts'

/** How papers call what is named in the window too: in Chinese. */
export interface PaperNames {
  question(id: QuestionId): string
  subscription(name: SubscriptionName): string
}

/**
 * The pack of a case: charges, claims and texts worked out, with the bills they come from. Numbers of certificates are by
 * the id of their bill.
 */
export function buildPack(
  dispute: Dispute,
  bills: readonly BillOrigin[],
  version: string,
  names: PaperNames,
  certificateNumbers: ReadonlyMap<number, string> = new Map(),
): PackFacts {
  const { material, statements } = dispute
  const ids = new Set(
    material.charges.flatMap(({ stored }) =>
      [stored.charge, ...stored.refunds].map(({ source }) => source.id),
    ),
  )
  const used = bills.filter(({ id }) => ids.has(id))
  const wholeBills = answerOf(material, 'originals') === 'whole'
  const letters = lettersOf(dispute)
  return {
    time: timeOf(material, letters),
    version,
    title: titleText(dispute),
    claimant: (dispute.claimant.child ?? dispute.claimant.principal ?? dispute.claimant).name,
    service: dispute.service,
    respondent: respondentText(dispute),
    parties: dispute.parties.map(({ name, role }) => `${name}${roleText[role]}`),
    askedOf: isUnauthorised(dispute) ? dispute.wallets : [],
    claimedFen: askedFen(dispute),
    sureFen: isOpenTo(dispute) ? sureFenOf(dispute) : null,
    withinFen: lateIn(dispute, demandOf(dispute).firm)?.rest.fen || null,
    offOn: answeredDay(material, 'cancelled-on'),
    checkFirst: dispute.result.claims.flatMap(({ situation }) => situationOf(situation).checkFirst ?? []),
    screens: screensOf(dispute),
    charges: chargesOf(dispute, used),
    priceSteps: priceStepsOf(dispute, names),
    statedDays: statedDaysOf(material),
    sent: sentOf(material),
    complainedOn: complainedOn(material),
    claims: [...dispute.result.claims.map(claim => claimOf(claim, dispute)), ...damagesOf(dispute)],
    evidence: dispute.evidence.map(({ item, state, proves }) => ({
      id: item.id,
      number: item.number,
      title: item.title.zh,
      why: item.why.zh,
      how: howToGet(item, dispute)
        .map(({ zh }) => zh)
        .join(''),
      rank: item.rank,
      proves: proves ?? '',
      done: state === 'done',
      byApp: item.byApp,
    })),
    billed: billFacts(dispute),
    stated: sayAll(statements, thirdVoice, 'fact', 'fraud', 'contact', 'filing').map(maskPersonal),
    missing: missingOf(dispute, names),
    letters: letters.filter(({ text }) => !isEmptied(text)).map(packLetter),
    sources: packSources(used, wholeBills),
    wholeBills,
    attachments: packAttachments(material.attachments, answerOf(material, 'certificate') === 'with'),
    certificates: packCertificates(dispute, bills, certificateNumbers),
    isRefused: dispute.result.claims.some(({ situation }) => situation === 'refused'),
    toSwitchOff: switchOffIn(dispute),
    isCloud: material.charges.some(({ subscription }) => subscription?.service === 'mi-cloud'),
    disclaimers: disclaimersIn('zh', dayText(lawCheckedOn)),
    likely: dispute.result.claims.map(({ situation }) => {
      const { merchantSays, answer, weakness } = situationOf(situation).law
      return {
        title: titleOfClaim(material, situation).zh,
        says: merchantSays.zh,
        answer: answer.zh,
        weakness: weakness.zh,
      }
    }),
    least: leastOf(dispute, letters),
    records: recordsOf(dispute, [...demandOf(dispute).firm, ...demandOf(dispute).unsure]),
    keeping: keepingRules.map(({ zh }) => zh),
    lawCheckedOn,
    sample: material.sample,
  }
}

/** By right, with damages; zero as long as nothing can be written to an authority. */
function sureFenOf({ material }: Dispute): Fen {
  const sure = buildDispute(material, 'sure')
  const { firmFen } = demandOf(sure)
  return firmFen > zeroFen ? addFen(firmFen, sure.result.damages?.fen ?? zeroFen) : zeroFen
}

/** What stays where the first demand fails; a short letter has not always room for it. */
function leastOf(dispute: Dispute, letters: readonly Letter[]): PackFacts['least'] {
  const letter = letters.find(({ id }) => id === 'merchant')?.text ?? ''
  return leastTexts(dispute, demandOf(dispute)).map(text => ({ text, isInLetter: letter.includes(text) }))
}

/** Where the renewal may still charge, unless the person keeps it or has closed it. */
function switchOffIn({ material, wallets }: Dispute): PackFacts['toSwitchOff'] {
  const future = answerOf(material, 'future')
  if (future === 'keep' || future === 'closed') return []
  return wallets.filter(wallet =>
    material.charges.some(
      ({ stored, subscription }) => stored.charge.wallet === wallet && subscription?.status === 'active',
    ),
  )
}

/** The case's services and months, as the window calls it too. */
function titleText({ material: { charges } }: Dispute): string {
  const [first, last] = [charges[0], charges.at(-1)]
  if (!first || !last) return '这些扣费的账单已经移除'
  const services = [...new Set(charges.map(({ service }) => service))]
  const service = services.length > 1 ? `${services[0]} 等 ${services.length} 项` : services[0]
  const [from, to] = [monthText(dayOfCharge(first)), monthText(dayOfCharge(last))]
  return `${service}：${from === to ? from : `${from}至${to}`}`
}

function monthText(day: Day): string {
  return `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月`
}

/** What a complaint needs besides the required answers, by the question that asks for it. */
const wanted: Partial<Record<QuestionId, string>> = {
  name: '姓名',
  phone: '联系电话（12315 投诉要填）',
  address: '通讯地址（12315 投诉要填）',
  'respondent-name': '经营者的登记名称（现在用的是账单或者协议上的名称）',
  'respondent-address': '经营者的登记地址',
  'for-living': '“为生活消费使用”的声明',
}

function wantedOf(id: QuestionId, { nameless }: Dispute): string | undefined {
  return id === 'respondent-name' && nameless
    ? `经营者的登记名称（账单上只有“${nameless.brand}”，文书里留了空白，填好再交）`
    : wanted[id]
}

/** The wallet that is asked knows the rest. */
const wantedByWallet: readonly QuestionId[] = ['name', 'phone']

/** What a complaint needs and nobody has said, for the cover. */
function missingOf(dispute: Dispute, names: PaperNames): string[] {
  const { material } = dispute
  const open = questionsOf(material)
    .filter(({ id, optional }) => !optional && !material.answers.has(id))
    .map(({ id }) => `还没有回答：${names.question(id)}`)
  const byWallet = isUnauthorised(dispute)
  const fields = questionsOf(material).flatMap(({ id }) => {
    const name = byWallet && !wantedByWallet.includes(id) ? undefined : wantedOf(id, dispute)
    return name !== undefined && answerOf(material, id) === null ? [name] : []
  })
  return [...open, ...fields]
}

function chargesOf(dispute: Dispute, used: readonly BillOrigin[]): PackCharge[] {
  const claimed = new Set(claimedCharges(dispute))
  const numberOf = (id: number) => used.findIndex(one => one.id === id) + 1
  const sheetsOf = (id: number) => used.find(one => one.id === id)?.sheets ?? []
  const placeOf = ({ id, name }: StoredTransaction['source'], line: number) =>
    rowPlace({ name, sheets: sheetsOf(id) }, line)
  return limitationPeriods(dispute.material).map(({ charge: one, limitation }) => {
    const { charge, refundedFen, refunds } = one.stored
    return {
      key: chargeKey(one),
      day: dayOfCharge(one),
      paidAt: charge.paidAt,
      fen: charge.fen,
      refundedFen,
      refunds: refunds.map(({ paidAt, fen, tradeNo, source, line }) => ({
        paidAt,
        fen,
        tradeNo,
        source: numberOf(source.id),
        line,
        place: placeOf(source, line),
      })),
      wallet: charge.wallet,
      counterparty: maskPersonal(charge.counterparty),
      goods: maskPersonal(charge.goods),
      tradeNo: charge.tradeNo,
      merchantOrderNo: charge.merchantOrderNo,
      source: numberOf(charge.source.id),
      line: charge.line,
      place: placeOf(charge.source, charge.line),
      claimed: claimed.has(one),
      askedFen: addFen(...dispute.result.claims.map(({ amounts }) => amounts.get(one) ?? zeroFen)),
      limitation,
    }
  })
}

function screensOf(dispute: Dispute): PackScreen[] {
  const keys = dispute.material.charges.map(chargeKey)
  return firstScreens(dispute).map(stored => {
    const { paidAt, fen, wallet, tradeNo } = stored.charge
    const at = keys.indexOf(storedKey(stored))
    return { number: at < 0 ? null : at + 1, day: dayOfTime(paidAt), paidAt, fen, wallet, tradeNo }
  })
}

/** As the bills tell them: the steps of the regular price within the time of the case. */
function priceStepsOf({ material }: Dispute, names: PaperNames): PriceChange[] {
  const streams = new Set(material.charges.flatMap(({ subscription }) => subscription ?? []))
  const days = material.charges.map(dayOfCharge)
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return []
  return [...streams]
    .flatMap(({ prices, name, wallet }) =>
      prices.slice(1).map((step, index) => ({
        day: step.from,
        before: prices[index]?.fen ?? step.fen,
        after: step.fen,
        service: names.subscription(name),
        wallet,
      })),
    )
    .filter(({ day }) => day > first && day <= last)
    .sort((a, b) => (a.day < b.day ? -1 : 1))
}

function statedDaysOf(material: CaseMaterial): PackFacts['statedDays'] {
  const off = answeredDay(material, 'cancelled-on')
  const demand = answeredDay(material, 'demanded-on')
  return [
    ...(off ? [{ day: off, what: 'off' as const }] : []),
    ...(demand ? [{ day: demand, what: 'demand' as const }] : []),
  ].sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** That the merchant was asked, as it was noted of that step. */
function sentOf(material: CaseMaterial): PackFacts['sent'] {
  const state = channelStates(material).find(({ channel }) => channel.id === 'merchant')
  if (!state?.filed) return null
  return {
    on: state.filed,
    ticket: state.ticket,
    until: state.deadlines.find(({ on }) => on !== null)?.on ?? null,
  }
}

function complainedOn(material: CaseMaterial): Day | null {
  const asked = channelStates(material).find(
    ({ channel, filed }) => filed !== null && (channel.id === '12315' || channel.id === 'association'),
  )
  return asked?.filed ?? null
}

function numbersOf(charges: readonly CaseCharge[], { material }: Dispute): number[] {
  return charges.map(charge => material.charges.indexOf(charge) + 1)
}

function claimOf(claim: Claim, dispute: Dispute): PackClaim {
  const { isFavour } = situationOf(claim.situation)
  const { charges, others, formula, otherFormula } = claim
  const sums = [
    ...(charges.length > 0 ? [formulaText(formula)] : []),
    ...(others.length > 0
      ? [
          `${charges.length > 0 ? '另有' : '这'} ${others.length} 笔${charges.length > 0 ? '也适用，' : '的'}金额已算在别的要求里，不重复计算：${formulaText(otherFormula)}`,
        ]
      : []),
  ]
  const nothing = isFavour ? '现在没有正在进行的服务期，只能请对方今后不再扣' : '不另加金额，只说明已经要求过'
  return {
    title: titleOfClaim(dispute.material, claim.situation).zh,
    fen: claim.fen,
    formula: sums.length > 0 ? sums.join('；') : nothing,
    charges: numbersOf(chargesOfClaim(claim), dispute),
    fitting: fittingCharges(claim).length,
    bases: claim.bases.map(basis => basisOf(basis, dispute)),
  }
}

function damagesOf(dispute: Dispute): PackClaim[] {
  const { damages } = dispute.result
  if (!damages) return []
  return [
    {
      title: '欺诈的三倍赔偿（在退款之外）',
      fen: damages.fen,
      formula: damagesText(damages),
      charges: numbersOf(damages.charges, dispute),
      fitting: damages.charges.length,
      bases: damages.bases.map(basis => basisOf(basis, dispute)),
    },
  ]
}

function basisOf({ article, charges }: Basis, dispute: Dispute): PackBasis {
  return {
    citation: citationOf(article),
    issuer: instrumentOf(article).issuer,
    text: article.mark === 'quoted' ? article.text : null,
    about: article.about.zh,
    excerpt: article.excerpt,
    inForceFrom: article.inForceFrom as Day | null,
    note: article.note?.zh ?? null,
    page: instrumentOf(article).page,
    charges: numbersOf(charges, dispute),
  }
}

/** Of the last that the person said or wrote. */
function timeOf(material: CaseMaterial, letters: readonly Letter[]): WallTime {
  const written = letters.flatMap(({ override }) => override?.writtenAt ?? [])
  return [material.time, ...written].toSorted().at(-1) ?? material.time
}
