import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { allowedLicences, shippedLicences } from '../../build/licences/shipped.mjs'
import licences from '../../resources/licences.json' with { type: 'json' }

const root = resolve(import.meta.dirname, '../..')

describe('licences of what ships', () => {
  it('are those of the packages as installed: npm run write -- licences', () => {
    expect(licences).toEqual(shippedLicences(root))
  })

  it('name every dependency of the product, and what those depend on', () => {
    const names = licences.map(({ name }) => name)
    const { dependencies } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'))
    expect(names).toEqual(
      expect.arrayContaining([...Object.keys(dependencies), 'electron', 'react-dom', 'scheduler']),
    )
    expect(names).not.toContain('vitest')
  })

  it('are on the list of those that may ship, with their text', () => {
    for (const { name, licence, text } of licences) {
      expect(allowedLicences, name).toContain(licence)
      expect(text.length, name).toBeGreaterThan(200)
    }
  })
})
