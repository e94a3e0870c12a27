import type { ReactElement } from 'react'
import { expect, it } from 'vitest'
import { unbroken } from '../../../src/renderer/kit/unbroken.tsx'

type Kept = ReactElement<{ children: [ReactElement<{ children: string }>, ReactElement | false] }>
type Part = string | Kept
const parts = (text: string) => (unbroken(text) as ReactElement<{ children: Part[] }>).props.children
const textOf = ({ props }: Kept) => props.children[0].props.children

it.each([
  ['两个人、3 个账户，读到 10月31日', ['3 个', '10月31日']],
  ['支付宝 · 每月 26 日 · 下次 12月26日', ['宝 ·', '26 日 ·', '12月26日']],
  ['小米云服务·连续包月：2024年11月至2026年10月', ['务·', '连续包月', '2024年11月', '2026年10月']],
  ['小米云服务 (Xiaomi Cloud) · 30-day loop, to 31 Dec 2025', [') ·', '30-day', '31 Dec 2025']],
  ['¥18 → ¥21, 2 days left', ['¥18 → ¥21', '2 d']],
  ['微信 → 我 → 右上角 ··· → 常见问题；再选', ['微信 →', '我 →', '右上角 ··· →']],
  ['iCloud', []],
])('%s keeps its dates and counts on a line, and reads as it was', (text, whole) => {
  const kept = parts(text).filter(part => typeof part !== 'string')
  expect(
    parts(text)
      .map(part => (typeof part === 'string' ? part : textOf(part)))
      .join(''),
  ).toBe(text)
  expect(kept.map(textOf)).toEqual(whole)
  // A line may end after a dot, which a browser does not see by itself between letters.
  expect(kept.map(({ props }) => props.children[1] !== false)).toEqual(whole.map(part => part.endsWith('·')))
})
