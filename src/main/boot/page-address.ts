/** The window's own origin; nothing else is ever loaded into it. */
const pageOrigin = 'app://xucha'
export const pageUrl = `${pageOrigin}/index.html`

/**
 * Whether an address lies in the window's own origin. Compared part by part: of a scheme that isn't the web's, `URL`
 * gives the origin `null`, which every other such address shares.
 */
export function isOwnPage(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host, username, password } = new URL(address)
  return `${protocol}//${host}` === pageOrigin && username === '' && password === ''
}
