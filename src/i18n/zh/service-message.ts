/** What is sent to customer service: in Chinese whatever the language of the window, for those who read it. */
export const serviceMessageWords = {
  greeting: '您好，请帮我关闭一项自动续费。',
  service: (title: string) => `服务：${title}`,
  account: '小米 ID：（请填写）',
  camera: '摄像机的 SN：（请填写）',
  payer: (wallet: string, counterparty: string) => `扣费方式：${wallet}，收款方 ${counterparty}`,
  recent: (shown: number, all: number) =>
    shown === all ? `扣费记录（共 ${all} 笔）：` : `最近 ${shown} 笔扣费（共 ${all} 笔）：`,
  charge: (time: string, amount: string, wallet: string, tradeNo: string) =>
    `${time}　${amount}　${wallet}订单号 ${tradeNo}`,
  merchantOrder: (no: string) => `　商家订单号 ${no}`,
  ask: '我没有找到关闭的入口。请关闭它，用文字告诉我是哪一天关的，并确认以后不再扣费。',
  late: (closed: string) => `我在 ${closed} 已经关闭过，之后仍被扣费。请一并说明原因。`,
  thanks: '谢谢。',
}
