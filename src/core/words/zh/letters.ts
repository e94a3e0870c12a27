/** Names of the letters, as the window shows them. */
export const letters = {
  titles: {
    merchant: '给商家：退款申请',
    alipay: '给支付宝',
    wechat: '给微信支付',
    '12315-200': '12315 投诉（200 字）',
    '12315-500': '12315 投诉（500 字）',
    '12315-1000': '12315 投诉（1000 字）',
    report: '12315 举报（和投诉分开交）',
    court: '起诉状（金额不大的可以走小额诉讼）',
  },
}
