import { claimedCharges, type Dispute } from '../claims/dispute.ts'
import { certificateNames, walletNames } from '../claims/paper-text.ts'
import { answerOf } from '../claims/questionnaire.ts'
import type { BillOrigin, PackCertificate } from './facts.ts'
import { freeName } from './file-name.ts'
import { letterFolders } from './pack-names.ts'
import { numberList } from './report/parts.ts'

/**
 * Certificates beside the charges of a case, only as files of a wallet: what a person turned into a table is none any
 * more. `numbers` are their 编号 by the id of the bill, as far as they could be read.
 */
export function packCertificates(
  dispute: Dispute,
  bills: readonly BillOrigin[],
  numbers: ReadonlyMap<number, string>,
): PackCertificate[] {
  const { material } = dispute
  const isWanted = answerOf(material, 'certificate') === 'with'
  const claimed = claimedCharges(dispute).map(charge => material.charges.indexOf(charge))
  const taken = new Set<string>()
  return material.certificates.flatMap(({ sourceId, found, missing, pages }) => {
    const bill = bills.find(({ id }) => id === sourceId)
    if (!bill || pages.length === 0) return []
    const agreed = found.filter(({ differences }) => differences.length === 0)
    const name = freeName(`${certificateNames[bill.wallet]}.pdf`, taken)
    taken.add(name)
    return [
      {
        wallet: bill.wallet,
        sha256: bill.sha256,
        path: isWanted ? `${letterFolders.court}/${name}` : null,
        number: numbers.get(sourceId) ?? null,
        agreed: agreed.map(({ charge }) => charge + 1),
        pages: [...new Set(agreed.flatMap(({ page }) => page ?? []))].toSorted((a, b) => a - b),
        isAllClaimed:
          claimed.length > 0 && claimed.every(index => agreed.some(({ charge }) => charge === index)),
        claimedCount: claimed.length,
        differences: found.flatMap(({ charge, differences }) =>
          differences.map(one => ({ ...one, charge: charge + 1 })),
        ),
        missing: missing.map(index => index + 1),
      },
    ]
  })
}

/** `支付宝《交易流水证明》（编号20…）` */
export function certificateTitle({ wallet, number }: Pick<PackCertificate, 'wallet' | 'number'>): string {
  return `${walletNames[wallet]}出具的《${certificateNames[wallet]}》${number === null ? '' : `（编号${number}）`}`
}

/** Which charges stand in a certificate as the bills tell them, and where; null where none does. */
export function certifiedText(certificate: PackCertificate): string | null {
  const { agreed, pages, isAllClaimed, claimedCount } = certificate
  if (agreed.length === 0) return null
  const which = isAllClaimed ? `请求退还的${claimedCount}笔扣款，都` : `第${numberList(agreed, '、')}笔扣款，`
  return `${which}记载在${certificateTitle(certificate)}第${numberList(pages, '、')}页，时间、金额、收款方和交易单号都和账单一致。`
}
