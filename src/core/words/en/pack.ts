import type { pack as model } from '../zh/pack.ts'

/** The check of a pack; the pack itself goes to Chinese readers and is always Chinese. */
export const pack = {
  verify: {
    usage: 'Usage: npm run -s verify -- PACK',
    noFolder: (path: string) => `No such folder: ${path}`,
    noList: (name: string) => `${name} is missing or can't be read; nothing can be checked.`,
    sound: (count: number) => `Sound: ${count} files, none changed.`,
    changed: (name: string) => `changed: ${name}`,
    missing: (name: string) => `missing: ${name}`,
    added: (name: string) => `added: ${name}`,
    unsound: 'Not sound.',
  },
} satisfies typeof model
