import type { window as zh } from '../zh/window.ts'
import { dayOfYear, dayText, monthText, shortMonth } from './dates.ts'

export const window = {
  pages: { charges: 'Renewals', cancel: 'Stop', claim: 'Get back', bills: 'Bills', settings: 'Settings' },
  sidebar: 'Pages',
  close: 'Close this window',
  cancel: 'Cancel',
  remove: 'Remove',
  undo: 'Undo',
  change: 'Change',
  toBills: 'Import bills',
  retry: 'Try again',
  loading: 'Reading…',
  sample: 'Sample',
  restarted: 'The background program stopped unexpectedly and was started again. Your data is safe.',
  dismiss: 'OK',
  healthNotices: {
    'unclean-end':
      'Xucha was not closed properly last time: a power cut, perhaps, or the system ended it. The data has been checked, and you can go on.',
    mended:
      'An index in the data was damaged and has been rebuilt. Bills, decisions and cases are all there.',
    'page-crashed':
      'The page stopped unexpectedly and was opened again. Your data is safe; what you were typing may need typing once more.',
    'files-changed': 'Some of the kept files are gone, or no longer what arrived.',
  },
  emptySearch: 'Empty the search',
  toSettings: 'Open Settings',
  failed: 'This page can’t be shown',
  scrolled: 'Content that scrolls',
  shortcuts: {
    title: 'Keyboard shortcuts',
    text: 'Everything can be done without a mouse.',
    caption: 'Keys and what they do',
    keys: 'Keys',
    does: 'What they do',
    open: page => `Open “${page}”`,
    import: 'Import bills',
    next: 'To the next or previous control',
    choose: 'Press a button, open a row',
    arrows: 'Move within a list, tabs or choices',
    escape: 'Close a dialog',
    message: 'To the message that just came, such as its “Undo”',
    zoom: 'Larger, smaller, actual size',
    this: 'Show this table',
  },
  day: dayText,
  dayOfYear,
  month: monthText,
  shortMonth,
  dayField: {
    none: 'Choose a day',
    named: (label, day) => `${label}: ${day}`,
    today: day => `${day}, today`,
    previousYear: 'Previous year',
    previous: 'Previous month',
    next: 'Next month',
    nextYear: 'Next year',
    weekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
  },
  between: (from, to) => `${from} – ${to}`,
  list: parts => parts.join(', '),
  sentences: (...parts) => parts.filter(Boolean).join(' '),
  failureLine: (title: string, next: string, detail?: string) =>
    `${title}${detail === undefined ? '' : `: ${detail}`}. ${next}`,
  failures: {
    'engine-died': {
      title: 'The background program stopped unexpectedly',
      next: 'It starts again by itself; please try once more.',
    },
    'not-found': { title: 'Not found', next: 'It may just have been removed. Go back and look again.' },
    'folder-missing': { title: 'That folder is gone', next: 'Please choose another folder.' },
    'file-too-large': {
      title: 'The file is too large',
      next: 'At most 100 MB each. Cut a recording shorter first.',
    },
    'file-unreadable': {
      title: 'This file cannot be opened',
      next: 'Check that no other program is using it and that you may read it.',
    },
    'file-type': {
      title: 'This kind of file cannot be added',
      next: 'Images, PDF, text, mail, spreadsheets, Word documents, archives, sound and screen recordings can.',
    },
    'folder-read-only': {
      title: 'That folder can’t be written to',
      next: 'Please choose another, such as Documents.',
    },
    'disk-full': { title: 'The disk is full', next: 'Free some space and try again.' },
    'disk-failed': {
      title: 'The disk failed while reading or writing',
      next: 'Try another place or another port. If it happens again, the disk may be dying: back your data up to another one first.',
    },
    'file-in-use': {
      title: 'Another program is using the file',
      next: 'Close what may have it open, such as a spreadsheet, a cloud folder or a virus scanner, and try again.',
    },
    'too-many-files': { title: 'Too many files are open', next: 'Close some other programs and try again.' },
    'folder-in-app': {
      title: 'This is the folder of the program itself',
      next: 'What lies here goes when Xucha is updated or removed. Choose another place.',
    },
    'folder-in-data': {
      title: 'This lies inside the data folder',
      next: 'Choose a place outside of it.',
    },
    'folder-not-empty': { title: 'The folder isn’t empty', next: 'Please choose an empty folder.' },
    'original-missing': {
      title: 'The kept copy of the bill is gone',
      next: 'Drop the bill in again to restore it. What was read from it is unaffected.',
    },
    'original-changed': {
      title: 'The kept copy of the bill was changed',
      next: 'Download the bill from the mail again and drop it in.',
    },
    'evidence-missing': {
      title: 'A file kept as evidence is gone',
      next: 'Remove it where it is listed and add the file once more. Nothing else has changed.',
    },
    'evidence-changed': {
      title: 'A file kept as evidence was changed',
      next: 'Remove it where it is listed and add the original file once more. Nothing else has changed.',
    },
    'nothing-to-claim': {
      title: 'There is nothing to claim among these charges',
      next: 'Choose another charge, or add the missing bills.',
    },
    cancelled: { title: 'Cancelled', next: 'Nothing was changed.' },
    'database-newer': {
      title: 'The data was written by a newer version',
      next: 'Please open it with the newer Xucha. Nothing was changed.',
    },
    'database-damaged': {
      title: 'The data file is damaged',
      next: 'The original bills are still in the data folder, untouched. Restore a backup in the settings. Without one, rebuild the data there from the kept bills.',
    },
    'database-unopenable': {
      title: 'The background program stops whenever it opens the data',
      next: 'Try again. If it goes on, restore a backup in the settings, or rebuild the data there from the kept bills. The present data is kept, not deleted.',
    },
    'database-disk-failed': {
      title: 'The disk with the data failed while reading or writing',
      next: 'If it is an external drive, plug it in anew, then choose “Try again”. If it happens again, the disk may be dying: restore a backup from another disk in the settings.',
    },
    'database-locked': {
      title: 'Another program is using the data',
      next: 'Close other Xucha windows or backup software, then choose “Try again”.',
    },
    'database-read-only': {
      title: 'The data folder can’t be written to',
      next: 'Check the permissions of the folder, and whether the disk is read-only, then choose “Try again”.',
    },
    'database-disk-full': {
      title: 'The disk is full, so the data can’t be opened',
      next: 'Free some space, then choose “Try again”. The data is unchanged.',
    },
    'database-missing': {
      title: 'The data folder can’t be found',
      next: 'If it is on an external drive, plug that in, then choose “Try again”. The data is unchanged.',
    },
    'backup-unknown': {
      title: 'This is not a Xucha backup',
      next: 'Choose a backup file (.zip) that Xucha wrote. Your present data is unchanged.',
    },
    'backup-newer': {
      title: 'A newer version wrote this backup',
      next: 'Update Xucha first, then restore it. Your present data is unchanged.',
    },
    'backup-damaged': {
      title: 'This backup is incomplete or was changed',
      next: 'Choose another backup. Your present data is unchanged.',
    },
    'pack-unknown': {
      title: 'This is not an evidence pack',
      next: 'Choose the folder of a pack, or a pack as a .zip.',
    },
    'pack-encrypted': {
      title: 'The zip has a password and can’t be checked',
      next: 'Xucha writes zips without one. Unpack it, then check the folder.',
    },
    'pack-unsafe': {
      title: 'The zip holds what it shouldn’t, and was not opened',
      next: 'Xucha doesn’t write zips like this: names that lead elsewhere, names given twice or contents packed oddly. Ask for the one that was written first.',
    },
    'pack-too-large': {
      title: 'The zip is too large to check',
      next: 'Unpack it, then check the folder.',
    },
    'not-printed': {
      title: 'The report could not be made',
      next: 'Close some other programs and try again. Nothing was written.',
    },
    'pack-damaged': {
      title: 'The zip is damaged and can’t be read to its end',
      next: 'Copy or download it once more. If that doesn’t help, this one can’t be used.',
    },
  },
} satisfies typeof zh
