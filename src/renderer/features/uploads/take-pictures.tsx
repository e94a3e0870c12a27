import { createContext, type DragEvent, type ReactNode, useContext, useEffect, useRef } from 'react'
import styles from './take-pictures.module.css'

type Take = (pictures: readonly File[]) => void

const PicturesContext = createContext<{ current: Take | null } | null>(null)

/** Pictures dropped anywhere inside go where `usePictures` says; everything else is read as a bill. */
export function TakePictures({ children }: { children: ReactNode }) {
  const take = useRef<Take | null>(null)
  const dropped = (event: DragEvent) => {
    if (event.defaultPrevented || !take.current) return
    const files = [...event.dataTransfer.files]
    if (files.length === 0 || !files.every(isPicture)) return
    // Told to the window, which else would read them as bills.
    event.preventDefault()
    take.current(files)
  }
  return (
    <PicturesContext value={take}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping only adds to the buttons inside */}
      <div className={styles.place} data-takes-files="" onDrop={dropped}>
        {children}
      </div>
    </PicturesContext>
  )
}

/** Photographs of iPhones, whose kind a system may not know. */
const photographName = /\.hei[cf]$/i

function isPicture({ name, type }: File): boolean {
  return type.startsWith('image/') || type.startsWith('video/') || photographName.test(name)
}

/** Takes the pictures dropped on the page as long as the caller is there; null leaves them alone. */
export function usePictures(take: Take | null): void {
  const place = useContext(PicturesContext)
  useEffect(() => {
    if (!place) return
    place.current = take
    return () => {
      place.current = null
    }
  }, [place, take])
}
