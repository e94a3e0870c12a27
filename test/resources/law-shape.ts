import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { evidenceIds } from '../../src/core/claims/evidence-names.ts'

/** The shape of everything under resources/law: each entry with source, mark, validity and the day it was checked. */

const day = z.string().regex(/^(19|20)\d{2}-\d{2}-\d{2}$/)
const text = z.strictObject({ zh: z.string().min(2), en: z.string().min(2) })
const link = z.url()
const mark = z.enum(['quoted', 'named'])
const validity = { validFrom: day, validTo: day.nullable() }

const Instruments = z.record(
  z.string(),
  z.strictObject({
    name: z.string().regex(/^《.+》$/),
    number: z.string().nullable(),
    issuer: z.string().min(2),
    inForceFrom: day.nullable(),
    inForceTo: day.nullable(),
    mark,
    page: link,
    /** The stored copy of the official page in which the text was read. */
    readIn: link.nullable(),
    checkedOn: day,
  }),
)
const Articles = z.array(
  z.strictObject({
    id: z.string(),
    instrument: z.string(),
    article: z.string().nullable(),
    text: z.string().min(4).nullable(),
    excerpt: z.boolean(),
    mark,
    inForceFrom: day.nullable(),
    citedFrom: day,
    citedTo: day.nullable(),
    note: text.nullable(),
    about: text,
    source: link,
    checkedOn: day,
  }),
)
const Situation = z.strictObject({
  title: text,
  bases: z
    .array(
      z.strictObject({
        article: z.string(),
        when: z.enum(['signup-hidden', 'would-cancel', 'under-8', 'from-8']).optional(),
        applied: z.string().min(2).optional(),
      }),
    )
    .min(1),
  openTitle: text.optional(),
  merchantSays: text,
  answer: text,
  answerArticles: z.array(z.string()),
  weakness: text,
  mark,
  source: z.array(link).min(1),
  ...validity,
  checkedOn: day,
})
const Evidence = z.array(
  z.strictObject({
    id: z.enum(evidenceIds),
    number: z.string(),
    byApp: z.boolean(),
    rank: z.enum(['must', 'more', 'court']),
    /** What it proves, as an index of evidence says it. */
    proves: z.string().min(2),
    list: z.enum(['statements', 'charges', 'messages']).optional(),
    /** Only where the person has asked for the money. */
    when: z.enum(['demanded', 'refunded', 'cancelled']).optional(),
    title: text,
    why: text,
    how: text,
    /** The way to it in each wallet. */
    howIn: z.strictObject({ alipay: text.optional(), wechat: text.optional() }).optional(),
    howAt: z.record(z.string(), text).optional(),
    article: z.string().nullable().optional(),
    mark,
    source: link,
    ...validity,
    checkedOn: day,
  }),
)
const Channels = z.array(
  z.strictObject({
    id: z.string(),
    order: z.number(),
    title: text,
    text,
    competent: text.nullable(),
    excludes: z.array(z.string()),
    deadlines: z.array(
      z.strictObject({
        what: text,
        count: z.number().int().positive(),
        unit: z.enum(['working', 'calendar']),
        from: z.enum(['filed', 'accepted']),
        article: z.string().nullable(),
        ...validity,
      }),
    ),
    articles: z.array(z.string()),
    mark,
    source: link,
    ...validity,
    checkedOn: day,
  }),
)
const Letter = z.strictObject({
  letters: z.record(
    z.string(),
    // Of a wallet's complaint also by which charge it is filed, where that is not the latest.
    z.strictObject({ title: text, use: text, useAt: text.optional(), file: z.string().min(2) }),
  ),
  articles: z.array(z.string()),
  mark,
  source: z.array(link).min(1),
  ...validity,
  checkedOn: day,
})
const Disclaimers = z.strictObject({
  articles: z.array(z.string()),
  texts: z.array(text).length(6),
  mark,
  source: link,
  ...validity,
  checkedOn: day,
})
const Keeping = z.strictObject({
  articles: z.array(z.string()),
  texts: z.array(text).min(6),
  mark,
  source: link,
  ...validity,
  checkedOn: day,
})
const WorkingDays = z.strictObject({
  source: z.string().includes('https://'),
  mark,
  checkedOn: day,
  ...validity,
  holidays: z.array(day).min(100),
  makeUpDays: z.array(day).min(30),
})
const Respondents = z.array(
  z.strictObject({
    service: z.string(),
    name: z.string().endsWith('公司'),
    document: z.string().startsWith('《'),
    seat: z.string().min(2).nullable(),
    mark,
    source: link,
    ...validity,
    checkedOn: day,
  }),
)

const shapes = {
  'instruments.json': Instruments,
  'articles.json': Articles,
  'evidence.json': Evidence,
  'channels.json': Channels,
  'disclaimers.json': Disclaimers,
  'keeping.json': Keeping,
  'working-days.json': WorkingDays,
  'respondents.json': Respondents,
}

/** Files of one kind, a folder of them. */
const folders = { situations: Situation, letters: Letter }

/** Every file of the folder as it is, by its name; what a test changes is a copy. */
export type LawFiles = Record<string, unknown>

const folder = resolve(import.meta.dirname, '../../resources/law')

export function readLaw(): LawFiles {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.json'))
      .map(name => [
        name.replaceAll('\\', '/'),
        JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown,
      ]),
  )
}

export interface Law {
  instruments: z.infer<typeof Instruments>
  articles: z.infer<typeof Articles>
  situations: Record<string, z.infer<typeof Situation>>
  evidence: z.infer<typeof Evidence>
  channels: z.infer<typeof Channels>
  letters: Record<string, z.infer<typeof Letter>>
  disclaimers: z.infer<typeof Disclaimers>
  keeping: z.infer<typeof Keeping>
}

/** What is wrong with the shape of the files: an unknown file, a missing or a wrong field. */
export function shapeProblems(files: LawFiles): string[] {
  return Object.entries(files).flatMap(([name, content]) => {
    const shape = shapes[name as keyof typeof shapes] ?? folders[name.split('/')[0] as keyof typeof folders]
    if (!shape) return [`${name}: has no shape`]
    const read = shape.safeParse(content)
    return read.success
      ? []
      : read.error.issues.map(issue => `${name}: ${issue.path.join('.')}: ${issue.message}`)
  })
}

/** The files in their shape; throws where it is not theirs. */
export function parseLaw(files: LawFiles): Law {
  return {
    instruments: Instruments.parse(files['instruments.json']),
    articles: Articles.parse(files['articles.json']),
    situations: filesIn(files, 'situations', Situation),
    evidence: Evidence.parse(files['evidence.json']),
    channels: Channels.parse(files['channels.json']),
    letters: filesIn(files, 'letters', Letter),
    disclaimers: Disclaimers.parse(files['disclaimers.json']),
    keeping: Keeping.parse(files['keeping.json']),
  }
}

/** The files of a folder by their names without the ending. */
function filesIn<T>(files: LawFiles, folder: string, shape: z.ZodType<T>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(files).flatMap(([name, content]) => {
      const [, id] = /^(\w+)\/(.+)\.json$/.exec(name)?.slice(1) ?? []
      return name.startsWith(`${folder}/`) && id ? [[id, shape.parse(content)]] : []
    }),
  )
}
