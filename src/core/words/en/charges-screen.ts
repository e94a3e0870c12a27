import type { chargesScreen as zh } from '../zh/charges-screen.ts'

export const chargesScreen = {
  lead: 'Once you import bills, every charge Xiaomi takes automatically is listed here.',
} satisfies typeof zh
