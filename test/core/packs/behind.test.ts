import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WallTime } from '../../../src/core/base/calendar.ts'
import { questionsOf } from '../../../src/core/claims/questionnaire.ts'
import { hardWords } from '../../hard-words.ts'
import { rounds } from '../../rounds.ts'
import { anyPaperCase, typedAnswer } from '../claims/any-paper-case.ts'
import { madeCase, madeMonths, times } from '../claims/made-case.ts'
import { handedTexts, packOf, sentencesIn } from './handed-texts.ts'
import { faultOf } from './sources-of-sentences.ts'

describe('a sentence of what is handed over', () => {
  it('has an answer, a row of a bill, a file or the law behind it, whatever the case', () => {
    fc.assert(
      fc.property(anyPaperCase, material => {
        for (const [file, text] of handedTexts(packOf(material)))
          for (const sentence of new Set(sentencesIn(text)))
            expect(faultOf(material, sentence), `${file}: ${sentence}`).toBeNull()
      }),
      { numRuns: rounds(150) },
    )
  })

  it('goes with the words that were typed for it', () => {
    fc.assert(
      fc.property(anyPaperCase, fc.nat(), (material, which) => {
        const typed = questionsOf(material).filter(
          ({ id, kind }) => kind === 'text' && material.answers.has(id),
        )
        const question = typed[which % Math.max(1, typed.length)]
        if (!question) return
        const answers = new Map(material.answers)
        answers.delete(question.id)
        for (const [file, text] of handedTexts(packOf({ ...material, answers })))
          expect(text, file).not.toContain(typedAnswer(question.id))
      }),
      { numRuns: rounds(80) },
    )
  })
})

describe('a word that only lawyers know', () => {
  const words = [...hardWords, '待核对']
  it('stands in no paper but those for a court without being explained', () => {
    fc.assert(
      fc.property(anyPaperCase, material => {
        for (const [file, text] of handedTexts(packOf(material))) {
          if (file.startsWith('4-法院/')) continue
          const plain = text.replaceAll(/「[^」]*」|不同意（不追认）|（没有受理）/g, '')
          for (const word of words)
            if (plain.includes(word))
              expect(text, `${file}: ${word}`).toMatch(new RegExp(`“[^”]*${word}”就是`))
          for (const sign of ['校验值', 'SHA-256'])
            if (text.includes(sign)) expect(text).toContain('指纹（校验值')
          expect(text, file).not.toMatch(/(?<![A-Za-z0-9])E\d\d|X-S\d/)
          // As a heading it is plain enough.
          expect(text.replaceAll(/依据[：】]|要求和依据|\n依据(?=\n|$)/g, ''), file).not.toContain('依据')
        }
      }),
      { numRuns: rounds(80) },
    )
  })
})

describe('an answer that adds no claim', () => {
  const charges = madeMonths('2026-03-05', times(6, 600))
  const answers: Record<string, string> = {
    payer: 'self',
    'first-charge': 'renewal',
    reminder: 'none',
    'looked-sms': 'none',
    'looked-wallet': 'none',
    'looked-push': 'none',
    used: 'not',
    'found-on': '2026-11-01',
    future: 'stop',
    demanded: 'refused',
    'demanded-on': '2026-11-03',
    ticket: 'T20261103',
    name: '王秀英',
    phone: '13812345678',
    'for-living': 'yes',
  }
  /** What each of them says, in whichever paper. */
  const own: Record<string, RegExp> = {
    'looked-sms': /短信/,
    'looked-wallet': /支付宝的消息/,
    'looked-push': /弹出的通知/,
    used: /没有用过这项服务/,
    'found-on': /发现这些扣款/,
    future: /停止自动续费，|取消这项自动扣款/,
    ticket: /T20261103/,
    name: /王秀英|王\*\*/,
    phone: /138/,
    'for-living': /生活消费/,
  }
  const sentencesOf = (said: Record<string, string>) =>
    new Map(
      [...handedTexts(packOf(madeCase(charges, said, [], '2026-11-21T12:00:00' as WallTime)))].map(
        ([file, text]) => [file, new Set(sentencesIn(text))] as const,
      ),
    )

  it.each(Object.keys(own))('%s takes exactly its own sentences with it, from all papers', id => {
    const before = sentencesOf(answers)
    const { [id]: _, ...others } = answers
    const after = sentencesOf(others)
    const says = own[id]!
    expect([...before.values()].some(one => [...one].some(sentence => says.test(sentence)))).toBe(true)
    expect([...after.keys()]).toEqual([...before.keys()])
    for (const [file, sentences] of before) {
      const left = after.get(file) ?? new Set()
      for (const sentence of left) expect(sentence, file).not.toMatch(says)
      for (const sentence of sentences)
        if (!left.has(sentence)) expect(sentence, `${file} lost more than ${id}`).toMatch(says)
    }
  })
})
