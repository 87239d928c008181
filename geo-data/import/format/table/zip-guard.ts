import { openPromise, type ZipFile } from 'yauzl'
import { UnreadableFile } from '../../import.ts'

/** 120,000 rows of ten columns: read whole, they take 494 MB of memory (measured), and no import is to take more than 512. */
const MOST_BYTES = 50 * 1024 * 1024
const MOST_ENTRIES = 2000

/**
 * Looks into a zip (an .xlsx is one) before anything unpacks it. What it says of its sizes is weighed first; then each entry
 * is read through and thrown away, because a hostile archive lies (yauzl stops at the first byte beyond what was said).
 * @throws UnreadableFile when it is no whole zip, or would unpack to too much
 */
export const guardZip = async (path: string): Promise<void> => {
  const zip = await openPromise(path, { autoClose: false }).catch((cause: Error) => {
    throw notWhole(cause)
  })
  try {
    await weigh(zip)
  } catch (cause) {
    if (cause instanceof UnreadableFile) throw cause
    throw notWhole(cause as Error)
  } finally {
    zip.close()
  }
}

const notWhole = (cause: Error): UnreadableFile =>
  new UnreadableFile(
    { zh: `不是完整的工作簿：${cause.message}`, en: `is not a whole workbook: ${cause.message}` },
    { cause },
  )

const weigh = async (zip: ZipFile): Promise<void> => {
  const entries = []
  let bytes = 0
  for await (const entry of zip.eachEntry()) {
    entries.push(entry)
    bytes += entry.uncompressedSize
    if (entries.length > MOST_ENTRIES)
      throw new UnreadableFile({
        zh: `含有超过 ${MOST_ENTRIES} 个部件：不予打开`,
        en: `holds more than ${MOST_ENTRIES} parts: it is not opened`,
      })
  }
  refuseLarge(bytes)
  for (const entry of entries) for await (const _ of await zip.openReadStreamPromise(entry)) void _
}

/** A book is held in memory as a whole; text is not. @throws UnreadableFile for one of too many bytes, unpacked */
export const refuseLarge = (bytes: number): void => {
  if (bytes <= MOST_BYTES) return
  const [found, most] = [Math.ceil(bytes / 1024 / 1024), MOST_BYTES / 1024 / 1024]
  throw new UnreadableFile({
    zh: `展开后有 ${found} MB，工作簿最多 ${most} MB（约 12 万行、10 列）：不予打开；请把工作表另存为 CSV，文本逐行读取，不限大小`,
    en: `would unpack to ${found} MB; a workbook may have ${most} MB (some 120,000 rows of ten columns): it is not opened; save its sheets as CSV, which is read row by row at any size`,
  })
}
