import { useLayoutEffect, useState } from 'react'
import { useToast } from '../../app/toast.tsx'
import { DropOver } from '../../kit/drop-zone.tsx'
import { useWords } from '../../kit/words-context.tsx'
import { droppedFiles } from './dropped-files.ts'
import { useImport } from './import-context.tsx'

/** Makes the whole window take dropped files, on every page, and shows so while they hover. */
export function DropTarget() {
  const { billsScreen } = useWords()
  const { importFiles } = useImport()
  const toast = useToast()
  const [over, setOver] = useState<'window' | 'frame' | null>(null)
  // Before the page is first seen: a drop may come as soon as there is something to drop on.
  useLayoutEffect(() => {
    // Elements inside the window fire enter and leave too; the drag is over the window while more were entered than left.
    let depth = 0
    const isFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const enter = (event: DragEvent) => {
      if (!isFiles(event)) return
      depth += 1
      // Parts of the page that take files of their own are not covered.
      setOver(document.querySelector('[data-takes-files]') ? 'frame' : 'window')
    }
    const leave = (event: DragEvent) => {
      if (!isFiles(event)) return
      depth = Math.max(0, depth - 1)
      if (depth === 0) setOver(null)
    }
    const stay = (event: DragEvent) => {
      if (!isFiles(event)) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
    }
    const drop = (event: DragEvent) => {
      if (!isFiles(event) || !event.dataTransfer) return
      // A part of a page that takes files of its own, such as screenshots, has dealt with them.
      const taken = event.defaultPrevented
      event.preventDefault()
      depth = 0
      setOver(null)
      if (taken) return
      void droppedFiles(event.dataTransfer).then(files =>
        files.length > 0 ? importFiles(files) : toast({ text: billsScreen.nothingInside }),
      )
    }
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragleave', leave)
    window.addEventListener('dragover', stay)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('dragover', stay)
      window.removeEventListener('drop', drop)
    }
  }, [importFiles, toast, billsScreen])
  if (!over) return null
  return (
    <DropOver frame={over === 'frame'}>
      {over === 'frame' ? billsScreen.dropBeside : billsScreen.dropNow}
    </DropOver>
  )
}
