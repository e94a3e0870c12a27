import type { settingsScreen as zh } from '../zh/settings-screen.ts'

/** The settings page. */
export const settingsScreen = {
  lead: 'How it looks, where your data lies, and how to back it up or delete it.',
  language: 'Language',
  languages: { system: 'System', zh: '中文', en: 'English' },
  theme: 'Colours',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  textSize: 'Text size',
  textSizes: { small: 'Small', normal: 'Normal', large: 'Large', largest: 'Very large', double: 'Double' },
  copy: 'Copy the path',
  copied: 'Path copied.',
  about: 'About',
  version: (version: string) => `Xucha ${version}`,
  runtime: (name: string, version: string) => `Runtime: ${name} ${version}`,
  fallback:
    'This is the older fallback runtime, meant for tests and for looking around, not for bills of your own.',
  offline: 'This app does not connect to any network and collects nothing.',
  disclaimers: [
    'The app organises facts and drafts texts. It is not legal advice, replaces no lawyer and promises no result.',
    'Detection may be wrong; please check each charge.',
    'Xiaomi, Alipay and WeChat are marks of their owners, with whom this app is not connected.',
  ],
} satisfies typeof zh
