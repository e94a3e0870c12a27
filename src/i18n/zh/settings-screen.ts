/** The 设置 page. */
export const settingsScreen = {
  lead: '怎么显示，数据放在哪里，怎么备份和删除。',
  language: '语言',
  languages: { system: '跟随系统', zh: '中文', en: 'English' },
  theme: '颜色',
  themes: { system: '跟随系统', light: '浅色', dark: '深色' },
  textSize: '文字大小',
  textSizes: { small: '小', normal: '标准', large: '大', largest: '特大', double: '两倍' },
  copy: '复制位置',
  copied: '位置复制好了。',
  about: '关于',
  version: (version: string) => `续查 ${version}`,
  runtime: (name: string, version: string) => `运行环境：${name} ${version}`,
  fallback: '现在用的是备用的旧版运行环境，只适合测试和试用，不建议用来打开自己的账单。',
  offline: '本软件不连网，不收集任何信息。',
  disclaimers: [
    '本软件整理事实、起草文书，不构成法律意见，不能替代律师，也不承诺结果。',
    '自动识别可能有误，请逐笔核对。',
    '小米、支付宝、微信为各自权利人的商标；本软件与其无关联。',
  ],
}

/** A person's own rules about merchants: on the page 续费 and in 设置. */
export const rulesScreen = {
  xiaomi: '这个商家也是小米的',
  notXiaomi: '这个商家不是小米的',
  ask: {
    xiaomi: (name: string) => `「${name}」扣的是小米的钱？`,
    'not-xiaomi': (name: string) => `「${name}」扣的都不是小米的钱？`,
    which: '是哪一个商家？',
    xiaomiText: '以后这个商家的每一笔都当作小米的来查。你对某一项说过的话仍然算数。',
    notXiaomiText: '这个商家的每一笔都不再算作小米的，以后导入的也一样。你对某一项说过的话仍然算数。',
    merchant: '商家',
    service: '它扣的是什么',
    unknown: '不清楚，按账单上写的来',
    add: '定下来',
  },
  says: {
    xiaomi: (name: string) => `你定过：「${name}」是小米的`,
    'not-xiaomi': (name: string) => `你定过：「${name}」不是小米的`,
  },
  added: '规则定下了。',
  removed: '规则撤掉了。',
  lookalike: (name: string, count: number, amount: string) =>
    `「${name}」名字像小米，有 ${count} 笔写着自动续费，共 ${amount}，没有算进来。`,
  isXiaomi: '是小米的',
  title: '你定的商家规则',
  text: '商家的名字像小米、却拿不准的，可以在「续费」里定它是不是。移除账单以后，规则仍然留着。',
  none: '还没有定过规则。',
  line: { xiaomi: '是小米的', 'not-xiaomi': '不是小米的' },
  ofService: (is: string, service: string) => `${is}，${service}`,
  saidOn: (date: string) => `${date}定的`,
  remove: '撤掉',
  removeThis: (name: string) => `撤掉「${name}」的规则`,
}

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
  problemsCopied: '问题记录复制好了。',
  clearProblems: '清空',

  licences: '使用的软件和许可证',
  licencesText:
    '续查里用到的软件和它们的许可证全文。浏览器内核 Chromium 的许可证在安装目录的 LICENSES.chromium.html 里。',
  showLicences: '查看许可证',
}
