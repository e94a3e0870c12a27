import qrcode from 'qrcode-generator'
import styles from './qr-code.module.css'

/** Modules that stay white around a code (ISO/IEC 18004, 7.3.7). */
const quietZone = 4
/** Below three a phone's camera loses them on an ordinary screen. */
const pixelsPerModule = 3

/** A text as a code for the camera of a phone, black on white in both themes. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const code = qrcode(0, 'L')
  code.addData(utf8(text), 'Byte')
  code.make()
  const count = code.getModuleCount()
  const size = count + 2 * quietZone
  let path = ''
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < count; column += 1) {
      if (code.isDark(row, column)) path += `M${column + quietZone} ${row + quietZone}h1v1h-1z`
    }
  }
  return (
    <svg
      className={styles.code}
      role="img"
      aria-label={label}
      width={size * pixelsPerModule}
      height={size * pixelsPerModule}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <path className={styles.ground} d={`M0 0h${size}v${size}h-${size}z`} />
      <path className={styles.modules} d={path} />
    </svg>
  )
}

/** One character a byte: what the library takes for bytes, and phones read as UTF-8. */
function utf8(text: string): string {
  return String.fromCharCode(...new TextEncoder().encode(text))
}
