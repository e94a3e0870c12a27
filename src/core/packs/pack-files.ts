import type { Attachment } from '../claims/case-material.ts'
import { evidenceItems } from '../claims/law.ts'
import { limitOf, usualLimit } from '../claims/letters/complaint.ts'
import { lengthOf } from '../claims/letters/fitting.ts'
import type { Letter } from '../claims/letters/letter.ts'
import { newFacts } from '../claims/letters/override.ts'
import { maskPersonal } from '../claims/mask.ts'
import type { PackAttachment, PackLetter, PackSource } from './facts.ts'
import { fileName, freeName } from './file-name.ts'
import { letterFolder, packNames } from './pack-names.ts'

export function packLetter({ id, info, text, drafted, override, limit }: Letter): PackLetter {
  const folder = letterFolder(id)
  const isOtherLength = limitOf(id) !== null && limit !== usualLimit
  const name = isOtherLength ? `${info.file}-${limit}字` : info.file
  return {
    title: info.title.zh,
    use: info.use.zh,
    fileName: `${folder}/${name}.txt`,
    documentName: id === 'court' ? `${folder}/${name}.docx` : null,
    text,
    override: override && {
      older: newFacts(override, drafted).length > 0,
      over: limit === null ? 0 : Math.max(0, lengthOf(text) - limit),
    },
  }
}

/** The bills get names that are safe on any system and different from each other. */
export function packSources(
  used: readonly (Omit<PackSource, 'path'> & { id: number })[],
  whole: boolean,
): PackSource[] {
  const taken = new Set<string>()
  return used.map(({ id: _, ...stored }) => {
    const bill = { ...stored, name: maskPersonal(stored.name) }
    const wished = fileName(bill.name, packNames.bill)
    const name = freeName(whole && !bill.isCertificate ? wished : packNames.excerpt(wished), taken)
    taken.add(name)
    return { ...bill, path: `${packNames.originals}/${name}` }
  })
}

/** Where parts of a file were covered the copy goes into the pack, and the file itself stays with the person. */
export function packAttachments(given: readonly Attachment[]): PackAttachment[] {
  const covered = new Set(given.map(({ covers }) => covers))
  const taken = new Set<string>()
  return given
    .filter(({ id }) => !covered.has(id))
    .map(one => ({ ...one, number: numberOf(one.evidence) }))
    .sort((a, b) => (a.number < b.number ? -1 : a.number > b.number ? 1 : a.id - b.id))
    .map(({ number, name: asGiven, sha256, keptAt, covers }) => {
      const name = maskPersonal(asGiven)
      const folder = `${packNames.evidence}/${fileName(number, packNames.other)}`
      const path = freeName(`${folder}/${fileName(name, packNames.other)}`, taken)
      taken.add(path)
      const coversSha256 = given.find(({ id }) => id === covers)?.sha256 ?? null
      return { path, evidence: number, name, sha256, receivedAt: keptAt, coversSha256 }
    })
}

/** Under which papers name the item; an item that this version does not know goes by its id. */
function numberOf(evidence: string): string {
  return evidenceItems.find(({ id }) => id === evidence)?.number ?? evidence
}
