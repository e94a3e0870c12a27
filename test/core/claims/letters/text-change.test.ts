import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesBetween, isMade, withChange } from '../../../../src/core/claims/letters/text-change.ts'

/** A text of paragraphs that are all different, and what becomes of each of them. */
const edited = fc
  .array(fc.constantFrom('kept', 'dropped', 'replaced', 'followed'), { minLength: 1, maxLength: 12 })
  .map(fates => {
    const before = fates.map((_, index) => `第${index}段`)
    const now = fates.flatMap((fate, index) => {
      const [old, fresh] = [`第${index}段`, `新${index}段`]
      if (fate === 'kept') return [old]
      if (fate === 'dropped') return []
      return fate === 'replaced' ? [fresh] : [old, fresh]
    })
    return { before: before.join('\n'), now: now.join('\n'), isSame: fates.every(fate => fate === 'kept') }
  })
  .filter(({ now }) => now !== '')

describe('what changed between two texts', () => {
  it('is told paragraph by paragraph, with the one before', () => {
    expect(changesBetween('甲\n乙\n丙\n丁', '甲\n己\n丙\n丁\n戊')).toEqual([
      { after: ['甲'], old: ['乙'], new: ['己'] },
      { after: ['丁'], old: [], new: ['戊'] },
    ])
    expect(changesBetween('甲\n乙', '首\n甲')).toEqual([
      { after: [], old: [], new: ['首'] },
      { after: ['甲'], old: ['乙'], new: [] },
    ])
  })

  it('makes the one into the other', () => {
    fc.assert(
      fc.property(edited, ({ before, now, isSame }) => {
        const changes = changesBetween(before, now)
        expect(changes.length === 0).toBe(isSame)
        expect(changes.reduce<string | null>((all, one) => all && withChange(all, one), before)).toBe(now)
      }),
    )
  })

  it('goes into a text whose other paragraphs a person changed', () => {
    const before = '一、事实\n扣费12笔。\n二、请求\n退还72.00元。'
    const now = '一、事实\n扣费13笔。\n二、请求\n退还78.00元。\n1. 停止扣费。'
    const own = '一、事实\n扣费12笔。\n我妈一直不知道。\n二、请求\n退还72.00元。'
    const changed = changesBetween(before, now).reduce((all, change) => withChange(all, change) ?? all, own)
    expect(changed).toBe('一、事实\n扣费13笔。\n我妈一直不知道。\n二、请求\n退还78.00元。\n1. 停止扣费。')
  })

  it('is made once the new paragraphs stand there whole and the old ones do not', () => {
    const [name, more] = changesBetween(
      '本人张三。\n完。\n张三',
      '本人张三。\n多了。\n完。\n李四',
    ).toReversed()
    if (!name || !more) throw new Error('no change')
    expect(isMade('本人李四。\n完。\n张三', name)).toBe(false)
    expect(isMade('本人张三。\n完。\n李四', name)).toBe(true)
    expect(isMade('本人张三。\n完。\n李四', more)).toBe(false)
    expect(isMade('多了。', more)).toBe(true)
    // Of what was dropped nobody can tell whether it is told in other words.
    expect(isMade('甲', { after: ['甲'], old: ['乙'], new: [] })).toBe(false)
  })

  it('finds its place by what stands before it, over blank lines too', () => {
    const before = '一、事实\n\n扣费。\n\n张三\n张三'
    const now = '一、事实\n\n另有一笔。\n\n扣费。\n\n张三\n李四'
    const own = before.replace('扣费。', '扣费，不该扣。')
    const changes = changesBetween(before, now)
    expect(changes.reduce((all, one) => withChange(all, one) ?? all, own)).toBe(
      now.replace('扣费。', '扣费，不该扣。'),
    )
  })

  it('does not go in where its place was changed, or is there twice', () => {
    const [change] = changesBetween('甲\n乙', '甲\n丙')
    if (!change) throw new Error('no change')
    expect(withChange('甲\n乙！', change)).toBeNull()
    expect(withChange('乙\n乙', change)).toBeNull()
    expect(withChange('乙', change)).toBe('丙')
  })
})
