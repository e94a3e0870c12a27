import { describe, expect, it } from 'vitest'
import type { Language } from '../../../src/i18n/language.ts'
import { words } from '../../../src/i18n/words.ts'
import { menuTemplate } from '../../../src/main/window/menu.ts'

interface Item {
  label?: string
  role?: string
  type?: string
  submenu?: Item[]
}

const all = (items: Item[]): Item[] => items.flatMap(item => [item, ...all(item.submenu ?? [])])
const menuOf = (language: Language, platform: NodeJS.Platform) =>
  menuTemplate(words(language), { choose: () => {}, resize: () => {} }, platform) as Item[]

describe.each(['darwin', 'win32', 'linux'] as const)('the menu on %s', platform => {
  it.each(['zh', 'en'] as const)('names everything in %s, and leaves nothing to the system', language => {
    const items = all(menuOf(language, platform)).filter(({ type }) => type !== 'separator')
    expect(items.length).toBeGreaterThan(15)
    // A role without a name of ours would be shown under Electron's own, which is English.
    for (const { label, role } of items)
      expect(label, role).toMatch(language === 'zh' ? /\p{sc=Han}/u : /^[A-Z]/)
    for (const { role } of items) expect(['appMenu', 'windowMenu', 'editMenu']).not.toContain(role)
  })

  it('can be left, and keeps copying and pasting', () => {
    const roles = all(menuOf('zh', platform)).map(({ role }) => role)
    for (const role of ['quit', 'copy', 'paste', 'cut', 'selectAll', 'undo', 'redo'])
      expect(roles).toContain(role)
    expect(roles.includes('hide')).toBe(platform === 'darwin')
  })
})
