import type { PackForm } from '../../contract/choices.ts'
import { fail, ok, type Reply } from '../../contract/reply.ts'
import { dayOfTime } from '../../core/base/calendar.ts'
import { visible } from '../../core/base/text.ts'
import { isCertificate } from '../../core/bills/formats/certificate.ts'
import type { Dispute } from '../../core/claims/dispute.ts'
import { buildPack } from '../../core/packs/build-pack.ts'
import type { BillOrigin, PackFacts, PackLetter } from '../../core/packs/facts.ts'
import { fileName } from '../../core/packs/file-name.ts'
import { howToCheck } from '../../core/packs/how-to-check.ts'
import { letterDocument } from '../../core/packs/letter-document.ts'
import { manifestName, manifestText, type PackedFile, sumsName, sumsText } from '../../core/packs/manifest.ts'
import { packNames } from '../../core/packs/pack-names.ts'
import { ownHtml } from '../../core/packs/report/own.ts'
import { startHtml } from '../../core/packs/report/start.ts'
import { sheetsOf } from '../../core/packs/sheet.ts'
import { tablePages } from '../../core/packs/table-pictures.ts'
import { paperNames } from '../../i18n/present/claims.ts'
import { disputeById } from '../claims/cases.ts'
import type { EngineContext } from '../context.ts'
import { readOriginal, sha256Of } from '../files/originals.ts'
import type { StoredSource } from '../store/sources.ts'
import type { GetSnapshot } from '../subscriptions/snapshots.ts'
import { fixedZip } from './fixed-bytes.ts'
import { excerptOf, numberOfCertificate } from './pack-excerpt.ts'
import { type Print, pagePdf, reportPdf } from './pack-report.ts'
import { workbookOf } from './pack-sheet.ts'
import { type PackContent, type WriteFile, writePackFolder, writePackZip } from './write-pack.ts'

/** Which case, as what, and into which folder. */
export interface PackWanted {
  caseId: number
  form: PackForm
  folder: string
}

export interface WrittenPack {
  path: string
  /** Of the new folder or zip. */
  name: string
  files: PackedFile[]
}

/**
 * Writes the evidence pack of a case into a folder, as a new folder or zip, whole or not at all. Refused with
 * not-found, nothing-to-claim, original-missing, original-changed, evidence-missing, evidence-changed, folder-missing,
 * folder-read-only, disk-full or not-printed.
 */
export async function writePack(
  ctx: EngineContext,
  getSnapshot: GetSnapshot,
  { caseId, form, folder: into }: PackWanted,
  print: Print,
  write?: WriteFile,
): Promise<Reply<WrittenPack>> {
  const snapshot = getSnapshot()
  const dispute = disputeById(ctx, snapshot, caseId)
  if (!dispute) return fail('not-found')
  // A charge whose bill was taken out again can't be proven any more.
  if (dispute.material.missing.length > 0) return fail('original-missing')
  const numbers = await numbersOf(ctx, dispute, snapshot.sources)
  const facts = buildPack(dispute, billsOf(snapshot.sources), ctx.version, paperNames, numbers)
  if (facts.claimedFen <= 0) return fail('nothing-to-claim')
  const originals = await originalsOf(ctx, facts, snapshot.sources)
  if (!originals.ok) return originals
  const attachments = attachedFiles(ctx, facts)
  if (!attachments.ok) return attachments
  const kept = [...originals.value, ...attachments.value]
  const papers = await papersOf(facts, kept, print, ctx.language() === 'en')
  if (!papers) return fail('not-printed')
  const contents = await contentsOf(facts, kept, papers)
  const wanted = packNames.folder(fileName(facts.service, packNames.service), dayOfTime(facts.time))
  const written =
    form === 'zip'
      ? await writePackZip(into, wanted, contents, facts.time, write)
      : writePackFolder(into, wanted, contents, write)
  if (!written.ok) return fail(written.code)
  const { path, name } = written
  return ok({ path, name, files: contents.map(hashed) })
}

function billsOf(sources: readonly StoredSource[]): BillOrigin[] {
  return sources.map(({ id, name, sheets, wallet, sha256, outerSha256, period, importedAt, format }) => ({
    id,
    name,
    sheets,
    wallet,
    sha256,
    outerSha256,
    period,
    importedAt,
    isCertificate: isCertificate(format),
  }))
}

/** The bills as kept, proven to be what arrived: whole, or the rows about the case. */
async function originalsOf(
  ctx: EngineContext,
  facts: PackFacts,
  stored: readonly StoredSource[],
): Promise<Reply<PackContent[]>> {
  const contents: PackContent[] = []
  for (const source of facts.sources) {
    const { sha256, path, name } = source
    const bill = stored.find(one => one.sha256 === sha256)
    if (ctx.dataFolder === null || !bill) return fail('original-missing', name)
    const original = readOriginal(ctx.dataFolder, sha256)
    if (!original.ok) return fail(`original-${original.reason}`, name)
    const { bytes } = original
    contents.push(
      facts.wholeBills && !source.isCertificate
        ? { name: path, bytes }
        : textFile(path, await excerptOf(bytes, bill, source, facts, ctx.resourcesFolder)),
    )
  }
  return ok(contents)
}

/** The 编号 of each certificate beside the case, by the id of its bill. */
async function numbersOf(
  ctx: EngineContext,
  { material }: Dispute,
  stored: readonly StoredSource[],
): Promise<Map<number, string>> {
  const numbers = new Map<number, string>()
  for (const { sourceId } of material.certificates) {
    const source = stored.find(({ id }) => id === sourceId)
    const number = source ? await numberOfCertificate(ctx, source.sha256) : null
    if (number !== null) numbers.set(sourceId, number)
  }
  return numbers
}

/** What the person gave as evidence, and certificates that go to the court, proven to be what was given. */
function attachedFiles(ctx: EngineContext, { attachments, certificates }: PackFacts): Reply<PackContent[]> {
  const contents: PackContent[] = []
  for (const { path, sha256 } of certificates) {
    if (path === null) continue
    if (ctx.dataFolder === null) return fail('original-missing')
    const kept = readOriginal(ctx.dataFolder, sha256)
    if (!kept.ok) return fail(`original-${kept.reason}`)
    contents.push({ name: path, bytes: kept.bytes })
  }
  for (const { sha256, path, name } of attachments) {
    if (ctx.dataFolder === null) return fail('evidence-missing', name)
    const kept = readOriginal(ctx.dataFolder, sha256)
    if (!kept.ok) return fail(`evidence-${kept.reason}`, name)
    contents.push({ name: path, bytes: kept.bytes })
  }
  return ok(contents)
}

/** What is printed: what to do first, what is handed over, and what stays with the person; null where one can't be. */
async function papersOf(
  facts: PackFacts,
  kept: readonly PackContent[],
  print: Print,
  isEnglish: boolean,
): Promise<PackContent[] | null> {
  const report = await reportPdf(facts, kept, print)
  const start = report && (await pagePdf(startHtml(facts, isEnglish), facts, print))
  const own = start && (await pagePdf(ownHtml(facts), facts, print))
  if (!report || !start || !own) return null
  const pages = await Promise.all(tablePages(facts).map(html => print(html, 'jpeg')))
  return [
    { name: packNames.start, bytes: start },
    { name: packNames.report, bytes: report },
    { name: packNames.own, bytes: own },
    // A form without pictures still has the table.
    ...pages.flatMap((bytes, index) => (bytes ? [{ name: packNames.picture(index + 1), bytes }] : [])),
  ]
}

/** Every file of the pack, the manifest and the list of hashes last. */
async function contentsOf(
  facts: PackFacts,
  kept: readonly PackContent[],
  papers: readonly PackContent[],
): Promise<PackContent[]> {
  const contents: PackContent[] = [
    ...papers,
    { name: packNames.sheet, bytes: await workbookOf(sheetsOf(facts)) },
    ...facts.letters.map(letter => textFile(letter.fileName, visible(letter.text))),
    ...(await Promise.all(facts.letters.flatMap(letterDocuments))),
    textFile(packNames.howToCheck, howToCheck(sumsName)),
    ...kept,
  ]
  const manifest: PackContent = {
    name: manifestName,
    bytes: utf8(manifestText(facts, contents.map(hashed))),
  }
  const all = [...contents, manifest]
  return [...all, { name: sumsName, bytes: utf8(sumsText(all.map(hashed))) }]
}

function letterDocuments({ documentName, text }: PackLetter): Promise<PackContent>[] {
  if (documentName === null) return []
  const parts = letterDocument(text).map(part => ({ name: part.name, bytes: utf8(part.text) }))
  return [fixedZip(parts).then(bytes => ({ name: documentName, bytes }))]
}

function hashed({ name, bytes }: PackContent): PackedFile {
  return { name, bytes: bytes.length, sha256: sha256Of(bytes) }
}

/** With the line ends and the mark by which a plain editor on any system shows Chinese text as it is. */
function textFile(name: string, text: string): PackContent {
  return { name, bytes: utf8(`\uFEFF${text.replaceAll('\n', '\r\n')}`) }
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
