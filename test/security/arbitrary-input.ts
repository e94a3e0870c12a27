import fc from 'fast-check'
import { z } from 'zod'

interface Schema {
  anyOf?: Schema[]
  oneOf?: Schema[]
  enum?: unknown[]
  const?: unknown
  type?: string
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: Schema | false
  propertyNames?: Schema
  items?: Schema
  prefixItems?: Schema[]
  minItems?: number
  maxItems?: number
  pattern?: string
  format?: string
  contentEncoding?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  exclusiveMinimum?: number
  maximum?: number
}

/** The shape of a request's input as JSON Schema, which can be walked. */
export function shapeOf(input: z.ZodType): Schema {
  return z.toJSONSchema(input, { io: 'input' }) as Schema
}

/** Sizes that a test can afford; the contract's own bounds are checked apart. */
const affordable = { items: 4, characters: 40 }

/** Texts that have broken programs before: SQL, markup, paths, formulas, controls, halves of characters. */
export const brokenTexts = [
  "'; DROP TABLE row; --",
  '<img src=x onerror=alert(1)>',
  '../../../etc/passwd',
  '=HYPERLINK("http://example.invalid")',
  '__proto__',
  'constructor',
  '\u0000',
  '\u202Egnp.exe',
  '\uD800',
  '%s%n%00',
  '`$(reboot)`',
  '',
]

/** Values the schema allows, among them texts that have broken programs before. */
export function allowedBy(schema: Schema): fc.Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return fc.oneof(...choices.map(allowedBy))
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if ('const' in schema) return fc.constant(schema.const)
  switch (schema.type) {
    case 'object':
      return schema.properties ? objects(schema) : records(schema)
    case 'array':
      if (schema.prefixItems) return fc.tuple(...schema.prefixItems.map(allowedBy))
      return fc.array(allowedBy(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? affordable.items, affordable.items),
      })
    case 'string':
      return strings(schema)
    case 'integer':
    case 'number':
      return numbers(schema)
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      throw new Error(`no values for ${JSON.stringify(schema)}`)
  }
}

function objects({ properties = {}, required = [] }: Schema): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, allowedBy(one)]))
  return fc.record(fields, { requiredKeys: required })
}

function records({ propertyNames, additionalProperties }: Schema): fc.Arbitrary<unknown> {
  return fc.dictionary(
    allowedBy(propertyNames ?? { type: 'string' }) as fc.Arbitrary<string>,
    allowedBy(additionalProperties || {}),
    { maxKeys: affordable.items },
  )
}

function strings(schema: Schema): fc.Arbitrary<string> {
  if (schema.contentEncoding === 'base64' || schema.format === 'base64') return fc.base64String()
  if (schema.pattern) return fc.stringMatching(new RegExp(schema.pattern))
  const { minLength = 0, maxLength = affordable.characters } = schema
  const fits = brokenTexts.filter(({ length }) => length >= minLength && length <= maxLength)
  const any = fc.string({
    unit: 'binary',
    minLength,
    maxLength: Math.min(maxLength, affordable.characters),
  })
  return fc.oneof(any, fc.constantFrom(...fits))
}

function numbers({ minimum, exclusiveMinimum, maximum }: Schema): fc.Arbitrary<number> {
  const from = minimum ?? (exclusiveMinimum === undefined ? -1 : exclusiveMinimum + 1)
  const top = maximum ?? Number.MAX_SAFE_INTEGER
  return fc.oneof(
    fc.integer({ min: Math.max(from, -1), max: Math.max(from, 9) }),
    fc.constantFrom(Math.max(from, -1), top),
  )
}

/** What of the schema lets a value grow without end, by its place. */
export function unboundedIn(schema: Schema, place = 'input'): string[] {
  const found: string[] = []
  for (const [index, one] of (schema.anyOf ?? schema.oneOf ?? []).entries()) {
    found.push(...unboundedIn(one, `${place}|${index}`))
  }
  for (const [name, one] of Object.entries(schema.properties ?? {})) {
    found.push(...unboundedIn(one, `${place}.${name}`))
  }
  if (schema.items) found.push(...unboundedIn(schema.items, `${place}[]`))
  if (schema.propertyNames) found.push(...unboundedIn(schema.propertyNames, `${place}{name}`))
  if (schema.additionalProperties) found.push(...unboundedIn(schema.additionalProperties, `${place}{}`))
  const isOpen = schema.type === 'object' && schema.properties && schema.additionalProperties !== false
  if (isOpen) found.push(`${place}: takes fields nobody asked for`)
  if (schema.type === 'array' && schema.maxItems === undefined) found.push(`${place}: any number of items`)
  const isFree = schema.type === 'string' && !schema.enum && !('const' in schema)
  const hasEnd = schema.maxLength !== undefined || schema.pattern !== undefined
  if (isFree && !hasEnd) found.push(`${place}: a text of any length`)
  return found
}
