export interface PictureSize {
  width: number
  height: number
}

const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const jpegStart = 0xffd8

/** Size in pixels of a PNG or JPEG, as its head tells; null for anything else. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const isPng = view.byteLength >= 24 && pngStart.every((byte, at) => bytes[at] === byte)
  if (isPng) return { width: view.getUint32(16), height: view.getUint32(20) }
  return view.byteLength >= 4 && view.getUint16(0) === jpegStart ? jpegSize(view) : null
}

/** Markers of the frames that tell the size (ITU T.81, table B.1): C0 to CF without the tables C4, C8 and CC. */
function isFrame(marker: number): boolean {
  return marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker)
}

function jpegSize(view: DataView): PictureSize | null {
  for (let at = 2; at + 9 <= view.byteLength; ) {
    const marker = view.getUint16(at)
    if (marker < 0xff00) return null
    if (isFrame(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    // Fill bytes may stand before a marker.
    at += marker === 0xffff ? 1 : 2 + view.getUint16(at + 2)
  }
  return null
}
