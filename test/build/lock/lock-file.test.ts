import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

interface LockEntry {
  version?: string
  resolved?: string
  optionalDependencies?: Record<string, string>
}

const text = readFileSync(path.resolve(import.meta.dirname, '../../../package-lock.json'), 'utf8')
const packages: Record<string, LockEntry> = JSON.parse(text).packages

test('the lock file names no registry', () => {
  const hosts = Object.entries(packages).filter(([, entry]) => entry.resolved?.includes('//'))
  expect(hosts).toEqual([])
})

test('the lock file covers the packages of every system (else: node build/lock/complete.mjs)', () => {
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      name => !packages[`node_modules/${name}`] && !packages[`${place}/node_modules/${name}`],
    ),
  )
  expect(missing).toEqual([])
})
