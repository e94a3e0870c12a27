import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseMaterial } from '../../../src/core/claims/case-material.ts'
import { buildDispute, type Dispute } from '../../../src/core/claims/dispute.ts'
import { maskPersonal } from '../../../src/core/claims/mask.ts'
import { type QuestionId, questionIds } from '../../../src/core/claims/question-ids.ts'
import { answerOf, questionsOf } from '../../../src/core/claims/questionnaire.ts'
import { situations } from '../../../src/core/claims/situations/all.ts'
import { courtVoice, thirdVoice } from '../../../src/core/claims/statement.ts'
import { packNames } from '../../../src/core/packs/pack-names.ts'
import { ownHtml } from '../../../src/core/packs/report/own.ts'
import { startHtml } from '../../../src/core/packs/report/start.ts'
import { rounds } from '../../rounds.ts'
import { anyPaperCase } from '../claims/any-paper-case.ts'
import { handedTexts, packOf, sentencesIn } from './handed-texts.ts'
import { faultOf } from './sources-of-sentences.ts'

function without(material: CaseMaterial, question: QuestionId): CaseMaterial {
  const answers = new Map(material.answers)
  answers.delete(question)
  return { ...material, answers }
}

/** What the person said of the case, as it counts. */
function counting(material: CaseMaterial): QuestionId[] {
  return questionsOf(material).flatMap(({ id }) => (answerOf(material, id) === null ? [] : [id]))
}

/** Answers that a sentence is made of beside the one that it goes by. */
const madeOf: Partial<Record<QuestionId, RegExp>> = {
  demanded: /^demanded-on$/,
  'fraud-what': /^fraud/,
  reminder: /^reminded-until$/,
  // In vain was looked only where reminders are said to be missing; the places stand in one sentence.
  'looked-sms': /^(reminder|reminded-until|looked-.*)$/,
}

const claimsOf = ({ result }: Dispute) =>
  JSON.stringify([
    result.claims.map(({ situation, fen, others }) => [situation, fen, others.length]),
    result.damages?.fen,
  ])

/** A case, an answer in it that counts, and the case without it. */
const withdrawals = fc.tuple(anyPaperCase, fc.nat()).map(([material, which]) => {
  const said = counting(material)
  const question = said[which % Math.max(1, said.length)]
  return question === undefined ? null : { material, question, after: without(material, question) }
})

describe('any answer that is withdrawn', () => {
  it('leaves no sentence in any paper that nothing else is behind', () => {
    fc.assert(
      fc.property(withdrawals, one => {
        if (!one) return
        for (const [file, text] of handedTexts(packOf(one.after)))
          for (const sentence of new Set(sentencesIn(text)))
            expect(faultOf(one.after, sentence), `${file} without ${one.question}: ${sentence}`).toBeNull()
      }),
      { numRuns: rounds(200) },
    )
  })

  it('takes only its own sentences out of the papers that are never cut', () => {
    fc.assert(
      fc.property(withdrawals, withdrawal => {
        if (!withdrawal) return
        const { question } = withdrawal
        const [before, after] = [buildDispute(withdrawal.material), buildDispute(withdrawal.after)]
        // What a claim that went with the answer said, went with it.
        if (claimsOf(before) !== claimsOf(after)) return
        const left = new Set(counting(after.material))
        const [had, has] = [before, after].map(({ material }) => handedTexts(packOf(material)))
        const inCourt = courtVoice(after.claimant.child !== null)
        const stays = before.statements.filter(
          ({ question: own }) =>
            own !== question && (own === null || (left.has(own) && !madeOf[own]?.test(question))),
        )
        for (const one of stays) {
          const now = after.statements.find(
            ({ kind, question: own }) => kind === one.kind && own === one.question,
          )
          // A step taken has no question; there may be several.
          const said = one.question === null ? one : (now ?? one)
          const papers = [
            [packNames.report, maskPersonal(one.say(thirdVoice)), maskPersonal(said.say(thirdVoice))],
            ['4-法院/起诉状.txt', one.say(inCourt), said.say(inCourt)],
          ] as const
          // What is only asked of the merchant now is brought to no court any more.
          for (const [file, sentence, own] of papers)
            if (had?.get(file)?.includes(sentence) && has?.has(file))
              expect(has.get(file), question).toContain(own)
        }
      }),
      { numRuns: rounds(600) },
    )
  })
})

describe('a case about a merchant other than Xiaomi', () => {
  const elsewhere = anyPaperCase.filter(
    ({ charges }) => !charges.some(({ stored }) => stored.charge.counterparty.includes('小米')),
  )
  /** What is told of the app itself, whoever the merchant. */
  const notice = '小米、支付宝、微信为各自权利人的商标'

  it('has papers without a word of Xiaomi, for others and for the person', () => {
    fc.assert(
      fc.property(elsewhere, fc.boolean(), (material, isEnglish) => {
        const facts = packOf(material)
        const own = [ownHtml(facts), startHtml(facts, isEnglish)]
        for (const text of [...handedTexts(facts).values(), ...own])
          expect(text.replaceAll(notice, '')).not.toMatch(/小米|米家|Xiaomi|Mi Home|i\.mi\.com|MIUI|HyperOS/i)
      }),
      { numRuns: rounds(150) },
    )
  })
})

it('the random cases reach every question and every situation', () => {
  const cases = fc.sample(anyPaperCase, { numRuns: 400, seed: 20261121 })
  const answered = new Set(cases.flatMap(counting))
  expect(questionIds.filter(id => !answered.has(id))).toEqual([])
  const claimed = new Set(
    cases.flatMap(one => buildDispute(one).result.claims.map(({ situation }) => situation)),
  )
  expect(situations.flatMap(({ id }) => (claimed.has(id) ? [] : [id]))).toEqual([])
})
