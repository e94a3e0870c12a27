/** What can be done with any table of records. */
export const table = {
  filter: '筛选',
  filterHint: '商家、金额或日期',
  shown: (shown: string, all: string) => `${all} 行里的 ${shown} 行`,
  none: '没有符合的行。',
  sortBy: (column: string) => `按${column}排序`,
  copy: '复制',
  copied: (rows: string) => `复制了 ${rows} 行，可以直接粘贴到表格里。`,
  copyFailed: '行数太多，复制不下。请改用「存成表格」。',
  save: '存成表格…',
  saved: (rows: string) => `存好了，共 ${rows} 行。`,
}
