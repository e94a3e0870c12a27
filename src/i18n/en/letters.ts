import type { letters as model } from '../zh/letters.ts'

/** The letters go to Chinese readers and are always Chinese; here is what each of them says. */
export const letters = {
  complaint: '12315 complaint',
  inLength: (title: string, limit: number) => `${title}, ${limit.toLocaleString('en')} characters`,
  limit: 'Most characters',
  limitOf: (limit: number) => limit.toLocaleString('en'),
  ownLimit: 'Other',
  ownLimitLabel: 'Limit named on the form',
  ownLimitHint: (least: number, most: number) => `a whole number from ${least} to ${most}`,
  working: 'Writing…',
  count: (count: string, limit: string | null) =>
    limit === null ? `${count} characters` : `${count} of ${limit} characters`,
  over: (count: string) => `${count} too many`,
  second: (title: string) => `${title}, second letter`,
  isSecond:
    'You have asked once and noted what came of it: this is a second letter, which tells that too. The first one stays as you sent it; leave it where it is.',
  sentOn: (day: string) => `As it was sent on ${day}`,
  leftOut: (count: number, limit: string | null) =>
    `${limit === null ? 'For want of room' : `To stay within ${limit} characters`}, ${count === 1 ? 'this sentence was' : `these ${count} sentences were`} left out. Put in what matters more to you:`,
  shortened: (count: number) =>
    `${count === 1 ? 'This sentence was' : `These ${count} sentences were`} shortened; in full:`,
  edit: 'Change it as you like; it is saved as you type.',
  restore: 'Restore',
  own: {
    saved: 'Saved',
    tooLong: (most: string) => `Too long to be kept: at most ${most} characters. Please shorten it.`,
    copy: 'Copy it',
    notSavedOf: (title: string, why: string) => `“${title}” was not saved: ${why}`,
    notSaved: (why: string) => `Not saved: ${why}`,
    restored: 'It is the app’s wording again.',
    mineAgain: 'Bring mine back',
    marked: (title: string) => `${title} (changed by you)`,
    markedOlder: (title: string) => `${title} (changed by you; the facts changed since)`,
    older:
      'The facts have changed since you changed this letter. Nothing of what you wrote was touched; what would be different is listed below.',
    changes: 'What would be different',
    before: 'When you wrote',
    now: 'Now',
    none: 'no such paragraph',
    putIn: 'Put in the new one',
    putInThis: (number: number) => `Change ${number}: put in the new one`,
    updated: 'Done.',
    isIn: 'Your letter says so already.',
    byHand: 'Your letter has something else in this place; please see whether it still fits.',
    keep: 'I’ve read it, use mine',
    kept: 'Noted: yours is used.',
    take: 'Use the app’s instead',
    unused: (title: string) =>
      `What you wrote for “${title}” is not called for as things stand. It is kept, and comes back if they change.`,
    numbers: (count: number) =>
      count === 1
        ? 'It shows a whole phone, identity or card number that the app’s version does not.'
        : `It shows ${count} whole phone, identity or card numbers that the app’s version does not.`,
    cover: 'Hide the middle digits',
    covered: 'Hidden.',
    emptied: 'It is empty and will not go into the pack.',
    pack: {
      title: (title: string) => `“${title}”`,
      own: (titles: string) => `${titles}: your version goes in.`,
      told: (title: string, sentences: readonly string[]) => `“${title}”: ${sentences.join('; ')}.`,
      older: 'the facts have changed since you changed it, and it may tell the old ones',
      over: (count: string) => `${count} characters too long, and the form may cut it off`,
      numbers: (count: number) =>
        count === 1 ? 'it shows a whole number of a person' : `it shows ${count} whole numbers of a person`,
      emptied: 'empty, and will not go in',
      see: 'Look at it',
      seeThis: (title: string) => `Look at it: “${title}”`,
    },
  },
  fields: {
    title: 'What the form asks for besides',
    missing: 'not given yet',
    sum: 'Sum asked for',
    numbers: (count: number) => `Order numbers (${count})`,
    copyThis: (title: string) => `Copy “${title}”`,
    copied: (title: string) => `Copied: ${title}`,
  },
} satisfies typeof model
