const PNG_HEADER = 8
const ICO = { header: 6, entry: 16, icon: 1, planes: 1, bits: 32, wholeByte: 256 }
const ICNS_HEADER = 8

/** Names that macOS gives the sizes of an icon, in pixels; doubled ones are for dense displays. */
const ICNS_TYPES = {
  16: ['icp4'],
  32: ['icp5', 'ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
}

/** An .ico of PNGs, as Windows reads it since Vista. `pictures` maps sizes in pixels to PNG bytes. */
export function icoOf(pictures) {
  const sizes = [...pictures.keys()].filter(size => size <= ICO.wholeByte)
  const header = Buffer.alloc(ICO.header + ICO.entry * sizes.length)
  header.writeUInt16LE(ICO.icon, 2)
  header.writeUInt16LE(sizes.length, 4)
  let offset = header.length
  for (const [index, size] of sizes.entries()) {
    const at = ICO.header + ICO.entry * index
    // 256 is written as 0.
    header.writeUInt8(size % ICO.wholeByte, at)
    header.writeUInt8(size % ICO.wholeByte, at + 1)
    header.writeUInt16LE(ICO.planes, at + 4)
    header.writeUInt16LE(ICO.bits, at + 6)
    header.writeUInt32LE(pictures.get(size).length, at + 8)
    header.writeUInt32LE(offset, at + 12)
    offset += pictures.get(size).length
  }
  return Buffer.concat([header, ...sizes.map(size => pictures.get(size))])
}

/** An .icns of PNGs. */
export function icnsOf(pictures) {
  const parts = []
  for (const [size, png] of pictures) {
    for (const type of ICNS_TYPES[size] ?? []) {
      const head = Buffer.alloc(ICNS_HEADER)
      head.write(type, 'latin1')
      head.writeUInt32BE(ICNS_HEADER + png.length, 4)
      parts.push(head, png)
    }
  }
  const body = Buffer.concat(parts)
  const head = Buffer.alloc(ICNS_HEADER)
  head.write('icns', 'latin1')
  head.writeUInt32BE(ICNS_HEADER + body.length, 4)
  return Buffer.concat([head, body])
}

/** Width and height of a PNG, in pixels. */
export function sizeOfPng(png) {
  const at = PNG_HEADER + 8
  return { width: png.readUInt32BE(at), height: png.readUInt32BE(at + 4) }
}
