/** Words that a person of 55 did not understand, and those that only a court reads. */
export const hardWords = [
  '主张',
  '签约',
  '解约',
  '时效',
  '节选',
  '格式条款',
  '合同的内容',
  '没有法律根据',
  '追认',
  '住所地',
  '受理',
  '终止调解',
] as const
