/** It comes without types, and nothing of it is used by name. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs'
