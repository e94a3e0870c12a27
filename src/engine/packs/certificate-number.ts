import { certificateNumber } from '../../core/bills/certificate/certificate.ts'
import { bytesOf } from '../../core/bills/reader/bytes.ts'
import type { EngineContext } from '../context.ts'
import { readOriginal } from '../files/originals.ts'
import { openPdf } from '../files/pdf-document.ts'
import { isPdf } from '../import/file-kind.ts'
import { textOfPage } from '../import/pdf-text.ts'

/** 编号 as the kept file prints it; null where it is locked, since no password is kept, is no PDF, or names none. */
export async function numberOfCertificate(
  { dataFolder, resourcesFolder }: Pick<EngineContext, 'dataFolder' | 'resourcesFolder'>,
  sha256: string,
): Promise<string | null> {
  if (dataFolder === null) return null
  const original = readOriginal(dataFolder, sha256)
  if (!original.ok || !isPdf(bytesOf(original.bytes))) return null
  const opened = await openPdf(original.bytes, resourcesFolder)
  if (!opened.ok) return null
  try {
    return certificateNumber(await textOfPage(opened.value, 1))
  } finally {
    await opened.value.loadingTask.destroy()
  }
}
