const jpegStart = 0xffd8
const exifMarker = 0xffe1
const scanStart = 0xffda
const exifName = [0x45, 0x78, 0x69, 0x66, 0, 0]
const littleEndian = 0x4949
/** The tag under which the first directory of a photograph points to where it was taken (Exif 2.3, GPSInfo). */
const locationTag = 0x8825
const entryBytes = 12

/** Whether a JPEG says where it was taken; false for anything that is no JPEG or has no such entry. */
export function tellsWhereTaken(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.byteLength < 4 || view.getUint16(0) !== jpegStart) return false
  for (let at = 2; at + 4 <= view.byteLength; ) {
    const marker = view.getUint16(at)
    const length = view.getUint16(at + 2)
    if (marker === scanStart || marker < 0xff00 || length < 2) return false
    if (marker === exifMarker && isExif(bytes, at + 4)) {
      return hasLocation(view, at + 4 + exifName.length, Math.min(view.byteLength, at + 2 + length))
    }
    at += 2 + length
  }
  return false
}

function isExif(bytes: Uint8Array, at: number): boolean {
  return exifName.every((byte, index) => bytes[at + index] === byte)
}

function hasLocation(view: DataView, from: number, end: number): boolean {
  if (from + 8 > end) return false
  const little = view.getUint16(from) === littleEndian
  const directory = from + view.getUint32(from + 4, little)
  if (directory + 2 > end) return false
  const count = view.getUint16(directory, little)
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * entryBytes
    if (entry + entryBytes > end) return false
    if (view.getUint16(entry, little) === locationTag) return true
  }
  return false
}
