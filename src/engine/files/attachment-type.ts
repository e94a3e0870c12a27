const images: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
  bmp: 'image/bmp',
}

/** What people have as evidence; nothing that a double click would run. */
const others = new Set([
  ...['heic', 'pdf', 'txt', 'csv', 'html', 'mhtml', 'eml', 'msg', 'zip', 'xlsx', 'xls', 'docx', 'doc', 'ofd'],
  ...['mp4', 'mov', 'm4v', 'webm', 'mp3', 'm4a', 'amr', 'wav', 'aac'],
])

/** The type of an image that the window can show, by the ending of its name; null for anything else. */
export function imageType(name: string): string | null {
  return images[endingOf(name)] ?? null
}

export function isAllowed(name: string): boolean {
  return imageType(name) !== null || others.has(endingOf(name))
}

function endingOf(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase()
}
