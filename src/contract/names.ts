/** Every request by name, apart from the schemas so that the preload carries names and nothing else. */
export const mainRequestNames = [
  'app.state',
  'app.configure',
  'files.choose',
  'files.token',
  'files.waiting',
  'packs.write',
  'packs.reveal',
  'clipboard.write',
  'calendar.save',
  'tables.save',
  'tables.print',
  'data.overview',
  'data.open',
  'data.show',
  'data.move',
  'data.backUp',
  'data.checkBackup',
  'data.restore',
  'data.keepBackups',
  'data.chooseBackupFolder',
  'data.erase',
  'problems.list',
  'problems.clear',
  'app.licences',
] as const

export const engineRequestNames = [
  'bills.list',
  'bills.import',
  'bills.importSamples',
  'bills.cancelImport',
  'bills.remove',
  'bills.removeSamples',
  'bills.rejected',
  'bills.row',
  'charges.overview',
  'charges.others',
  'charges.decide',
  'charges.undo',
  'search.trades',
  'rules.list',
  'rules.add',
  'rules.remove',
  'cancel.plans',
  'cancel.mark',
  'cases.list',
  'cases.start',
  'cases.open',
  'cases.answer',
  'cases.attach',
  'cases.attachImage',
  'cases.attachment',
  'cases.detach',
  'cases.remove',
] as const

export const noticeNames = [
  'import.progress',
  'store.changed',
  'engine.restarted',
  'files.opened',
  'app.changed',
  'menu.chosen',
] as const

export type MainRequestName = (typeof mainRequestNames)[number]
export type EngineRequestName = (typeof engineRequestNames)[number]
export type RequestName = MainRequestName | EngineRequestName
export type NoticeName = (typeof noticeNames)[number]
