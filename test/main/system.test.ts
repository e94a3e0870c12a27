import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { chooseNewFile, chooseOne, chooseSome } from '../../src/main/dialogs/choose.ts'
import { showNotification } from '../../src/main/reminders/notification.ts'

/** A system whose dialogs answer as told, and whose notifications do as told. */
const { system } = vi.hoisted(() => ({
  system: { asked: [] as (string | undefined)[], answer: [] as string[], notify: 'show', clicked: () => {} },
}))

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events')
  class Notification extends Emitter {
    static isSupported = () => system.notify !== 'none'
    show() {
      system.clicked = () => this.emit('click')
      if (system.notify !== 'silence') this.emit(system.notify, {}, 'not allowed')
    }
  }
  return {
    Notification,
    dialog: {
      async showOpenDialog({ defaultPath }: { defaultPath?: string }) {
        system.asked.push(defaultPath)
        return { filePaths: system.answer }
      },
      async showSaveDialog({ defaultPath }: { defaultPath?: string }) {
        system.asked.push(defaultPath)
        return { filePath: system.answer[0] ?? '' }
      },
    },
  }
})

beforeEach(() => {
  system.asked = []
})

describe('a dialog', () => {
  it('begins where the last one of its title ended', async () => {
    const bills = { title: 'bills' }
    system.answer = []
    expect(await chooseSome(null, bills)).toEqual([])
    system.answer = ['/home/王/账单/a.csv', '/home/王/账单/b.csv']
    expect(await chooseSome(null, bills)).toEqual(system.answer)
    system.answer = ['/home/王/续查']
    expect(await chooseOne(null, { title: 'folder', properties: ['openDirectory'] })).toBe('/home/王/续查')
    await chooseOne(null, { title: 'folder', properties: ['openDirectory'] })
    system.answer = []
    expect(await chooseOne(null, bills)).toBeNull()
    const begun = ['/home/王/续查', '/home/王/账单'].map(folder => join(folder))
    expect(system.asked).toEqual([undefined, undefined, undefined, ...begun])
  })

  it('keeps the name it suggests', async () => {
    const save = { title: 'save', defaultPath: '表.xlsx' }
    system.answer = ['/home/王/表/1.xlsx']
    expect(await chooseNewFile(null, save)).toBe('/home/王/表/1.xlsx')
    system.answer = []
    expect(await chooseNewFile(null, save)).toBeNull()
    expect(system.asked).toEqual(['表.xlsx', join('/home/王/表', '表.xlsx')])
  })
})

describe('a notification', () => {
  const text = { title: '快要扣款', body: '点开看看' }

  it('is shown where the system shows it, and can be clicked', async () => {
    system.notify = 'show'
    const clicked = vi.fn()
    expect(await showNotification(text, clicked)).toBe(true)
    system.clicked()
    expect(clicked).toHaveBeenCalledOnce()
  })

  it.each(['failed', 'none'])('is not taken for shown where the system does not let it: %s', async notify => {
    system.notify = notify
    expect(await showNotification(text, () => {})).toBe(false)
  })

  it('nor where the system says nothing at all', async () => {
    vi.useFakeTimers()
    system.notify = 'silence'
    const shown = showNotification(text, () => {})
    await vi.advanceTimersByTimeAsync(60_000)
    expect(await shown).toBe(false)
    vi.useRealTimers()
  })
})
