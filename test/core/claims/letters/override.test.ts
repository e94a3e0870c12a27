import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, type WallTime } from '../../../../src/core/base/calendar.ts'
import { buildDispute } from '../../../../src/core/claims/dispute.ts'
import { lettersOf } from '../../../../src/core/claims/letters/all.ts'
import type { Letter } from '../../../../src/core/claims/letters/letter.ts'
import {
  isEmptied,
  type LetterOverride,
  newFacts,
  withoutHiddenSigns,
} from '../../../../src/core/claims/letters/override.ts'
import { withChange } from '../../../../src/core/claims/letters/text-change.ts'
import { numbersOnlyIn } from '../../../../src/core/claims/mask.ts'
import { questionsOf } from '../../../../src/core/claims/questionnaire.ts'
import { buildPack } from '../../../../src/core/packs/build-pack.ts'
import { manifestText } from '../../../../src/core/packs/manifest.ts'
import { ownHtml } from '../../../../src/core/packs/report/own.ts'
import { paperNames } from '../../../../src/i18n/present/claims.ts'
import { anyCase, madeCase, madeCharge } from '../made-case.ts'

const charges = ['2026-01-05', '2026-02-05', '2026-03-05'].map(on => madeCharge(day(on), 600))
const said = { payer: 'self', reminder: 'none', 'first-charge': 'renewal', name: '张三' }
const writtenAt = '2026-11-22T09:00:00' as WallTime

function caseWith(overrides: Record<string, LetterOverride>, answers: Record<string, string> = said) {
  return { ...madeCase(charges, answers), overrides: new Map(Object.entries(overrides)) }
}

function letter(id: string, material = caseWith({})): Letter {
  const found = lettersOf(buildDispute(material)).find(one => one.id === id)
  if (!found) throw new Error(`no ${id}`)
  return found
}

const own = (text: string, baseText = letter('merchant').drafted): LetterOverride => ({
  text,
  baseText,
  writtenAt,
})
const packed = (material: ReturnType<typeof caseWith>) =>
  buildPack(buildDispute(material), [], '1.0.0', paperNames)

describe('a letter in own words', () => {
  it('is what is sent, letter by letter, beside what the app would write', () => {
    const drafted = letter('merchant').text
    const written = letter('merchant', caseWith({ merchant: own('我要退钱。{name} <b>') }))
    expect(written).toMatchObject({ text: '我要退钱。{name} <b>', drafted })
    expect(letter('merchant')).toMatchObject({ text: drafted, drafted, override: null })
  })

  it('of a length of their own stands among the complaints', () => {
    const material = caseWith({ '12315-500': own('退钱。'), '12315-200': own('快退钱。') })
    const complaints = lettersOf(buildDispute(material)).filter(({ id }) => /^12315-\d/.test(id))
    expect(complaints.map(({ id }) => id)).toEqual(['12315-200', '12315-300', '12315-500'])
    expect(
      packed(material).letters.find(({ fileName }) => fileName === '3-12315/投诉内容-500字.txt'),
    ).toMatchObject({
      text: '退钱。',
      documentName: null,
    })
  })

  it('is older than the facts once an answer changes what the app would write, not merely its date', () => {
    const { baseText } = own('我的话。')
    const later = { ...caseWith({}), time: '2026-12-24T12:00:00' as WallTime }
    expect(letter('merchant', later).drafted).not.toBe(baseText)
    expect(newFacts({ baseText }, letter('merchant', later).drafted)).toEqual([])
    const changed = letter('merchant', caseWith({}, { ...said, name: '李四' }))
    const told = newFacts({ baseText }, changed.drafted)
    expect(told.flatMap(one => one.new).join()).toContain('李四')
    expect(told.flatMap(one => one.old).join()).toContain('张三')
  })

  it('has every new fact of an answer put in one by one, and is then the letter of today with their sentence', () => {
    const mine = '我妈妈一直不知道这件事。'
    fc.assert(
      fc.property(anyCase, fc.nat(), fc.nat(), (material, which, pick) => {
        const questions = questionsOf(material).filter(({ kind }) => kind === 'choice')
        const question = questions[which % questions.length]
        if (!question) return
        const { id, options } = question
        const answers = new Map([...material.answers, [id, options[pick % options.length] ?? '']])
        const today = lettersOf(buildDispute({ ...material, answers }))
        for (const before of lettersOf(buildDispute(material))) {
          const now = today.find(one => one.id === before.id)
          const facts = now ? newFacts({ baseText: before.drafted }, now.drafted) : []
          const put = facts.reduce<string | null>(
            (text, fact) => text && withChange(text, fact),
            `${mine}\n${before.drafted}`,
          )
          // A heading moved to where another stood has no place of its own: one in some thousand.
          if (put !== null && now) expect(newFacts({ baseText: put }, `${mine}\n${now.drafted}`)).toEqual([])
        }
      }),
    )
  })

  it('makes the pack as new as it is, and is named in it for what it is', () => {
    const material = caseWith({ merchant: own('我的话。', '以前的话。'), '12315-200': own('长'.repeat(210)) })
    const facts = packed(material)
    expect(facts.time).toBe(writtenAt)
    expect(packed(caseWith({})).time).toBe(material.time)
    expect(JSON.parse(manifestText(facts, [])).ownWords).toEqual([
      '1-发给商家/退款申请.txt',
      '3-12315/投诉内容-200字.txt',
    ])
    const report = ownHtml(facts)
    expect(report).toContain('1-发给商家/退款申请.txt（你改了以后情况有变化')
    expect(report).toMatch(/投诉内容-200字\.txt（超出字数上限 10 字）/)
    expect(ownHtml(packed(caseWith({})))).not.toContain('你改过的文书')
  })

  it('of which nothing is left does not go into the pack', () => {
    expect(isEmptied(' \n\t')).toBe(true)
    const names = packed(caseWith({ merchant: own(' \n') })).letters.map(({ fileName }) => fileName)
    expect(names).not.toContain('1-发给商家/退款申请.txt')
    expect(names).toContain('3-12315/投诉内容.txt')
  })
})

describe('a typed text as kept', () => {
  it('is as typed, down to blanks and signs of code', () => {
    const typed = '  <script>alert(1)</script>\n{name} & "引号"\t🀄️ 𠮷\n\n'
    expect(withoutHiddenSigns(typed)).toBe(typed)
  })

  it('has one kind of line end and none of the signs that hide or turn round', () => {
    expect(withoutHiddenSigns('一\r\n二\r三\u2028四')).toBe('一\n二\n三\n四')
    expect(withoutHiddenSigns('退\u200B款\u202Egpj.exe\u0000\u0007\uD800！\uFEFF')).toBe('退款gpj.exe！')
  })
})

it('tells the numbers of a person that only one of two texts shows', () => {
  const mine = '请打 13812345678，或者 138 1234 5678；交易号 2024070522001234567890123456'
  expect(numbersOnlyIn(mine, '手机 138****5678')).toEqual(['13812345678', '138 1234 5678'])
  expect(numbersOnlyIn(mine, '13812345678 和 138 1234 5678')).toEqual([])
})
