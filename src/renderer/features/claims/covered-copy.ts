import type { CoverBox } from './cover-box.ts'

const ink = '#000000'
const paper = '#ffffff'
/** Of the image's shorter side: readable on a telephone's screenshot as on a scan. */
const markShare = 0.03
const leastMark = 14

/** A new picture with the boxes painted over and a mark that says so; nothing of the original's own data stays in it. */
export async function coveredCopy(
  image: HTMLImageElement,
  boxes: readonly CoverBox[],
  mark: string,
): Promise<Blob> {
  const { naturalWidth: width, naturalHeight: height } = image
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.drawImage(image, 0, 0)
  context.fillStyle = ink
  for (const box of boxes) {
    // Rounded outwards, so that no line of what lies beneath shines through.
    const [left, top] = [Math.floor(box.x * width), Math.floor(box.y * height)]
    const [right, bottom] = [Math.ceil((box.x + box.width) * width), Math.ceil((box.y + box.height) * height)]
    context.fillRect(left, top, right - left, bottom - top)
  }
  const size = Math.max(leastMark, Math.round(Math.min(width, height) * markShare))
  context.font = `${size}px sans-serif`
  context.textBaseline = 'top'
  const room = context.measureText(mark).width + size
  context.fillStyle = paper
  context.fillRect(width - room, 0, room, size * 1.6)
  context.fillStyle = ink
  context.fillText(mark, width - room + size / 2, size * 0.3)
  return canvas.convertToBlob({ type: 'image/png' })
}
