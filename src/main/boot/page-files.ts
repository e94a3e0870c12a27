import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { isOwnPage } from './page-address.ts'

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** Built files by their path in the page's origin, such as `/index.html`. */
export type PageFiles = ReadonlyMap<string, string>

/** The files of the built page that may be served, found once: links and unknown kinds are left out. */
export function pageFiles(folder: string): PageFiles {
  const files = new Map<string, string>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !(extname(entry.name) in contentTypes)) continue
    const path = join(entry.parentPath, entry.name)
    files.set(`/${path.slice(folder.length + 1).replaceAll('\\', '/')}`, path)
  }
  return files
}

/** Answers with a known file or with 404: a path is looked up, never joined, so there is nothing to climb out of. */
export function answerWith(files: PageFiles, { url, method }: { url: string; method: string }): Response {
  const file = isOwnPage(url) ? files.get(new URL(url).pathname) : undefined
  if (file === undefined || method !== 'GET') return new Response(null, { status: 404 })
  return new Response(readFileSync(file), {
    headers: {
      'content-type': contentTypes[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': pagePolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    },
  })
}
