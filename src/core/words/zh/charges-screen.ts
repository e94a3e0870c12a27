/** The 扣费 page. */
export const chargesScreen = {
  lead: '导入账单以后，这里会列出小米在自动扣你的每一笔钱。',
}
