import path from 'node:path'
import { expect, test } from 'vitest'
import { cacheFolder, projectFolder } from '../../../build/bootstrap/places.mjs'

test('the cache follows the habits of each system', () => {
  const local = path.resolve('/Users/小明/AppData/Local')
  expect(cacheFolder({ LOCALAPPDATA: local }, 'win32')).toBe(path.join(local, 'xucha'))
  expect(cacheFolder({}, 'darwin')).toMatch(/Library.Caches.xucha$/)
  expect(cacheFolder({}, 'linux')).toMatch(/\.cache.xucha$/)
})

test('XDG_CACHE_HOME counts only when it is absolute', () => {
  const given = path.resolve('/elsewhere')
  expect(cacheFolder({ XDG_CACHE_HOME: given }, 'linux')).toBe(path.join(given, 'xucha'))
  expect(cacheFolder({ XDG_CACHE_HOME: 'relative' }, 'linux')).toMatch(/\.cache.xucha$/)
})

test('the project folder is the checkout these tests run in', () => {
  expect(projectFolder).toBe(path.resolve(import.meta.dirname, '..', '..', '..'))
})
