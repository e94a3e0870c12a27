import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildDispute, type Dispute } from '../../../../src/core/claims/dispute.ts'
import { lettersOf } from '../../../../src/core/claims/letters/all.ts'
import { draftComplaint, mainParty } from '../../../../src/core/claims/letters/complaint.ts'
import { demandOf } from '../../../../src/core/claims/letters/demand.ts'
import type { Letter } from '../../../../src/core/claims/letters/letter.ts'
import { recordsOf, shortName, stopTexts } from '../../../../src/core/claims/letters/parts.ts'
import { summaries } from '../../../../src/core/claims/letters/summary.ts'
import { yuanText } from '../../../../src/core/claims/paper-text.ts'
import { answerOf } from '../../../../src/core/claims/questionnaire.ts'
import { letterVoice, ofKinds, thirdVoice } from '../../../../src/core/claims/statement.ts'
import { rounds } from '../../../rounds.ts'
import { anyPaperCase } from '../any-paper-case.ts'
import { anyCase, extremeCase } from '../made-case.ts'

const short = ['merchant', 'alipay', 'wechat', '12315-300']
/** What a name too long for a short letter is told by. */
const pointer = /扣费明细|家人|商家/
const eachCase = fc.oneof(anyCase, anyPaperCase, extremeCase)

function shortLetters(dispute: Dispute): Letter[] {
  return lettersOf(dispute).filter(({ id }) => short.includes(id))
}

/** The facts of a letter to an authority are those that the person is sure of. */
function behind(dispute: Dispute, id: string): Dispute {
  return id === '12315-300' ? buildDispute(dispute.material, 'sure') : dispute
}

describe('a short letter without room for everything', () => {
  it('still says who, what, how often, how much, what is asked and by when', () => {
    fc.assert(
      fc.property(eachCase, material => {
        const dispute = buildDispute(material)
        for (const { id, text } of shortLetters(dispute)) {
          const { parties, service, material: known, ...rest } = behind(dispute, id)
          const own = known.charges.filter(
            ({ stored }) => id.startsWith('12315') || id === 'merchant' || stored.charge.wallet === id,
          )
          const party = id === 'merchant' ? parties[0] : id === '12315-300' ? mainParty(parties) : null
          for (const name of [party?.name, service])
            if (name && shortName(name) !== null)
              expect(text.includes(name) || pointer.test(text), id).toBe(true)
          expect(text, id).toMatch(/我开通了|自动扣|被投诉人/)
          const [whole = ''] = summaries(own)
          const often = /，(每[^，]+)，从/.exec(whole)?.[1] ?? ''
          expect(text, id).toContain(often)
          const demand = demandOf({ parties, service, material: known, ...rest })
          const asked = id === 'merchant' ? [demand.firmFen, demand.favourFen] : []
          for (const sum of asked) if (sum > 0) expect(text, id).toContain(yuanText(sum))
          if (id === 'merchant' || id === '12315-300') {
            const stop = stopTexts(dispute)
            expect(stop.length === 0 || stop.some(one => text.includes(one)), `${id}: ${text}`).toBe(true)
          }
          if (id === 'merchant' && demand.firm.length > 0)
            for (const record of recordsOf(dispute, demand.firm)) expect(text).toContain(record)
          if (answerOf(material, 'fallback') === 'recent' && text.includes('至少退还最近'))
            expect(text).toMatch(/最近3笔/)
          expect(text, id).toContain('7日内')
        }
      }),
      { numRuns: rounds(300) },
    )
  })

  it('tells every sentence that it leaves out, and none that it says', () => {
    fc.assert(
      fc.property(eachCase, material => {
        const dispute = buildDispute(material)
        for (const { id, text, leftOut } of shortLetters(dispute)) {
          for (const sentence of leftOut) expect(text, id).not.toContain(sentence)
          if (id !== 'merchant' && id !== '12315-300') continue
          const { statements } = behind(dispute, id)
          const voice = id === 'merchant' ? letterVoice : thirdVoice
          for (const fact of ofKinds(statements, 'fact')) {
            const said = fact.say(voice)
            expect(text.includes(said) || leftOut.includes(said.trim()), `${id}: ${said}`).toBe(true)
          }
        }
      }),
      { numRuns: rounds(300) },
    )
  })

  it('tells in full what it says shorter, and nothing that stands in it whole', () => {
    fc.assert(
      fc.property(eachCase, material => {
        const dispute = buildDispute(material)
        for (const { id, text, leftOut, shortened } of shortLetters(dispute)) {
          for (const sentence of shortened) {
            expect(text, id).not.toContain(sentence)
            expect(leftOut, id).not.toContain(sentence)
          }
          const own = material.charges.filter(
            ({ stored }) => id.startsWith('12315') || id === 'merchant' || stored.charge.wallet === id,
          )
          const [when = ''] = summaries(own, id === 'alipay' || id === 'wechat')
          expect(text.includes(when) || shortened.includes(when), `${id}: ${when}`).toBe(true)
        }
      }),
      { numRuns: rounds(300) },
    )
  })

  it('leaves out nothing that is asked, and nothing at all where there is room', () => {
    fc.assert(
      fc.property(fc.oneof(anyCase, anyPaperCase), material => {
        const dispute = buildDispute(material)
        for (const { id, leftOut } of shortLetters(dispute)) {
          for (const sentence of leftOut)
            expect(sentence, id).not.toMatch(/^退还|至少退还|增加赔偿|停止自动续费|7日内|^请/)
        }
        const sure = buildDispute(material, 'sure')
        const { leftOut, shortened } = draftComplaint(sure, 5000)
        expect([...leftOut, ...shortened]).toEqual([])
      }),
      { numRuns: rounds(200) },
    )
  })
})
