import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import catalogue from '../../resources/catalogue/xiaomi.json' with { type: 'json' }
import { cadences } from '../../src/core/base/cadence.ts'
import { serviceIds } from '../../src/core/catalogue/service.ts'

const pattern = z.string().min(1).refine(isPattern)
const service = z.enum(serviceIds)
const group = <T extends z.ZodRawShape>(shape: T) =>
  z.strictObject({
    about: z.string().min(10),
    checkedOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
    sources: z.array(z.url()).min(1),
    ...shape,
  })
const patterns = group({ patterns: z.array(pattern).min(1) })
const names = group({
  names: z.array(z.strictObject({ name: z.string().min(2), service: service.optional() })).min(1),
})

const Catalogue = z.strictObject({
  checkedOn: z.string(),
  companies: names,
  displayNames: names,
  walletPrefixes: patterns,
  strongPhrases: group({
    patterns: z.array(z.strictObject({ pattern, service, listedOnly: z.literal(true).optional() })),
  }),
  services: group({
    perDevice: z.array(service),
    sizedInDays: z.array(service),
    names: z.record(
      z.string().regex(/^mi-[a-z-]+$/),
      z.strictObject({ zh: z.string().min(2), en: z.string().min(2) }),
    ),
    patterns: z.array(z.strictObject({ pattern, service })),
  }),
  renewalWords: patterns,
  membershipWords: patterns,
  stopWords: patterns,
  softStopWords: patterns,
  unspecificWords: patterns,
  trialWords: patterns,
  lookalikes: patterns,
  candidateWords: patterns,
  planWords: group({
    tiers: z.array(z.strictObject({ pattern, tier: z.string(), en: z.string().optional() })),
    periods: z.array(z.strictObject({ pattern, period: z.enum(cadences) })),
    products: z.array(z.strictObject({ pattern, service, product: z.string(), en: z.string().optional() })),
  }),
})

function isPattern(text: string): boolean {
  try {
    new RegExp(text, 'u')
    return true
  } catch {
    return false
  }
}

describe('the catalogue', () => {
  it('has every group with its sources and the day they were read', () => {
    expect(Catalogue.parse(catalogue)).toEqual(catalogue)
  })

  it('lists each merchant once, as names are compared: lower case, without blanks', () => {
    const listed = [...catalogue.companies.names, ...catalogue.displayNames.names].map(({ name }) => name)
    expect(new Set(listed).size).toBe(listed.length)
    for (const name of listed) expect(name).toBe(name.normalize('NFKC').toLowerCase().replaceAll(/\s/g, ''))
  })
})
