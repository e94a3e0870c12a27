import type { Claim } from '../claim.ts'
import { isUnsure } from '../claims.ts'
import type { Dispute } from '../dispute.ts'
import { masked, maskPersonal } from '../mask.ts'
import { listComma, walletNames, yuanText } from '../paper-text.ts'
import type { QuestionId } from '../question-ids.ts'
import { answerOf } from '../questionnaire.ts'
import { situationOf } from '../situations/all.ts'
import { signupRecords } from '../situations/trial.ts'
import type { Statement, Voice } from '../statement.ts'
import { billFacts } from './bill-facts.ts'
import { type Alternative, alternativeOf, type Demand, recentOf } from './demand.ts'
import { essential, fixed, optional, type Part } from './fitting.ts'
import { shortCalculation } from './formula.ts'

/** Longer names are told by the pack. */
const longestName = 60

/** A name as a short letter has room for it. */
export function shortName(name: string): string | null {
  return [...name].length <= longestName ? name : null
}

/**
 * Whose account was charged for what, the account's number as long as there is room; that the person signed up only where
 * they said so. `act` is what somebody does who writes for another: `写这封信`; the higher `oneNumberRank`, the sooner one
 * of two numbers has to do, which is enough to find an order.
 */
export function openingParts(
  { service, wallets, claimant }: Dispute,
  act: string,
  oneNumberRank: number,
): Part[] {
  const { account, phone, isPayer, principal } = claimant
  // Orders are found by the number of whose account it is.
  const number = phone && !principal ? [`手机${masked(phone)}`] : []
  const found = [...(account ? [maskPersonal(account)] : []), ...number]
  const held = found.map((_, index) => `（${found.slice(0, found.length - index).join('，')}）`)
  const who = principal?.name ? shortName(principal.name) : null
  const writtenFor = (other: string | null) =>
    principal ? `我替${other ?? '家人'}${act}，下面的“我”指${other ?? '账户本人'}。` : ''
  const name = shortName(service)
  const wallet = `我的${wallets.map(one => walletNames[one]).join(listComma)}`
  const what = (subject: string) => (isPayer ? `我开通了${subject}` : `${wallet}被自动扣取${subject}的费用`)
  const named = what(name ?? unnamed)
  const briefly = isPayer ? what(unnamed) : `${wallet}被自动扣费，见扣费明细`
  return [
    {
      versions: [
        `${writtenFor(who)}${named}`,
        `${writtenFor(null)}${named}`,
        `${writtenFor(null)}${what(unnamed)}`,
        `${principal ? `我替家人${act}，“我”是账户本人。` : ''}${briefly}`,
      ],
      rank: essential,
    },
    { versions: held, rank: oneNumberRank, least: { versions: [''], rank: 2 } },
    fixed('。'),
  ]
}

/** What a service is called where there is no room for its name. */
const unnamed = '扣费明细所列的服务'

/** What a claim turns on is said before everything else. */
const weights: Partial<Record<QuestionId, number>> = {
  reminder: 2,
  'cancelled-on': 2,
  double: 2,
  trial: 4,
  signup: 2,
  price: 3,
  'minor-age': 2,
  guardian: 3,
  'minor-refused': 2,
  payer: 2,
  early: 2,
  // Otherwise the charges that are told are one more than those asked back.
  'first-charge': 4,
  'looked-sms': 6,
  'would-cancel': 5,
  demanded: 2,
  'looked-push': 8,
  used: 7,
  'found-on': 7,
}
const otherwise = 6

/** What the person says, each sentence whole or not at all. */
export function statedParts(statements: readonly Statement[], voice: Voice): Part[] {
  return statements.map(one => optional(one.say(voice), (one.question && weights[one.question]) || otherwise))
}

/** What the bills show beyond the charges. */
export function billedParts(dispute: Dispute): Part[] {
  return billFacts(dispute).map(fact => optional(fact, 3))
}

/** `468元（18元×12＋21元×12）`, from long to short; no brackets stand in brackets: `36元，即（21元−18元）×12`. */
export function sums(fen: Demand['firmFen'], claims: readonly Claim[]): string[] {
  const calculation = shortCalculation(claims)
  if (calculation === null) return [yuanText(fen)]
  const behind = calculation.includes('（') ? `，即${calculation}` : `（${calculation}）`
  return [`${yuanText(fen)}${behind}`, yuanText(fen)]
}

/**
 * What is asked for where the first demand fails: what the person would do with, as far as they said it, and, beside a
 * demand that waits for what the other side can show, what was charged in excess, which doesn't. Beside a demand for
 * the whole that would be an offer.
 */
export function fallbackParts(dispute: Dispute, demand: Demand): Part[] {
  const recent = recentOf(dispute, demand)
  return [
    ...(recent ? [fixed(`如果不能全部退还，至少退还最近${recent.count}笔${yuanText(recent.fen)}。`)] : []),
    ...(demand.unsure.length > 0 ? alternativeParts(dispute) : []),
  ]
}

function alternativeParts(dispute: Dispute): Part[] {
  const alternative = alternativeOf(dispute)
  if (!alternative) return []
  const isOpen = alternative.isDifference && isUnsure(dispute.material, 'price-rise')
  const failing = isOpen ? '上项不成立，涨价也没有通知过的' : '上项不成立的'
  const asked = sums(alternative.fen, alternative.claims)
  const versions = asked.map(sum => `${failing}，至少退还${alternativeName(alternative)}${sum}。`)
  return [{ versions, rank: essential }]
}

/** What can be said where they mediate, a sentence each, whether or not a letter says it. */
export function leastTexts(dispute: Dispute, demand: Demand): string[] {
  const all = [...fallbackParts(dispute, demand), ...alternativeParts(dispute)]
  return [...new Set(all.flatMap(({ versions }) => versions[0] ?? []))]
}

/** `涨价的差额`, or whatever was taken beyond what was agreed. */
export function alternativeName({ isDifference }: Alternative): string {
  return isDifference ? '涨价的差额' : '多收的'
}

/** That a charge of the table is not asked back, so that nobody has to look for why there is one more. */
export function leftOutTexts({ result, statements, material }: Dispute): string[] {
  const left = result.unclaimed.map(charge => material.charges.indexOf(charge) + 1)
  const isSaid = statements.some(({ question }) => question === 'first-charge')
  const few = left.length > 0 && left.length <= mostLeftOut && result.claims.length > 0
  return few && !isSaid ? [`扣费明细第${left.join(listComma)}笔没有要求退。`] : []
}

export function leftOutParts(dispute: Dispute): Part[] {
  return leftOutTexts(dispute).map(text => optional(text, 4))
}

/** More are not left out one by one. */
const mostLeftOut = 3

/** What the other side is asked to show or check, a demand for each claim that turns on it. */
export function requestParts(claims: readonly Claim[]): Part[] {
  return claims.map(claim => ({
    versions: sums(claim.fen, [claim]).flatMap(
      sum => situationOf(claim.situation).request?.(claim.charges.length, sum) ?? [],
    ),
    rank: 3,
  }))
}

/** What is to become of the renewal, only as the person said it, from long to short. */
export function stopTexts({ material }: Dispute): string[] {
  const future = answerOf(material, 'future')
  const isOff = answerOf(material, 'cancelled') === 'yes'
  if (future === 'stop' && !isOff) return ['停止自动续费，并用文字告诉我自动扣款已经取消', '停止自动续费']
  if (future === 'stop') return ['用文字确认自动扣款已经取消，不再扣款', '确认已经停扣']
  return future === 'closed' ? ['用文字确认自动扣款已经取消', '确认已经停扣'] : []
}

/** What the merchant holds and the person can't have, each once; the page that was clear needs no copy. */
export function recordsOf({ material }: Dispute, claims: readonly Claim[]): string[] {
  const isClear = answerOf(material, 'signup') === 'clear'
  const items = claims.flatMap(({ situation }) => situationOf(situation).records ?? [])
  return [...new Set(items)].filter(item => !isClear || item !== signupRecords)
}

/** Several in a row, each of which may itself be a list. */
export function recordsText(records: readonly string[]): string {
  const last = records.length > 1 ? [`以及${records.at(-1)}`] : []
  return [...records.slice(0, records.length - last.length), ...last].join('，')
}
