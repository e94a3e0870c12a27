import data from '../../../../resources/law/letters/complaint.json' with { type: 'json' }
import { dayOfTime } from '../../base/calendar.ts'
import { dayOfCharge } from '../charge-facts.ts'
import { type Dispute, respondentText } from '../dispute.ts'
import { dayText, gap, listComma, yuanText } from '../paper-text.ts'
import { ofKinds, thirdVoice } from '../statement.ts'
import { draftComplaint, givenProofs, isForAuthority, mainParty, roleNames, usualLimit } from './complaint.ts'
import { chargesIn, demandOf } from './demand.ts'
import type { Fitted } from './fitting.ts'
import { oneLetter } from './letter.ts'
import { paidOf } from './summary.ts'

/** The fields of the complaint form in its order, to copy one by one; a field that nobody filled says so. */
export const complaintForm = oneLetter('12315-form', '12315', data.letters.form, dispute =>
  isForAuthority(dispute) ? formText(dispute) : null,
)

function formText(dispute: Dispute): Fitted {
  const { claimant, parties, company, material, result } = dispute
  const { firm, favour } = demandOf(dispute)
  const charges = chargesIn(dispute, firm.length > 0 ? firm : favour)
  const last = charges.at(-1)
  const main = mainParty(parties)
  const { text, leftOut, shortened } = draftComplaint(dispute, usualLimit)
  // Where there was no room for it the text points to the pack.
  const pack = text.includes('《证据包》') ? ['证据包'] : []
  const fields: [string, string][] = [
    ['企业名称（先搜这个，再选）', main?.name ?? respondentText(dispute)],
    ...parties
      .filter(party => party !== main)
      .map(({ name, role }): [string, string] => [`搜不到时，搜${roleNames[role]}`, name]),
    ...(company.code ? [['统一社会信用代码', company.code] satisfies [string, string]] : []),
    ['企业地址（在 www.gsxt.gov.cn 查公司名，照抄）', company.address ?? gap],
    ['投诉人姓名', (claimant.principal ?? claimant).name ?? gap],
    ...(claimant.principal
      ? [['代办人（另附授权委托书）', claimant.name ?? gap] satisfies [string, string]]
      : []),
    ['联系电话', claimant.phone ?? gap],
    ['通讯地址', claimant.address ?? gap],
    ['类型', '服务；互联网服务；自动续费'],
    ['消费金额', yuanText(paidOf(material.charges))],
    ['消费日期（有争议的最近一笔）', last ? dayText(dayOfCharge(last)) : dayText(dayOfTime(material.time))],
    ['向商家要求过退款吗', askedText(dispute)],
    ['诉求', result.damages ? '退费、增加赔偿' : '退费'],
    ['投诉内容（整段复制）', `\n${text}`],
    ['附件（在“证据”文件夹里）', ['扣费明细的图片', ...pack, ...givenProofs(dispute)].join(listComma)],
  ]
  return { text: `${fields.map(([label, value]) => `${label}：${value}`).join('\n')}\n`, leftOut, shortened }
}

/** As the person said it, else to be filled in: an authority asks for it first. */
function askedText({ statements }: Dispute): string {
  const [asked] = ofKinds(statements, 'contact')
  return asked?.say(thirdVoice) ?? `${gap}年${gap}月${gap}日要求过，商家${gap}`
}
