import type * as zh from '../zh/settings-screen.ts'

/** The settings page. */
export const settingsScreen = {
  lead: 'How it looks, where your data lies, and how to back it up or delete it.',
  language: 'Language',
  languages: { system: 'System', zh: '中文', en: 'English' },
  theme: 'Colours',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  textSize: 'Text size',
  textSizes: { small: 'Small', normal: 'Normal', large: 'Large', largest: 'Very large', double: 'Double' },
  copy: 'Copy the path',
  copied: 'Path copied.',
  about: 'About',
  version: (version: string) => `Xucha ${version}`,
  runtime: (name: string, version: string) => `Runtime: ${name} ${version}`,
  fallback:
    'This is the older fallback runtime, meant for tests and for looking around, not for bills of your own.',
  offline: 'This app does not connect to any network and collects nothing.',
  disclaimers: [
    'The app organises facts and drafts texts. It is not legal advice, replaces no lawyer and promises no result.',
    'Detection may be wrong; please check each charge.',
    'Xiaomi, Alipay and WeChat are marks of their owners, with whom this app is not connected.',
  ],
} satisfies typeof zh.settingsScreen

export const rulesScreen = {
  xiaomi: 'This merchant is Xiaomi too',
  notXiaomi: 'This merchant isn’t Xiaomi',
  ask: {
    xiaomi: name => `Does “${name}” charge for Xiaomi?`,
    'not-xiaomi': name => `Does “${name}” never charge for Xiaomi?`,
    which: 'Which merchant is it?',
    xiaomiText:
      'From now on every charge of this merchant is looked at as Xiaomi’s. What you said of a single renewal still holds.',
    notXiaomiText:
      'No charge of this merchant counts as Xiaomi’s any more, later bills included. What you said of a single renewal still holds.',
    merchant: 'Merchant',
    service: 'What it charges for',
    unknown: 'Not sure, as the bill says',
    add: 'Set the rule',
  },
  says: {
    xiaomi: name => `Your rule: “${name}” is Xiaomi`,
    'not-xiaomi': name => `Your rule: “${name}” is not Xiaomi`,
  },
  added: 'The rule is set.',
  removed: 'The rule is gone.',
  lookalike: (name, count, amount) =>
    `“${name}” sounds like Xiaomi; ${count === 1 ? '1 charge says' : `${count} charges say`} that it renews, ${amount} in all. Not counted.`,
  isXiaomi: 'It is Xiaomi',
  title: 'Your rules about merchants',
  text: 'If a merchant’s name sounds like Xiaomi, you can say under Renewals whether it is. Rules stay when bills are removed.',
  none: 'No rules yet.',
  line: { xiaomi: 'is Xiaomi', 'not-xiaomi': 'is not Xiaomi' },
  ofService: (is, service) => `${is}: ${service}`,
  saidOn: date => `set on ${date}`,
  remove: 'Remove',
  removeThis: name => `Remove the rule about “${name}”`,
} satisfies typeof zh.rulesScreen

const some = (count: number, one: string, many = `${one}s`) =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`

/** The parts of the settings about the data as a whole. */
export const dataScreen = {
  folder: 'Data folder',
  folderText: 'The original bills, your decisions and your answers lie here, readable by your user only.',
  notEncrypted: 'Not encrypted: whoever can use your account on this computer can read it.',
  show: 'Open folder',
  move: 'Move it…',
  moving: 'Copying and checking…',
  moved: folder => `The data is now in “${folder}”; the old place has been cleared.`,
  moveText:
    'Moving copies and checks first; the old files go only after the switch. A power cut loses nothing.',
  holds: ({ sources, rows, decisions, cases, attachments }) =>
    [
      sources > 0 ? `${some(sources, 'bill')} (${some(rows, 'row')})` : '',
      decisions > 0 ? some(decisions, 'decision') : '',
      cases > 0 ? some(cases, 'claim') : '',
      attachments > 0 ? some(attachments, 'attachment') : '',
    ]
      .filter(part => part !== '')
      .join(', '),
  nothing: 'There is no data yet.',
  rebuild: 'Rebuild from the kept bills…',
  rebuildTitle: 'Rebuild the data from the kept bills?',
  rebuildText:
    'The original bills are read once more. Your decisions, rules, cases and attachments can’t be read and won’t be there.',
  rebuildKeeps:
    'The damaged data stays in the data folder as it is. If you have a backup, restore that instead.',
  rebuildNow: 'Rebuild',
  rebuilding: 'Reading the bills again…',
  rebuilt: bills => `Rebuilt: ${some(bills, 'bill')} read again.`,
  checkIntegrity: 'Check the data',
  checkingIntegrity: 'Checking from end to end…',
  integrityChecked: 'Checked: the data is whole.',
  integrityCheckedOn: day =>
    `Checked from end to end on ${day}: the data is whole. This happens by itself every week.`,
  changedOn: (day, count) =>
    `Checked on ${day}: ${count === 1 ? 'a kept file is' : `${count} kept files are`} gone, or no longer what arrived. Add the original bill file again; for attachments and screenshots, restore a backup.`,

  backup: 'Backup',
  backupText:
    'One file with everything: original bills, decisions, cases and attachments. A backup is not encrypted either; keep it where only you can get at it.',
  backUp: 'Back up to a file…',
  backingUp: 'Backing up and checking…',
  backedUp: name => `Backed up: ${name}`,
  reveal: 'Show in folder',
  restore: 'Restore a backup…',
  checking: 'Checking the backup…',
  restoring: 'Restoring…',
  restored: 'Restored.',
  restoreTitle: day => `Restore the backup of ${day}?`,
  restoreHolds: counts => `The backup holds ${counts}.`,
  restoreEmpty: 'This backup holds no bills and no cases.',
  restoreReplaces: counts => `It replaces your present data: ${counts}.`,
  restoreSafety: 'Your present data is backed up first, so you can come back to it.',
  restoreNoSafety: 'Automatic backups are off: there will be no way back.',
  restoreNow: 'Restore',

  automatic: 'Automatic backups',
  automaticText: keep =>
    keep === 0
      ? 'No automatic backups are made.'
      : `Made after imports and changes, one a day; the latest ${keep} are kept. What you remove stays in older backups for a while.`,
  keep: { 0: 'Off', 3: '3', 7: '7', 30: '30' },
  automaticFailed: 'The last automatic backup could not be made.',
  backupFolder: 'Kept in',
  chooseFolder: 'Change folder…',
  folderChanged: 'New automatic backups go to the new folder; the present ones stay where they are.',
  noneYet: 'No automatic backup yet.',
  list: count => some(count, 'backup'),
  restoreThis: 'Restore this one',

  erase: 'Delete everything',
  eraseText: 'Deletes bills, decisions, cases, attachments and settings; the app then quits.',
  eraseButton: 'Delete everything…',
  eraseTitle: 'Delete everything Xucha has kept?',
  eraseHolds: counts => `This deletes ${counts}, and the settings.`,
  eraseFinal: 'It can’t be undone. Backups, packs and calendar files you saved elsewhere stay.',
  eraseBackups: count => `Delete the automatic backups too (${count})`,
  eraseNow: 'Delete everything and quit',
  erasing: 'Deleting…',

  problems: 'Problem log',
  problemsText:
    'Only times, what was being done, and codes: no merchants, amounts, file names or places. Copy it when you report a problem; the app itself sends nothing.',
  noProblems: 'Nothing recorded.',
  problemCount: count => some(count, 'entry', 'entries'),
  problemsCopied: 'Problem log copied.',
  clearProblems: 'Clear',

  licences: 'Software used, and licences',
  licencesText:
    'The software inside Xucha with the full text of its licences. Those of the browser engine, Chromium, are in LICENSES.chromium.html in the installation folder.',
  showLicences: 'Show licences',
} satisfies typeof zh.dataScreen
