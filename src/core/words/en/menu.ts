import type { dialogs as zhDialogs, menu as zhMenu } from '../zh/menu.ts'

export const menu = {
  appName: 'Xucha',
  file: 'File',
  closeWindow: 'Close window',
  quit: 'Quit',
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  view: 'View',
  actualSize: 'Actual size',
  larger: 'Larger',
  smaller: 'Smaller',
  fullScreen: 'Full screen',
} satisfies typeof zhMenu

export const dialogs = {
  chooseFiles: 'Choose files',
  chooseBills: 'Choose bills',
  bills: 'Bills (CSV, XLSX, ZIP)',
  allFiles: 'All files',
  choosePackFolder: 'Where should the evidence pack go?',
  writeHere: 'Put it here',
  saveCalendar: 'Where to save the calendar file',
  calendar: 'Calendar file',
  calendarName: 'Xucha reminders.ics',
} satisfies typeof zhDialogs
