import type { rulesScreen as zh } from '../zh/rules-screen.ts'

export const rulesScreen = {
  xiaomi: 'This merchant is Xiaomi too',
  notXiaomi: 'This merchant isn’t Xiaomi',
  ask: {
    xiaomi: name => `Does “${name}” charge for Xiaomi?`,
    'not-xiaomi': name => `Does “${name}” never charge for Xiaomi?`,
    which: 'Which merchant is it?',
    xiaomiText:
      'From now on every charge of this merchant is looked at as Xiaomi’s. What you said of a single renewal still holds.',
    notXiaomiText:
      'No charge of this merchant counts as Xiaomi’s any more, later bills included. What you said of a single renewal still holds.',
    merchant: 'Merchant',
    service: 'What it charges for',
    unknown: 'Not sure, as the bill says',
    add: 'Set the rule',
  },
  says: {
    xiaomi: name => `Your rule: “${name}” is Xiaomi`,
    'not-xiaomi': name => `Your rule: “${name}” is not Xiaomi`,
  },
  added: 'The rule is set.',
  removed: 'The rule is gone.',
  undo: said => `Undo “${said}”`,
  lookalike: (name, count, amount) =>
    `“${name}” sounds like Xiaomi; ${count === 1 ? '1 charge says' : `${count} charges say`} that it renews, ${amount} in all. Not counted.`,
  isXiaomi: 'It is Xiaomi',
  title: 'Your rules about merchants',
  text: 'If a merchant’s name sounds like Xiaomi, you can say under Renewals whether it is. Rules stay when bills are removed.',
  none: 'No rules yet.',
  line: { xiaomi: 'is Xiaomi', 'not-xiaomi': 'is not Xiaomi' },
  ofService: (is, service) => `${is}: ${service}`,
  saidOn: date => `set on ${date}`,
  remove: 'Remove',
  removeThis: name => `Remove the rule about “${name}”`,
} satisfies typeof zh
