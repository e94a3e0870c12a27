/** The port by which Electron lets a process of main's speak to main. */
Object.defineProperty(process, 'parentPort', {
  value: {
    postMessage: (message: unknown) => process.send?.(message),
    on: (_event: 'message', listener: (event: { data: unknown }) => void) =>
      process.on('message', data => listener({ data })),
  },
})

// Main was ended, and nobody asks any more.
process.on('disconnect', () => process.exit())
