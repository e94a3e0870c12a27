import { z } from 'zod'

/** The shapes of single values that many requests share. */

/** What core made: the page's sentences are of these very types, so their shape is not told again. */
export const facts = <T>() => z.custom<T>(value => typeof value === 'object' && value !== null)

/** Of something stored. */
export const id = z.number().int().positive()

/** Stands for a file whose path main alone knows. */
export const token = z.string().min(1).max(100)

export const fen = z.number().int()

/** `2024-01-31`, in Asia/Shanghai. */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** Both days included. */
export const period = z.object({ from: day, to: day })

/** `2024-01-31T00:31:12` on the clock of Asia/Shanghai. */
export const wallTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/)

/** The same with its offset. */
export const time = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+08:00$/)

/** Where a workbook of several sheets shows a row: its line counts on from sheet to sheet. */
export const inSheet = z.object({ name: z.string(), row: z.number().int().min(1) })

/** A bill by its name, and a line of it from 1. */
export const place = z.object({ name: z.string(), line: z.number().int().min(1) })

/** A text as data, in both languages of the app. */
export const bilingual = z.object({ zh: z.string(), en: z.string() })

/** Files that are kept at once. */
export const tokens = z.array(token).min(1).max(100)

/** An image from the clipboard or made in the window, as PNG. */
export const pastedImage = { name: z.string().min(1).max(200), base64: z.base64().max(40_000_000) }

export const ShownImage = z.object({ name: z.string(), type: z.string(), base64: z.string() })
