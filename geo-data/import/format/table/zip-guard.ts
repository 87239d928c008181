import { openPromise, type ZipFile } from 'yauzl'
import { UnreadableFile } from '../../import.ts'

/** A survey book of half a million rows unpacks to some 100 MB. */
const MOST_UNPACKED_BYTES = 256 * 1024 * 1024
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
  if (bytes > MOST_UNPACKED_BYTES) {
    const megabytes = Math.round(bytes / 1024 / 1024)
    throw new UnreadableFile({
      zh: `解压后将有 ${megabytes} MB：不予打开；请把各表另存为 CSV`,
      en: `would unpack to ${megabytes} MB: it is not opened; save its sheets as CSV`,
    })
  }
  for (const entry of entries) for await (const _ of await zip.openReadStreamPromise(entry)) void _
}
