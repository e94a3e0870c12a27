import type { Attachment } from '../claims/case-material.ts'
import type { EvidenceId } from '../claims/evidence-names.ts'
import { evidenceItems } from '../claims/law.ts'
import { limitOf, usualLimit } from '../claims/letters/complaint.ts'
import { lengthOf } from '../claims/letters/fitting.ts'
import type { Letter } from '../claims/letters/letter.ts'
import { newFacts } from '../claims/letters/override.ts'
import { maskPersonal } from '../claims/mask.ts'
import type { PackAttachment, PackLetter, PackSource } from './facts.ts'
import { fileName, freeName } from './file-name.ts'
import { letterFolder, letterFolders, packNames } from './pack-names.ts'

export function packLetter(letter: Letter): PackLetter {
  const { id, info, text, drafted, override, limit } = letter
  const folder = letterFolder(letter)
  const isOtherLength = limitOf(id) !== null && limit !== usualLimit
  const name = isOtherLength ? `${info.file}-${limit}字` : info.file
  return {
    title: info.title.zh,
    use: info.use,
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

/**
 * Where parts of a file were covered the copy goes into the pack, and the file itself stays with the person. A sealed
 * statement bears an identity number: it goes to the court alone, and only where the person said so.
 */
export function packAttachments(given: readonly Attachment[], withSealed: boolean): PackAttachment[] {
  const covered = new Set(given.map(({ covers }) => covers))
  const taken = new Set<string>()
  const shown = given
    .filter(({ id, evidence }) => !covered.has(id) && (withSealed || evidence !== sealed))
    .map(one => ({ ...one, number: numberOf(one.evidence) }))
    .sort((a, b) => (a.number < b.number ? -1 : a.number > b.number ? 1 : a.id - b.id))
  const items = [...new Set(shown.map(({ number }) => number))]
  return shown.map(({ number, name: asGiven, sha256, keptAt, covers }) => {
    const name = maskPersonal(asGiven)
    const title = evidenceItems.find(one => one.number === number)?.title.zh ?? packNames.other
    const itemName = fileName(`${items.indexOf(number) + 1} ${title}`, packNames.other)
    const folder = number === numberOf(sealed) ? letterFolders.court : `${packNames.evidence}/${itemName}`
    const path = freeName(`${folder}/${fileName(name, packNames.other)}`, taken)
    taken.add(path)
    const coversSha256 = given.find(({ id }) => id === covers)?.sha256 ?? null
    return { path, evidence: number, name, sha256, receivedAt: keptAt, coversSha256 }
  })
}

const sealed: EvidenceId = 'sealed-statement'

/** Under which papers name the item; an item that this version does not know goes by its id. */
function numberOf(evidence: string): string {
  return evidenceItems.find(({ id }) => id === evidence)?.number ?? evidence
}
