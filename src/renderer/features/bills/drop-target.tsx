import { useLayoutEffect, useState } from 'react'
import { useToast } from '../../app/toast.tsx'
import { DropOver } from '../../kit/drop-zone.tsx'
import { useWords } from '../../kit/words-context.tsx'
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

/** A folder holds all sorts of things; of those, only what may be a bill is taken. */
const billName = /^[^.].*\.(csv|xlsx|zip|txt|pdf)$/i

/** Every file of a drop, and what may be a bill inside dropped folders, however deep. */
async function droppedFiles(data: DataTransfer): Promise<File[]> {
  // The items die with the event, so all entries are taken before the first wait.
  const dropped = [...data.items]
    .filter(item => item.kind === 'file')
    .map(item => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }))
  const found = await Promise.all(
    dropped.map(({ entry, file }) => (entry?.isDirectory ? filesIn(entry) : file ? [file] : [])),
  )
  return found.flat()
}

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) {
    const file = await new Promise<File | null>(resolve =>
      (entry as FileSystemFileEntry).file(resolve, () => resolve(null)),
    )
    return file && billName.test(file.name) ? [file] : []
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const files: File[] = []
  for (;;) {
    // A reader hands out a hundred entries at a time and an empty list at the end.
    const batch = await new Promise<FileSystemEntry[]>(resolve =>
      reader.readEntries(resolve, () => resolve([])),
    )
    if (batch.length === 0) return files
    for (const child of batch) files.push(...(await filesIn(child)))
  }
}
