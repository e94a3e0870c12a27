import type { Wallet } from '../../core/bills/transaction.ts'
import type { PlainLetterId } from '../../core/claims/letters/letter.ts'

const wallets: Record<Wallet, string> = { alipay: '支付宝', wechat: '微信支付' }

/** The pack itself: always Chinese, as those who receive it are. */
export const packText = {
  wallets,
  day: (day: string) => `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`,
  time: (time: string) => time.replace('T', ' '),
  list: '、',

  files: {
    report: '证据包.pdf',
    sheet: '扣费明细.xlsx',
    howToCheck: '怎么核对.txt',
    originals: '原始账单',
    evidence: '证据',
    other: '文件',
    letters: {
      merchant: '退款申请',
      alipay: '给支付宝的投诉',
      wechat: '给微信支付的投诉',
      report: '12315举报',
      court: '起诉状',
    } satisfies Record<PlainLetterId, string>,
    complaint: (limit: number) => `12315投诉-${limit}字`,
    /** How the name of every pack begins. */
    pack: '证据包',
    folder: (service: string, day: string) => `证据包-${service}-${day}`,
    excerpt: (bill: string) => `${bill}-节选.txt`,
    bill: '账单',
    service: '自动续费',
  },

  cover: {
    title: '自动续费退款证据包',
    sample: '示例数据：本包用示例账单生成，只供试看，不能用于投诉。',
    service: '服务',
    respondent: '经营者',
    payee: '收款方',
    askedOf: '向谁提出',
    period: '扣费时间',
    periodText: (from: string, to: string) => (from === to ? from : `${from}至${to}`),
    paid: '扣费',
    paidText: (count: number, sum: string) => `${count} 笔，合计 ${sum}`,
    refunded: '已退回',
    claimed: '请求金额',
    made: '整理时间',
    madeText: (time: string) => `${time}（北京时间，以最后一次填写为准）`,
    contents: '目录',
    missing: '还缺',
    missingNone: '清单上的证据都已备齐。',
    marks: '本包把三样东西分开写：账单记载的、本人陈述的、有文件证明的。没有回答的问题，本包不作陈述。',
  },

  facts: {
    title: '一、事实',
    billed: '账单记载',
    stated: '本人陈述',
    statedNote: '以下由本人填写，不是账单记载的内容，也还不等于证明。',
    none: '没有填写。',
    documented: '文件证明',
    documentedNote: '以下有本人提供的文件。文件说明什么，以文件本身为准。',
    undocumented: '还没有附上文件。',
    first: (amount: string, wallet: string) => `第一笔扣费 ${amount}（${wallet}）`,
    last: (amount: string, wallet: string) => `最近一笔扣费 ${amount}（${wallet}）`,
    only: (amount: string, wallet: string) => `扣费 ${amount}（${wallet}）`,
    changed: (service: string, before: string, after: string, wallet: string) =>
      `“${service}”每期由 ${before} 变为 ${after}（${wallet}）`,
    refund: (amount: string, number: number) => `第 ${number} 笔退回 ${amount}`,
    date: '日期',
    event: '事情',
  },

  charges: {
    title: '二、扣费明细',
    note: '红色序号为请求退还的扣费。出处写明在哪一份账单的第几行。',
    number: '序号',
    time: '时间',
    amount: '金额（元）',
    payee: '收款方和商品',
    orders: '交易号、商户单号',
    source: '出处',
    bill: (source: number) => `账单${source}`,
    line: (line: number) => `第${line}行`,
    refunded: (amount: string) => `退 ${amount}`,
    sum: (count: number, paid: string, refunded: string) => `${count} 笔，合计 ${paid}，已退回 ${refunded}`,
  },

  chart: {
    title: '按月扣费',
    note: '灰色为当月扣费，红色为其中请求退还的扣费。',
    marks: {
      off: '关闭自动续费（本人陈述）',
      demand: '要求退款（本人陈述）',
      changed: (service: string, before: string, after: string) =>
        `“${service}”每期由 ${before} 变为 ${after}（账单记载）`,
      refund: (amount: string, number: number) => `第 ${number} 笔退回 ${amount}（账单记载）`,
    },
  },

  claims: {
    title: '三、主张和依据',
    total: (sum: string) => `请求金额合计 ${sum}。每一笔只计算一次，已经退回的已经扣除。`,
    amount: '金额',
    notAdded: '不另计',
    formula: '计算',
    charges: '对应扣费',
    chargeNumbers: (numbers: string) => `第 ${numbers} 笔`,
    basis: '依据',
    appliesTo: (numbers: string) => `适用于第 ${numbers} 笔`,
    inForce: (day: string) => `${day}起施行`,
    excerpt: '节录',
    checked: (day: string) => `条文核对日期：${day}。请以官方公布的文本为准。`,
  },

  evidence: {
    title: '四、证据目录',
    number: '编号',
    item: '证据',
    place: '在哪里',
    page: '页码',
    pageNote: '页码是本文件的页码。没有页码的是单独的文件，或者还没有备齐。',
    state: '状态',
    done: '已备',
    missing: '还缺',
    byPerson: '本人另附',
    /** Where the items that the app itself makes lie in the pack. */
    places: {
      E01: '“原始账单”文件夹',
      E10: '二、扣费明细',
      E12: '本目录和 SHA256SUMS',
    } as Record<string, string>,
    inPack: '本包内',
    attached: (folder: string, count: number) => `“${folder}”文件夹，${count} 个文件`,
  },

  exhibits: {
    title: '六、证据图片',
    note: '由本人提供，原来的文件在“证据”文件夹里。很长的截图分栏接着印，相接的地方重复一小段。',
    covered: '遮盖副本',
    piece: (name: string, number: number, count: number) => `${name}（${number}/${count}）`,
  },

  own: {
    title: '附：本人留用的清单',
    note: '这一部分给自己用，提交时可以不附。',
    lacking: '还要补的证据',
    item: '证据',
    why: '为什么要',
    how: '怎么取得',
    wordings: '你改过的文书',
    wordingsNote: '下面的文书放进来的是你改过的，续查没有再核对里面的事实和条文。提交前请逐句再读一遍。',
    wordingOlder: (name: string) => `${name}（你改了以后情况有变化，里面可能还是以前的说法）`,
    wordingOver: (name: string, over: number) => `${name}（超出字数上限 ${over} 字）`,
    shots: '逐笔的截图',
    shotsNote:
      '每一笔在钱包的账单里点开，截整个屏幕，要看得到收款方全称、交易单号和商户单号。找提醒时，翻看下面日期之间的短信、通知、支付消息、邮件和站内信，每处都截一张。',
    limitation:
      '“时效”从扣费当天起算三年，是保守的算法；书面要求送到对方、投诉或者起诉之后会重新计算。支付平台按规定免费提供最近三年的交易记录，更早的可能要不到，请早些下载。',
    number: '序号',
    time: '扣费时间',
    amount: '金额（元）',
    where: '在哪里拍',
    search: '找提醒的日期',
    until: '时效',
    window: (from: string, to: string) => `${from} 至 ${to}`,
    bill: (wallet: string) => `${wallet}的账单详情`,
  },

  integrity: {
    title: '五、出处和核对',
    text: '账单是从支付宝或微信导出的文件，导入时原样保存，本软件没有改动。下面的校验值（SHA-256）由文件内容算出，文件改动一个字节，值就会变。',
    excerpt:
      '为了不带出其他交易，本包只放了有关的行，原样摘录。整份账单由本人保存，校验值如下，需要时可以当面出示和核对。',
    limits:
      '校验值只能说明文件从导入起没有改动，不能说明导入之前是真实的。平时导出的账单写明“仅供个人对账使用”；正式证明请另外附上支付宝或微信开具的、用于材料证明的交易流水。',
    attachments: '本人提供的证据文件',
    attachmentsNote:
      '以下文件按收到时的样子保存，没有改动。注明“遮盖副本”的，是遮住个人信息的副本，没有遮盖的原件由本人保存。',
    file: '文件',
    received: '收到时间',
    copy: '遮盖副本，原件的值：',
    source: '账单',
    name: '原文件名',
    period: '账单期间',
    imported: '导入时间',
    hash: 'SHA-256',
    outer: '所在压缩包的 SHA-256',
    check: '怎么核对：见“怎么核对.txt”。全部文件的校验值在 SHA256SUMS 里。',
    made: (version: string) => `由续查 ${version} 整理。`,
  },

  disclaimers: '说明',

  sheet: {
    charges: '扣费明细',
    claims: '主张',
    columns: {
      number: '序号',
      paidAt: '时间',
      amount: '金额（元）',
      refunded: '已退回（元）',
      claimed: '请求退还',
      wallet: '支付渠道',
      counterparty: '交易对方',
      goods: '商品',
      tradeNo: '交易号',
      merchantOrderNo: '商户单号',
      source: '账单文件',
      line: '行号',
      situation: '主张',
      sum: '金额（元）',
      formula: '计算',
      charges: '对应扣费的序号',
      basis: '依据',
    },
    yes: '是',
    no: '',
  },

  excerpt: {
    head: (name: string, sha256: string, isMasked: boolean) =>
      `账单节选\n\n原文件：${name}\n整份文件的 SHA-256：${sha256}\n以下各行从原文件摘出，${
        isMasked ? '手机号、证件号、卡号和账号遮住了一部分（*），其余内容没有改动' : '内容没有改动'
      }；整份文件由本人保存，可以出示。\n`,
    columns: (line: number) => `\n第 ${line} 行（各列的名称）`,
    charge: (line: number, number: number) => `\n第 ${line} 行（第 ${number} 笔扣费）`,
    refund: (line: number, number: number) => `\n第 ${line} 行（第 ${number} 笔的退款）`,
  },

  howToCheck: (sums: string) => `怎么核对这个证据包

收到的是压缩包时，先解压，再核对解压出来的文件夹。

这个文件夹里的每个文件（${sums} 自己除外）都在 ${sums} 里有一行：前面 64 个字符是校验值，后面是文件名。文件改动一个字节，校验值就会变。${sums} 自己由 manifest.json 印证：两份清单对不上，就是有一份被改动过。

用 Mac 或 Linux：
  打开“终端”，进入这个文件夹，输入
  sha256sum -c ${sums}
  （Mac 上没有这个命令时输入 shasum -a 256 -c ${sums}）
  每一行都显示 OK 或“成功”，就没有改动。

用 Windows：
  打开 PowerShell，进入这个文件夹，输入下面这一整行
  Get-Content ${sums} -Encoding UTF8 | ForEach-Object { $h, $n = $_ -split '  ', 2; if ((Get-FileHash -LiteralPath $n).Hash -ne $h) { "不一致：$n" } }
  什么也不显示，就没有改动；改动的和缺少的文件会写出名字。

用续查：
  在“维权”的“证据包”里点“核对文件夹”或“核对压缩包”，会列出改动、缺少和多出的文件，也核对两份清单。
  命令行：npm run -s verify -- 这个文件夹或压缩包

请不要用 Excel 等软件打开“原始账单”里的文件再保存。要看，先复制一份。
`,
}
