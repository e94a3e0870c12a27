/** A black box over an image, in parts of its width and height from 0 to 1. */
export interface CoverBox {
  x: number
  y: number
  width: number
  height: number
}

export interface Point {
  x: number
  y: number
}

const least = 0.005
const step = 0.01

const within = (value: number, from: number, to: number) => Math.min(to, Math.max(from, value))

/** The box between two corners, whichever way it was drawn; null where it is too small to be meant. */
export function boxBetween(a: Point, b: Point): CoverBox | null {
  const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)].map(value => within(value, 0, 1)) as [
    number,
    number,
  ]
  const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)].map(value => within(value, 0, 1)) as [
    number,
    number,
  ]
  if (right - left < least || bottom - top < least) return null
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** A first box for those who place it by keyboard. */
export const middleBox: CoverBox = { x: 0.3, y: 0.45, width: 0.4, height: 0.06 }

const moves: Record<string, [number, number]> = {
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
}

/** The box after an arrow key: moved, or with Shift made larger or smaller; null for any other key. */
export function boxAfterKey(box: CoverBox, key: string, resize: boolean): CoverBox | null {
  const move = moves[key]
  if (!move) return null
  const [dx, dy] = move
  if (resize) {
    return {
      ...box,
      width: within(box.width + dx, step, 1 - box.x),
      height: within(box.height + dy, step, 1 - box.y),
    }
  }
  return {
    ...box,
    x: within(box.x + dx, 0, 1 - box.width),
    y: within(box.y + dy, 0, 1 - box.height),
  }
}

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
