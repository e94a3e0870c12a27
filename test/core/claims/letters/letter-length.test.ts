import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '../../../../src/core/base/calendar.ts'
import { buildDispute, type Dispute, isUnauthorised } from '../../../../src/core/claims/dispute.ts'
import { lettersOf } from '../../../../src/core/claims/letters/all.ts'
import { draftComplaint, isForAuthority } from '../../../../src/core/claims/letters/complaint.ts'
import { demandOf } from '../../../../src/core/claims/letters/demand.ts'
import { lengthOf } from '../../../../src/core/claims/letters/fitting.ts'
import { complaintLimits } from '../../../../src/core/claims/letters/letter.ts'
import { yuanText } from '../../../../src/core/claims/paper-text.ts'
import { rounds } from '../../../rounds.ts'
import { anyPaperCase } from '../any-paper-case.ts'
import { anyCase, extremeCase, madeCase, madeCharge, madeFinding, madeMonths } from '../made-case.ts'

const bad = /undefined|null|NaN|[{}]|\n\n\n|\[object|……|：，|，。|、。|、、|。。|；。|（）|□|XX|：。/
const limits: Record<string, number> = { merchant: 450, alipay: 300, wechat: 300, '12315-300': 300 }

const eachCase = fc.oneof(anyCase, anyPaperCase, extremeCase)

function textsOf(dispute: Dispute): Map<string, string> {
  return new Map(lettersOf(dispute).map(({ id, text }) => [id, text]))
}

describe('a short letter', () => {
  it('keeps to its length, whatever the case', () => {
    fc.assert(
      fc.property(eachCase, material => {
        for (const { id, text, limit } of lettersOf(buildDispute(material))) {
          if (limits[id] === undefined) continue
          expect(limit, id).toBe(limits[id])
          expect(lengthOf(text), `${id}: ${text}`).toBeLessThanOrEqual(limits[id])
        }
      }),
      { numRuns: rounds(400) },
    )
  })

  it('says alone who charged, how much, what is asked and by when', () => {
    fc.assert(
      fc.property(eachCase, material => {
        const dispute = buildDispute(material)
        const { firmFen, favourFen, unsure } = demandOf(dispute)
        const texts = textsOf(dispute)
        for (const [id, text] of texts) {
          if (limits[id] === undefined) continue
          expect(text, id).toMatch(/\d+笔/)
          expect(text, id).toMatch(/\d{4}年\d+月\d+日/)
          expect(text, id).toMatch(/扣款|扣费|被扣|开通/)
        }
        const merchant = texts.get('merchant')
        if (merchant === undefined) return
        for (const sum of [firmFen, favourFen, ...unsure.map(({ fen }) => fen)])
          if (sum > 0) expect(merchant).toContain(yuanText(sum))
        expect(merchant).toContain('7日内用文字答复')
      }),
      { numRuns: rounds(300) },
    )
  })

  it('fits any limit that a form may set, and says more the more room there is', () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: complaintLimits.min, max: 3000 }), (material, limit) => {
        const dispute = buildDispute(material)
        if (!isForAuthority(dispute) || isUnauthorised(dispute)) return
        for (const most of [complaintLimits.min, limit])
          expect(lengthOf(draftComplaint(dispute, most).text)).toBeLessThanOrEqual(most)
      }),
    )
  })

  it('counts a character that is written in two as one', () => {
    expect(lengthOf('𠮷祥\n')).toBe(3)
  })
})

describe('every letter', () => {
  it('is free of placeholders, doubled punctuation and empty parts, whatever the case', () => {
    fc.assert(
      fc.property(eachCase, material => {
        for (const { id, text } of lettersOf(buildDispute(material))) {
          expect(text, id).not.toMatch(bad)
          expect(text, id).not.toMatch(/^[，。；、：）]/m)
        }
      }),
      { numRuns: rounds(300) },
    )
  })

  it('speaks of 我 and 你们, and in court of 原告 and 被告', () => {
    fc.assert(
      fc.property(anyCase, material => {
        for (const { id, text } of lettersOf(buildDispute(material))) {
          const said = text.replaceAll(/说明\d|“我”/g, '')
          expect(said, id).not.toMatch(/本人|您/)
          if (id === 'court') expect(said).not.toMatch(/我|你/)
          else expect(said, id).not.toMatch(/原告|被告/)
        }
      }),
    )
  })
})

describe('what a letter says', () => {
  it('is only what was answered', () => {
    const charges = madeMonths('2026-05-05', [600, 600])
    const texts = (answers: Record<string, string>) =>
      [...textsOf(buildDispute(madeCase(charges, answers))).values()].join('\n')
    const child = texts({ payer: 'minor', 'minor-age': 'under-8', 'minor-refused': 'unsure', name: '张三' })
    expect(child).toContain('当时不满8周岁')
    expect(child).not.toMatch(/追认|我开通|生活消费/)
    const plain = texts({ payer: 'self', reminder: 'none', 'first-charge': 'renewal' })
    expect(plain).not.toMatch(/声明|生活|关闭|停止|解除|都找过|会在扣款前取消|发现这些|使用/)
    expect(plain).toContain('每次扣款之前，我没有收到过提醒。')
  })

  it('tells a fraud in full or points to the pack, and names the article on it', () => {
    const dispute = buildDispute(
      madeCase(madeMonths('2026-05-05', [600, 600]), {
        payer: 'self',
        trial: 'yes',
        signup: 'hidden-proof',
        fraud: 'yes',
        'fraud-what': '页面写着“到期不续，对方不会再扣本人的钱”',
        'fraud-when': '2026-07-01',
        'fraud-where': '开通页',
        'fraud-why': '没有去关',
      }),
    )
    const letters = textsOf(dispute)
    for (const id of ['12315-300', 'merchant', 'court']) {
      expect(letters.get(id), id).toContain('增加赔偿')
      expect(letters.get(id), id).toContain('消费者权益保护法》第五十五条第一款')
    }
    expect(letters.get('court')).toContain('“到期不续，对方不会再扣本人的钱”')
  })

  it('asks the other side alone to check what the person is not sure of', () => {
    const charges = [madeCharge(day('2026-05-05'), 600), madeCharge(day('2026-05-06'), 600, 0, 'alipay', 1)]
    const double = madeFinding('duplicate-charge', charges.slice(1), { on: day('2026-05-05') })
    const letters = textsOf(buildDispute(madeCase(charges, { payer: 'self', double: 'unsure' }, [double])))
    expect([...letters.keys()]).toEqual(['merchant', 'alipay'])
    expect(letters.get('merchant')).toContain('核实有疑问的1笔，确属重复扣费的，退还6元')
    expect(letters.get('merchant')).not.toContain('重复的扣费属于同一账号')
  })

  it('gives the number and the address of a licence page to no company that nobody named', () => {
    const licence = { 'respondent-code': '91110000MA0000000X', 'respondent-address': '北京市海淀区青石路7号' }
    const answers = { payer: 'self', reminder: 'none', 'first-charge': 'renewal', ...licence }
    const payee = '北京小米移动软件有限公司'
    const charges = madeMonths('2026-05-05', [600, 600]).map(made => ({
      ...made,
      charge: { ...made.charge, counterparty: payee },
    }))
    const of = (said: Record<string, string>) =>
      textsOf(buildDispute(madeCase(charges, { ...answers, ...said })))
    for (const [id, text] of of({})) expect(text, id).not.toMatch(/MA0000000X|青石路/)
    const named = of({ 'respondent-name': payee })
    expect(named.get('court')).toContain(`被告一：${payee}，住所地北京市海淀区青石路7号`)
    for (const id of ['12315-form', 'report']) expect(named.get(id), id).toContain('MA0000000X')
  })

  it('is about the account of the one it is written for, whoever writes', () => {
    const answers = {
      payer: 'adult',
      'writes-for': 'family',
      principal: '王秀英',
      name: '李小雨',
      phone: '13812345678',
      reminder: 'none',
      'first-charge': 'renewal',
    }
    const letters = textsOf(buildDispute(madeCase(madeMonths('2026-05-05', [600, 600]), answers)))
    expect(letters.get('alipay')).toContain('我的支付宝（王**）')
    expect(letters.get('merchant')).toContain('\n王秀英（李小雨代）\n')
    expect(letters.get('12315-form')).toContain('投诉人姓名：王秀英\n代办人（另附授权委托书）：李小雨\n')
    // The merchant finds no order under the number of the one who writes.
    for (const id of ['merchant', '12315-300']) expect(letters.get(id), id).not.toContain('138')
  })

  it('numbers several demands and never a single one', () => {
    fc.assert(
      fc.property(eachCase, material => {
        const asked = /^请你们：.*$/mu.exec(textsOf(buildDispute(material)).get('merchant') ?? '')?.[0] ?? ''
        expect(asked.includes('一、'), asked).toBe(asked.includes('二、'))
      }),
      { numRuns: rounds(200) },
    )
  })

  it('names the contract party and the payee where they are two', () => {
    const charges = madeMonths('2026-05-05', [600, 600]).map(made => ({
      ...made,
      charge: { ...made.charge, counterparty: '北京小米移动软件有限公司' },
    }))
    const letters = textsOf(
      buildDispute(madeCase(charges, { payer: 'self', reminder: 'none', 'first-charge': 'renewal' })),
    )
    const both = '小米科技有限责任公司、北京小米移动软件有限公司：'
    expect(letters.get('merchant')).toContain(both)
    expect(letters.get('court')).toContain('被告一：小米科技有限责任公司（服务协议写明的经营者）')
    expect(letters.get('court')).toContain('被告二：北京小米移动软件有限公司（收款方）')
    expect(letters.get('12315-300')).toContain(
      '被投诉人：北京小米移动软件有限公司；服务协议写明的经营者：小米科技有限责任公司',
    )
  })
})
