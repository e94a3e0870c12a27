type Counts = { sources: number; rows: number; decisions: number; cases: number; attachments: number }

/** The parts of 设置 about the data as a whole. */
export const dataScreen = {
  folder: '数据文件夹',
  folderText: '账单原件、你的判断和维权的回答都在这里，只有你的系统账户能读。',
  notEncrypted: '没有加密：能使用你这台电脑账户的人就能看到。',
  show: '打开文件夹',
  move: '移到别处…',
  moving: '正在复制并核对…',
  moved: (folder: string) => `数据已经移到「${folder}」，原来的地方已清空。`,
  moveText: '移动时先复制、逐个核对，换过去之后才删掉原来的。中途断电也不会丢。',
  /** Only what there is. */
  holds: ({ sources, rows, decisions, cases, attachments }: Counts) =>
    [
      sources > 0 ? `${sources} 份账单（${rows.toLocaleString('zh-CN')} 行）` : '',
      decisions > 0 ? `你的 ${decisions} 个判断` : '',
      cases > 0 ? `${cases} 件维权` : '',
      attachments > 0 ? `${attachments} 个附件` : '',
    ]
      .filter(part => part !== '')
      .join('、'),
  nothing: '现在还没有数据。',
  rebuild: '用保存的账单重建…',
  rebuildTitle: '用保存的账单重建数据？',
  rebuildText: '会把保存的账单原件重新读一遍。你的判断、规则、维权和附件读不出来，不在里面。',
  rebuildKeeps: '坏了的数据会原样留在数据文件夹里。有备份的话，从备份恢复更好。',
  rebuildNow: '重建',
  rebuilding: '正在重新读取账单…',
  rebuilt: (bills: number) => `重建好了，读回 ${bills} 份账单。`,
  checkIntegrity: '检查数据',
  checkingIntegrity: '正在从头到尾检查…',
  integrityChecked: '检查完了，数据是完整的。',
  integrityCheckedOn: (day: string) => `${day}从头到尾检查过，数据是完整的。每周会自动检查一次。`,
  changedOn: (day: string, count: number) =>
    `${day}检查过：有 ${count} 个保存的文件不见了，或和收到时不一样。账单请重新放入原来的文件；附件和截图请从备份恢复。`,

  backup: '备份',
  backupText: '一个文件里有全部数据：账单原件、判断、维权和附件。备份也没有加密，请放在只有你能拿到的地方。',
  backUp: '备份到文件…',
  backingUp: '正在备份并核对…',
  backedUp: (name: string) => `备份好了：${name}`,
  reveal: '在文件夹中显示',
  restore: '从备份恢复…',
  checking: '正在检查备份…',
  restoring: '正在恢复…',
  restored: '恢复好了。',
  restoreTitle: (day: string) => `恢复到 ${day} 的备份？`,
  restoreHolds: (counts: string) => `备份里有：${counts}。`,
  restoreEmpty: '这份备份里没有账单，也没有维权。',
  restoreReplaces: (counts: string) => `现在的数据会被替换：${counts}。`,
  restoreSafety: '替换之前会先自动备份一次，想回来还能回来。',
  restoreNoSafety: '自动备份是关着的：替换之后就回不来了。',
  restoreNow: '恢复',

  automatic: '自动备份',
  automaticText: (keep: number) =>
    keep === 0
      ? '不会自动备份。'
      : `导入或改动之后自动备份，每天一份，留最近 ${keep} 份。移除的内容在旧备份里还会留一阵子。`,
  keep: { 0: '不备份', 3: '3 份', 7: '7 份', 30: '30 份' },
  automaticFailed: '最近一次自动备份没有成功。',
  backupFolder: '放在哪里',
  chooseFolder: '换个文件夹…',
  folderChanged: '以后的自动备份放在新的文件夹，已有的留在原处。',
  noneYet: '还没有自动备份。',
  list: (count: number) => `已有 ${count} 份`,
  restoreThis: '恢复这一份',

  erase: '全部删除',
  eraseText: '账单、判断、维权、附件和设置全部删掉，软件随后退出。',
  eraseButton: '全部删除…',
  eraseTitle: '把续查保存的东西全部删除？',
  eraseHolds: (counts: string) => `会删掉：${counts}，还有设置。`,
  eraseFinal: '删掉之后找不回来。你自己另存的备份、证据包和日历文件不会动。',
  eraseBackups: (count: number) => `自动备份也删掉（${count} 份）`,
  eraseNow: '全部删除并退出',
  erasing: '正在删除…',

  problems: '问题记录',
  problemsText:
    '这里只记时间、在做什么和代码，没有商家、金额、文件名和位置。反馈问题时可以复制给别人看；软件自己不会发送。',
  noProblems: '没有记录。',
  problemCount: (count: number) => `${count} 条`,
  copyProblems: '复制',
  problemsCopied: '问题记录复制好了。',
  clearProblems: '清空',

  licences: '使用的软件和许可证',
  licencesText:
    '续查里用到的软件和它们的许可证全文。浏览器内核 Chromium 的许可证在安装目录的 LICENSES.chromium.html 里。',
  showLicences: '查看许可证',
}
