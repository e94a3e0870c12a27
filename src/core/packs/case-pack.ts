import { words } from '../../i18n/words.ts'
import { packText as text } from '../../i18n/zh/pack-text.ts'
import type { Day, WallTime } from '../base/calendar.ts'
import { formatYuan } from '../base/money.ts'
import type { Basis } from '../claims/basis.ts'
import {
  type Attachment,
  type CaseCharge,
  type CaseMaterial,
  dayOfCharge,
  keyOf,
} from '../claims/case-material.ts'
import type { Claim } from '../claims/claim.ts'
import { clocksOf } from '../claims/clock.ts'
import { askedFen, claimedCharges, type Dispute, isUnauthorised, titleOf } from '../claims/dispute.ts'
import { howOf } from '../claims/evidence.ts'
import { citationOf, disclaimers, instrumentOf, lawCheckedOn, situations } from '../claims/law.ts'
import { billFacts } from '../claims/letters/bill-facts.ts'
import { isPlainLetter, type Letter, lettersOf } from '../claims/letters/letter.ts'
import { isEmptied, newFacts } from '../claims/letters/override.ts'
import { lengthOf } from '../claims/letters/parts.ts'
import { statedContact, statedFacts, statedFraud, statedSteps } from '../claims/letters/stated.ts'
import { maskPersonal } from '../claims/mask.ts'
import { missingOf } from '../claims/missing.ts'
import { answeredDay, answerOf } from '../claims/question.ts'
import type {
  PackAttachment,
  PackBasis,
  PackCharge,
  PackClaim,
  PackFacts,
  PackLetter,
  PackSource,
  PriceChange,
} from './facts.ts'
import { fileName, freeName } from './file-name.ts'

/** A stored bill, as far as a pack tells of it. */
export type BillOrigin = Omit<PackSource, 'path'> & { id: number }

/** The pack of a case: charges, claims and texts worked out, with the bills they come from. */
export function packOf(dispute: Dispute, bills: readonly BillOrigin[], version: string): PackFacts {
  const { material } = dispute
  const ids = new Set(
    material.charges.flatMap(({ stored }) =>
      [stored.charge, ...stored.refunds].map(({ source }) => source.id),
    ),
  )
  const used = bills.filter(({ id }) => ids.has(id))
  const wholeBills = answerOf(material, 'originals') === 'whole'
  const contact = statedContact(material)
  const letters = lettersOf(dispute)
  return {
    time: timeOf(material, letters),
    version,
    title: titleOf(dispute, 'zh'),
    service: dispute.service,
    respondent: dispute.respondent,
    askedOf: isUnauthorised(dispute) ? dispute.wallets : [],
    claimedFen: askedFen(dispute),
    charges: chargesOf(dispute, used),
    priceSteps: priceStepsOf(dispute),
    statedDays: statedDaysOf(material),
    claims: [...dispute.result.claims.map(claim => claimOf(claim, dispute)), ...damagesOf(dispute)],
    evidence: dispute.evidence.map(({ item, state }) => ({
      id: item.id,
      title: item.title.zh,
      why: item.why.zh,
      how: howOf(item, dispute.wallets, 'zh').join(''),
      done: state === 'done',
      byApp: item.byApp,
    })),
    billed: billFacts(dispute),
    stated: [
      ...statedFacts(material),
      ...statedFraud(material),
      ...(contact === null ? [] : [contact]),
      ...statedSteps(material),
    ].map(maskPersonal),
    missing: missingOf(dispute).said,
    letters: letters.filter(({ text }) => !isEmptied(text)).map(letterOf),
    sources: sourcesOf(used, wholeBills),
    wholeBills,
    attachments: attachmentsOf(material.attachments),
    disclaimers: disclaimers.map(({ zh }) => zh.replace('{checkedOn}', lawCheckedOn)),
    lawCheckedOn,
    sample: material.sample,
  }
}

function chargesOf(dispute: Dispute, used: readonly BillOrigin[]): PackCharge[] {
  const claimed = new Set(claimedCharges(dispute))
  const numberOf = (id: number) => used.findIndex(one => one.id === id) + 1
  const clocks = new Map(clocksOf(dispute.material).map(clock => [clock.charge, clock]))
  return dispute.material.charges.map(one => {
    const { charge, refundedFen, refunds } = one.stored
    return {
      key: keyOf(one),
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
      })),
      wallet: charge.wallet,
      counterparty: maskPersonal(charge.counterparty),
      goods: maskPersonal(charge.goods),
      tradeNo: charge.tradeNo,
      merchantOrderNo: charge.merchantOrderNo,
      source: numberOf(charge.source.id),
      line: charge.line,
      claimed: claimed.has(one),
      limitation: clocks.get(one)?.limitation ?? dayOfCharge(one),
    }
  })
}

/** As the bills tell them: the steps of the regular price within the time of the case. */
function priceStepsOf({ material }: Dispute): PriceChange[] {
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
        service: words('zh').detector.title(name),
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

function numbersOf(charges: readonly CaseCharge[], { material }: Dispute): number[] {
  return charges.map(charge => material.charges.indexOf(charge) + 1)
}

function claimOf(claim: Claim, dispute: Dispute): PackClaim {
  const { claim: own } = words('zh')
  const situation = situations[claim.situation]
  const sums = [
    ...(claim.charges.length > 0 ? [own.formula(claim.formula)] : []),
    ...(claim.others.length > 0
      ? [own.alternative(claim.others.length, own.formula(claim.otherFormula))]
      : []),
  ]
  const nothing = claim.situation === 'S7' ? own.noRunningPeriod : own.noMoney
  return {
    title: situation.title.zh,
    fen: claim.fen,
    formula: sums.length > 0 ? sums.join(own.and) : nothing,
    charges: numbersOf(claim.charges.length > 0 ? claim.charges : claim.others, dispute),
    bases: claim.bases.map(basis => basisOf(basis, dispute)),
  }
}

function damagesOf(dispute: Dispute): PackClaim[] {
  const { damages } = dispute.result
  if (!damages) return []
  const { claim: own } = words('zh')
  return [
    {
      title: own.damagesTitle,
      fen: damages.fen,
      formula: own.damages(formatYuan(damages.fees), formatYuan(damages.fen), damages.byMinimum),
      charges: numbersOf(damages.charges, dispute),
      bases: damages.bases.map(basis => basisOf(basis, dispute)),
    },
  ]
}

function basisOf({ article, charges }: Basis, dispute: Dispute): PackBasis {
  return {
    citation: citationOf(article),
    issuer: instrumentOf(article).issuer,
    text: article.mark === 'A' ? article.text : null,
    excerpt: article.excerpt,
    inForceFrom: article.inForceFrom as Day | null,
    note: article.note?.zh ?? null,
    page: instrumentOf(article).page,
    charges: numbersOf(charges, dispute),
  }
}

/** Of the last that the person said or wrote. */
function timeOf(material: CaseMaterial, letters: readonly Letter[]): WallTime {
  const written = letters.flatMap(({ own }) => own?.writtenAt ?? [])
  return [material.time, ...written].toSorted().at(-1) ?? material.time
}

/** Shorter versions of the complaint are for the field of a form, not to be printed. */
const shortestPrinted = 1000

function letterOf({ id, text: letter, drafted, own, limit }: Letter): PackLetter {
  const { letters, complaint } = text.files
  const name = isPlainLetter(id) ? letters[id] : complaint(limit ?? 0)
  const isPasted = limit !== null && limit < shortestPrinted
  return {
    fileName: `${name}.txt`,
    documentName: isPasted ? null : `${name}.docx`,
    text: letter,
    own: own && {
      older: newFacts(own, drafted).length > 0,
      over: limit === null ? 0 : Math.max(0, lengthOf(letter) - limit),
    },
  }
}

/** The bills get names that are safe on any system and different from each other. */
function sourcesOf(used: readonly BillOrigin[], whole: boolean): PackSource[] {
  const taken = new Set<string>()
  return used.map(({ id: _, ...stored }) => {
    const bill = { ...stored, name: maskPersonal(stored.name) }
    const wished = fileName(bill.name, text.files.bill)
    const name = freeName(whole ? wished : text.files.excerpt(wished), taken)
    taken.add(name)
    return {
      ...bill,
      path: `${text.files.originals}/${name}`,
    }
  })
}

/** Where parts of a file were covered the copy goes into the pack, and the file itself stays with the person. */
function attachmentsOf(given: readonly Attachment[]): PackAttachment[] {
  const covered = new Set(given.map(({ covers }) => covers))
  const taken = new Set<string>()
  return given
    .filter(({ id }) => !covered.has(id))
    .sort((a, b) => (a.evidence < b.evidence ? -1 : a.evidence > b.evidence ? 1 : a.id - b.id))
    .map(({ evidence, name: asGiven, sha256, keptAt, covers }) => {
      const name = maskPersonal(asGiven)
      const folder = `${text.files.evidence}/${fileName(evidence, text.files.other)}`
      const path = freeName(`${folder}/${fileName(name, text.files.other)}`, taken)
      taken.add(path)
      const coversSha256 = given.find(({ id }) => id === covers)?.sha256 ?? null
      return { path, evidence, name, sha256, receivedAt: keptAt, coversSha256 }
    })
}
