import { catalogue } from './catalogue.ts'

const invisible = /[\s\u00ad\u180e\u200b-\u200f\u2060\ufeff]/gu

/** Ten digits or more are an order number, a date alone has eight; 2.02E+27 is what spreadsheets make of one. */
const orderNumber = /[a-z]{0,4}\d[\d_*]{9,}|\d(?:\.\d+)?e\+\d+/gu

/** Freed of case, width, blanks and invisible characters, as all patterns of the catalogue expect. */
export function cleaned(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(invisible, '')
}

/** A merchant as it is compared: cleaned, without the wallet that card statements put before it. */
export function cleanedMerchant(counterparty: string): string {
  return cleaned(counterparty).replace(catalogue.walletPrefix, '')
}

/** A goods text as it is compared: cleaned, without order numbers. */
export function cleanedGoods(goods: string): string {
  return cleaned(goods).replaceAll(orderNumber, '')
}
