import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildDispute } from '../../../src/core/claims/dispute.ts'
import { buildPack } from '../../../src/core/packs/build-pack.ts'
import { howToCheck } from '../../../src/core/packs/how-to-check.ts'
import { isOwn } from '../../../src/core/packs/pack-names.ts'
import { ownHtml } from '../../../src/core/packs/report/own.ts'
import { reportHtml } from '../../../src/core/packs/report/report.ts'
import { sheetsOf } from '../../../src/core/packs/sheet.ts'
import { paperNames } from '../../../src/i18n/present/claims.ts'
import { rounds } from '../../rounds.ts'
import { anyCase } from '../claims/made-case.ts'

const text = (markup: string) => markup.replaceAll(/<style>.*?<\/style>/gs, '').replaceAll(/<[^>]+>/g, '\n')

/** A sentence that is long enough to be nobody else's. */
const sentencesOf = (markup: string) =>
  text(markup)
    .split(/[\n。；：]/)
    .map(one => one.trim())
    .filter(one => [...one].length >= 9 && !/^[\d: -]+$/.test(one))

describe('what is handed over', () => {
  it('holds no sentence of what is for the person alone, and names no gap, whatever the case', () => {
    fc.assert(
      fc.property(anyCase, material => {
        const facts = buildPack(buildDispute(material), [], '1.0.0', paperNames)
        const report = text(reportHtml(facts, { pages: new Map(), pictures: new Map() }))
        const handed = [report, ...facts.letters.map(letter => letter.text), JSON.stringify(sheetsOf(facts))]
        const shared = new Set(
          [...facts.evidence.map(one => one.title), ...facts.claims.map(one => one.title)].concat(
            facts.letters.map(one => one.fileName),
          ),
        )
        // What to say back is no secret: a paper may argue in the same words.
        const likely = facts.likely.map(one => ({ ...one, answer: '' }))
        for (const sentence of new Set(sentencesOf(ownHtml({ ...facts, likely, least: [] })))) {
          if (shared.has(sentence) || facts.charges.some(({ tradeNo }) => tradeNo === sentence)) continue
          for (const paper of handed) expect(paper).not.toContain(sentence)
        }
        for (const paper of handed)
          expect(paper).not.toMatch(
            /还缺|还没有回答|还没有附上|不等于证明|请勿虚构|自动识别|待核对|仅供个人对账/,
          )
      }),
      { numRuns: rounds(30) },
    )
  })

  it('is every file of a pack but what lies in the folder of the person’s own', () => {
    expect(isOwn('0-先看这里.pdf')).toBe(true)
    expect(isOwn('只给自己看/给自己看的清单.pdf')).toBe(true)
    expect(isOwn('证据/证据包.pdf')).toBe(false)
    expect(howToCheck('校验/SHA256SUMS')).not.toContain('只给自己看')
  })
})
