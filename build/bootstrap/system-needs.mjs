/**
 * What each purpose needs of a Linux system, and the Debian packages that bring it, newest name first
 * (Debian 13 and Ubuntu 24.04 renamed some when time_t grew to 64 bits).
 * A need is one of: a shared library by its soname, a program on PATH, a font that covers Chinese.
 */
export const windowNeeds = [
  { library: 'libgtk-3.so.0', packages: ['libgtk-3-0t64', 'libgtk-3-0'] },
  { library: 'libnss3.so', packages: ['libnss3'] },
  { library: 'libasound.so.2', packages: ['libasound2t64', 'libasound2'] },
  { library: 'libgbm.so.1', packages: ['libgbm1'] },
  { library: 'libdrm.so.2', packages: ['libdrm2'] },
  { library: 'libXss.so.1', packages: ['libxss1'] },
  { library: 'libatk-bridge-2.0.so.0', packages: ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'] },
  { font: 'zh', packages: ['fonts-noto-cjk'], with: ['fontconfig'] },
]

export const displayNeeds = [
  { program: 'xvfb-run', packages: ['xvfb'] },
  { program: 'xauth', packages: ['xauth'] },
]

export const compilerNeeds = [
  { program: 'g++', packages: ['g++'] },
  { program: 'make', packages: ['make'] },
  { program: 'python3', packages: ['python3'] },
]

export const unpackNeeds = [
  { program: 'unzip', packages: ['unzip'] },
  { program: 'tar', packages: ['tar'] },
]

/** The engine of the Electron that ships, in which the full run looks at the app's pages. */
export const pageNeeds = [{ program: 'chromium', packages: ['chromium'] }]

/** What the tests look at the app's doings and its documents with. */
export const testNeeds = [
  { program: 'strace', packages: ['strace'] },
  { program: 'pdftotext', packages: ['poppler-utils'] },
]
