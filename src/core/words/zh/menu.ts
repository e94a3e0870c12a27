export const menu = {
  appName: '续查',
  file: '文件',
  closeWindow: '关闭窗口',
  quit: '退出',
  edit: '编辑',
  undo: '撤销',
  redo: '重做',
  cut: '剪切',
  copy: '复制',
  paste: '粘贴',
  selectAll: '全选',
  view: '显示',
  actualSize: '实际大小',
  larger: '放大',
  smaller: '缩小',
  fullScreen: '全屏',
}

export const dialogs = {
  chooseBills: '选择账单文件',
  bills: '账单（CSV、XLSX、ZIP）',
  allFiles: '所有文件',
  choosePackFolder: '证据包放在哪个文件夹',
  writeHere: '放在这里',
  saveCalendar: '日历文件存到哪里',
  calendar: '日历文件',
  calendarName: '续查提醒.ics',
}
