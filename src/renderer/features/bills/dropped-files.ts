/** A folder holds all sorts of things; of those, only what may be a bill is taken. */
const billName = /^[^.].*\.(csv|xlsx|zip|txt|pdf)$/i

/** Every file of a drop, and what may be a bill inside dropped folders, however deep. */
export async function droppedFiles(data: DataTransfer): Promise<File[]> {
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
