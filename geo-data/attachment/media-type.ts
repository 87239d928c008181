export type PhotoType = 'image/jpeg' | 'image/png' | 'image/webp'

export type MediaType = PhotoType | 'application/pdf' | 'text/plain' | typeof XLSX | typeof DOCX

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** What a browser may show by itself; all else is only ever downloaded. */
export const isShownInline = (type: MediaType): boolean => type.startsWith('image/') || type === 'application/pdf'

export const isPhotoType = (type: MediaType): type is PhotoType => type.startsWith('image/')

/** The photo that the bytes themselves say they are, whatever the sender called them. */
export const photoTypeOf = (bytes: Uint8Array): PhotoType | undefined => {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg'
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png'
  if (startsWith(bytes, ASCII('RIFF')) && startsWith(bytes.subarray(8), ASCII('WEBP'))) return 'image/webp'
  return undefined
}

/** What the bytes are of all that is taken as a photo or a document; undefined for everything else, markup and macros with it. */
export const mediaTypeOf = (bytes: Uint8Array): MediaType | undefined => {
  const photo = photoTypeOf(bytes)
  if (photo) return photo
  if (startsWith(bytes, ASCII('%PDF-'))) return 'application/pdf'
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return officeTypeOf(namesInZip(bytes))
  return isPlainText(bytes) ? 'text/plain' : undefined
}

const ASCII = (letters: string): readonly number[] => [...letters].map((letter) => letter.charCodeAt(0))

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte)

/** ECMA-376: the part that makes it a workbook or a text. One with a program inside is neither. */
const officeTypeOf = (names: readonly string[]): MediaType | undefined => {
  if (names.some((name) => /vbaProject\.bin$/i.test(name))) return undefined
  if (names.includes('xl/workbook.xml')) return XLSX
  return names.includes('word/document.xml') ? DOCX : undefined
}

const END_OF_DIRECTORY = 0x06054b50
const ENTRY = 0x02014b50
/** The record that ends a ZIP, and the longest comment after it. */
const LONGEST_END = 22 + 0xffff

/** Names in a ZIP's central directory (APPNOTE 4.3.12); nothing is unpacked. Empty where there is no directory to read. */
const namesInZip = (bytes: Uint8Array): string[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= 0 && end >= bytes.length - LONGEST_END && view.getUint32(end, true) !== END_OF_DIRECTORY) end -= 1
  if (end < 0 || view.getUint32(end, true) !== END_OF_DIRECTORY) return []
  const names: string[] = []
  let at = view.getUint32(end + 16, true)
  while (at + 46 <= end && view.getUint32(at, true) === ENTRY) {
    const length = view.getUint16(at + 28, true)
    names.push(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)))
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return names
}

const MARKUP = /^\s*<[!?a-z]/i
// biome-ignore lint/suspicious/noControlCharactersInRegex: what no text has
const NO_TEXT = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/

/** UTF-8 without control signs, and no markup: a page or a drawing that a browser might run is no note. */
const isPlainText = (bytes: Uint8Array): boolean => {
  if (bytes.length === 0) return false
  try {
    const said = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return !NO_TEXT.test(said) && !MARKUP.test(said)
  } catch {
    return false
  }
}
