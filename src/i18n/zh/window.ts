import { dayOfYear, dayText, monthText, shortMonth } from './dates.ts'

/** The frame of the window: pages, days and names used on every page, and what to say when a request fails. */
export const window = {
  pages: { charges: '续费', cancel: '停掉', claim: '要回', bills: '账单', settings: '设置' },
  sidebar: '页面',
  close: '关掉这个窗口',
  cancel: '取消',
  remove: '移除',
  undo: '撤销',
  change: '改',
  toBills: '去导入账单',
  retry: '再试一次',
  loading: '正在读取…',
  sample: '示例',
  restarted: '后台程序刚才意外停了，已经重新启动，数据都在。',
  dismiss: '知道了',
  healthNotices: {
    'unclean-end': '上次续查没有正常退出，可能是断电，或被系统关掉了。数据已经检查过，可以接着用。',
    mended: '数据里的索引有一处坏了，已经重新建好。账单、判断和维权都在。',
    'page-crashed': '刚才的页面意外停了，已经重新打开，数据都在。刚填的内容如果没保存，请再填一次。',
    'files-changed': '保存的文件里，有的不见了，或和收到时不一样。',
  },
  emptySearch: '清空要找的字',
  toSettings: '去设置',
  failed: '这一页打不开',
  scrolled: '可以滚动的内容',
  shortcuts: {
    title: '快捷键',
    text: '不用鼠标也能做完所有的事。',
    caption: '按键和它做的事',
    keys: '按键',
    does: '做什么',
    open: (page: string) => `打开「${page}」`,
    import: '导入账单',
    next: '到下一个、上一个能操作的地方',
    choose: '按下按钮，打开一行',
    arrows: '在列表、标签页和选项之间移动',
    escape: '关掉弹出的窗口',
    message: '到刚出现的提示上，例如它的「撤销」',
    zoom: '放大、缩小、回到实际大小',
    this: '看这张表',
  },
  /** `2024年3月9日` */
  day: dayText,
  /** `3月9日` */
  dayOfYear,
  /** `2024年3月` */
  month: monthText,
  /** `3月`, with the year where it isn't the one of `asOf`. */
  shortMonth,
  dayField: {
    none: '选一天',
    named: (label: string, day: string) => `${label}：${day}`,
    today: (day: string) => `${day}，今天`,
    previousYear: '上一年',
    previous: '上个月',
    next: '下个月',
    nextYear: '下一年',
    weekdays: ['一', '二', '三', '四', '五', '六', '日'],
  },
  between: (from: string, to: string) => `${from} – ${to}`,
  list: (parts: readonly string[]) => parts.join('、'),
  /** One after the other; what is empty is left out. */
  sentences: (...parts: (string | null)[]) => parts.filter(Boolean).join(''),
  /** A failure in one line, with what it is about where that is known. */
  failureLine: (title: string, next: string, detail?: string) =>
    `${title}${detail === undefined ? '' : `：${detail}`}。${next}`,
  failures: {
    'engine-died': { title: '后台程序意外停了', next: '它会自己重新启动，请再试一次。' },
    'not-found': { title: '没有找到', next: '它可能刚被移除，请回到上一页看看。' },
    'folder-missing': { title: '这个文件夹不在了', next: '请换一个文件夹再试。' },
    'file-too-large': { title: '文件太大', next: '每个文件最多 100 MB。录屏可以先剪短再加进来。' },
    'file-unreadable': { title: '这个文件打不开', next: '请确认它没有被其他软件占用，并且你有权限读取。' },
    'file-type': {
      title: '这种文件不能加进来',
      next: '可以加：图片、PDF、文本、邮件、表格、Word 文档、压缩包、录音和录屏。',
    },
    'folder-read-only': { title: '这个文件夹不能写入', next: '请换一个文件夹，例如「文稿」或桌面。' },
    'disk-full': { title: '磁盘满了', next: '请腾出一些空间再试。' },
    'disk-failed': {
      title: '磁盘读写出错',
      next: '请换一个位置或接口再试。如果总是这样，这块盘可能快坏了，请先把数据备份到另一块盘上。',
    },
    'file-in-use': {
      title: '文件正被别的程序占用',
      next: '请关掉可能打开着它的程序，例如表格软件、网盘同步或杀毒软件，再试一次。',
    },
    'too-many-files': { title: '打开的文件太多了', next: '请关掉一些别的程序，再试一次。' },
    'folder-in-app': {
      title: '这里是续查程序自己的文件夹',
      next: '更新或卸载续查时，这里的东西会一起删掉。请换一个地方。',
    },
    'folder-in-data': { title: '这里是数据文件夹里面', next: '请选数据文件夹以外的地方。' },
    'folder-not-empty': { title: '文件夹里已经有东西', next: '请选一个空的文件夹。' },
    'original-missing': {
      title: '保存的账单原件不在了',
      next: '重新放入这份账单就能补上，已经读到的内容不受影响。',
    },
    'original-changed': {
      title: '保存的账单原件被改动过',
      next: '请从邮件里重新下载这份账单，再放进来。',
    },
    'evidence-missing': {
      title: '保存的证据文件不在了',
      next: '请在它那一项里把它删掉，再把文件加进来一次。别的没有改动。',
    },
    'evidence-changed': {
      title: '保存的证据文件被改动过',
      next: '请在它那一项里把它删掉，再把原来的文件加进来一次。别的没有改动。',
    },
    'nothing-to-claim': { title: '这些扣费里没有可以要的', next: '请换一笔扣费，或补上缺少的账单。' },
    cancelled: { title: '已取消', next: '什么也没有改动。' },
    'database-newer': {
      title: '数据是更新的版本写的',
      next: '请用新版本的续查打开。数据没有改动。',
    },
    'database-damaged': {
      title: '数据文件损坏了',
      next: '账单原件还在数据文件夹里，没有动过。请到「设置」里从备份恢复。没有备份的话，也可以在那里用保存的账单重建。',
    },
    'database-unopenable': {
      title: '一打开数据，后台程序就停',
      next: '请再试一次。还是这样的话，请到「设置」里从备份恢复，或用保存的账单重建。现在的数据会留着，不会删掉。',
    },
    'database-disk-failed': {
      title: '数据所在的磁盘读写出错',
      next: '如果它是移动硬盘或 U 盘，请重新接好，再点「再试一次」。总是这样的话，这块盘可能快坏了，请到「设置」里从另一块盘上的备份恢复。',
    },
    'database-locked': {
      title: '数据正被另一个程序占用',
      next: '请关掉其他续查窗口或备份软件，再点「再试一次」。',
    },
    'database-read-only': {
      title: '数据文件夹不能写入',
      next: '请检查这个文件夹的权限，看看磁盘是不是只读，再点「再试一次」。',
    },
    'database-disk-full': {
      title: '磁盘满了，数据打不开',
      next: '请腾出一些空间，再点「再试一次」。数据没有改动。',
    },
    'database-missing': {
      title: '找不到数据文件夹',
      next: '如果它在移动硬盘或 U 盘上，请先接好，再点「再试一次」。数据没有改动。',
    },
    'backup-unknown': {
      title: '这不是续查的备份',
      next: '请选续查写的备份文件（.zip）。现在的数据没有改动。',
    },
    'backup-newer': {
      title: '这份备份是更新的版本写的',
      next: '请先升级续查，再恢复。现在的数据没有改动。',
    },
    'backup-damaged': {
      title: '这份备份不完整，或被改动过',
      next: '请换一份备份。现在的数据没有改动。',
    },
    'pack-unknown': { title: '这不是证据包', next: '请选证据包的文件夹，或者证据包的压缩包（.zip）。' },
    'pack-encrypted': {
      title: '压缩包加了密码，核对不了',
      next: '续查写的压缩包没有密码。请先解压，再核对解压出来的文件夹。',
    },
    'pack-unsafe': {
      title: '压缩包里有不该有的东西，没有打开',
      next: '它不是续查写的样子，例如文件名指向别处、同名文件或异常的压缩。请向对方要原来的那一份。',
    },
    'pack-too-large': { title: '压缩包太大，核对不了', next: '请先解压，再核对解压出来的文件夹。' },
    'not-printed': {
      title: '证据说明没有生成',
      next: '请关掉一些别的程序再试。什么也没有写下。',
    },
    'pack-damaged': {
      title: '压缩包损坏了，读不完整',
      next: '请重新复制或下载一次；还是这样的话，这一份不能用。',
    },
  },
}
