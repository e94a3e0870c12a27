import { describe, expect, it } from 'vitest'
import { holdersFit, labelsFit } from '../../../../src/core/bills/accounts/masks.ts'
import { type Random, seeded } from '../../../fixture/random.ts'

describe('labels under their masks', () => {
  it.each([
    ['139****1234', '13912341234'],
    ['139****1234', '139******34'],
    ['wei***@163.com', 'weiyang@163.com'],
    ['wei***@163.com', 'w***@163.com'],
    ['WeiYang@163.com', 'weiyang@163.com'],
    ['139＊＊＊＊1234', '139****1234'],
  ])('%s and %s are of one', (a, b) => {
    expect(labelsFit(a, b)).toBe(true)
    expect(labelsFit(b, a)).toBe(true)
  })

  it.each([
    ['139****1234', '138****1234'],
    ['139****1234', '1390000001234'],
    ['139****1234', 'wei***@163.com'],
    ['wei***@163.com', 'wei***@qq.com'],
    ['13912341234', '13912341235'],
    ['小雨', '小雪'],
    ['***', '13912341234'],
    ['1*********', '13912341234'],
  ])('%s and %s tell of two, or too little', (a, b) => {
    expect(labelsFit(a, b)).toBe(false)
    expect(labelsFit(b, a)).toBe(false)
  })

  it('fits whatever a label becomes when parts of it are hidden', () => {
    const random = seeded(5)
    for (let round = 0; round < 500; round += 1) {
      const label =
        random.next() < 0.5 ? phone(random) : `${word(random)}@${random.pick(['163.com', 'qq.com'])}`
      expect(labelsFit(label, hidden(label, random)), label).toBe(true)
    }
  })
})

describe('holders under their masks', () => {
  it.each([
    ['**雨', '陈晓雨', true],
    ['*晓雨', '陈**', true],
    ['陈晓雨', null, true],
    ['陈晓雨', '李桂芳', false],
    ['**芳', '陈晓雨', false],
  ])('%s and %s: %s', (a, b, fit) => {
    expect(holdersFit(a, b)).toBe(fit)
    expect(holdersFit(b, a)).toBe(fit)
  })
})

function phone(random: Random): string {
  return `1${Array.from({ length: 10 }, () => random.between(0, 9)).join('')}`
}

function word(random: Random): string {
  const letters = Array.from({ length: random.between(6, 10) }, () =>
    String.fromCharCode(random.between(97, 122)),
  )
  return letters.join('')
}

/** Three or more characters in the middle, as the wallets do; of an address always three marks. */
function hidden(label: string, random: Random): string {
  const [local = '', domain] = label.split('@')
  const from = random.between(2, 3)
  const to = domain === undefined ? local.length - 2 : local.length
  const marks = domain === undefined ? '*'.repeat(to - from) : '***'
  return `${local.slice(0, from)}${marks}${local.slice(to)}${domain === undefined ? '' : `@${domain}`}`
}
