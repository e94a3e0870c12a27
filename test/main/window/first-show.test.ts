import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { showOncePainted } from '../../../src/main/window/first-show.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A hidden window, what was done to it in order, and its two events. */
function hiddenWindow(isMaximized = false) {
  const done: string[] = []
  const page = new EventEmitter()
  let isDestroyed = false
  const window = Object.assign(new EventEmitter(), {
    webContents: page,
    isDestroyed: () => isDestroyed,
    maximize: () => done.push('maximized'),
    show: () => done.push('shown'),
  })
  showOncePainted(window as unknown as BrowserWindow, isMaximized)
  return {
    done,
    paint: () => window.emit('ready-to-show'),
    load: () => page.emit('did-finish-load'),
    close() {
      isDestroyed = true
    },
  }
}

const aWhile = () => vi.advanceTimersByTime(60_000)

test('a window waits for its first paint, and is shown once', () => {
  const { done, paint, load } = hiddenWindow()
  expect(done).toEqual([])
  paint()
  expect(done).toEqual(['shown'])
  load()
  aWhile()
  expect(done).toEqual(['shown'])
})

test('a page that loads and is never painted while hidden is shown all the same', () => {
  const { done, load } = hiddenWindow(true)
  load()
  expect(done).toEqual([])
  aWhile()
  expect(done).toEqual(['maximized', 'shown'])
})

test('a window that was closed meanwhile is left alone', () => {
  const { done, load, close } = hiddenWindow()
  load()
  close()
  aWhile()
  expect(done).toEqual([])
})
