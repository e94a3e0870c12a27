import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { protocol, type Session } from 'electron'

/** The window's own origin; nothing else is ever loaded into it. */
export const pageOrigin = 'app://xucha'
export const pageUrl = `${pageOrigin}/index.html`

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
].join('; ')

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves the built page from a map made once: a path is looked up, never joined, so there is nothing to climb out of. */
export function servePage(session: Session, folder: string): void {
  const files = new Map<string, string>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !(extname(entry.name) in contentTypes)) continue
    const path = join(entry.parentPath, entry.name)
    files.set(`/${path.slice(folder.length + 1).replaceAll('\\', '/')}`, path)
  }
  session.protocol.handle('app', request => {
    const url = new URL(request.url)
    const file = url.host === 'xucha' ? files.get(url.pathname) : undefined
    if (file === undefined || request.method !== 'GET') return new Response(null, { status: 404 })
    return new Response(readFileSync(file), {
      headers: {
        'content-type': contentTypes[extname(file)] ?? 'application/octet-stream',
        'content-security-policy': pagePolicy,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      },
    })
  })
}
