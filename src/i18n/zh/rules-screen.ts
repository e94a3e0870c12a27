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
  undo: (said: string) => `撤销「${said}」`,
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
