/** The 设置 page. */
export const settingsScreen = {
  lead: '怎么显示，数据放在哪里，怎么备份和删除。',
  language: '语言',
  languages: { system: '跟随系统', zh: '中文', en: 'English' },
  theme: '颜色',
  themes: { system: '跟随系统', light: '浅色', dark: '深色' },
  textSize: '文字大小',
  textSizes: { small: '小', normal: '标准', large: '大', largest: '特大', double: '两倍' },
  copy: '复制位置',
  copied: '位置复制好了。',
  about: '关于',
  version: (version: string) => `续查 ${version}`,
  runtime: (name: string, version: string) => `运行环境：${name} ${version}`,
  fallback: '现在用的是备用的旧版运行环境，只适合测试和试用，不建议用来打开自己的账单。',
  offline: '本软件不连网，不收集任何信息。',
  disclaimers: [
    '本软件整理事实、起草文书，不构成法律意见，不能替代律师，也不承诺结果。',
    '自动识别可能有误，请逐笔核对。',
    '小米、支付宝、微信为各自权利人的商标；本软件与其无关联。',
  ],
}
