/** Full-width letters and brackets as half-width, no spaces: surveys are typed by hand. */
export const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '')

const UNIT_IN_NAME = /^(.+?)[([/]([^()[\]/]+)[)\]]?$/

/** `管径（mm）` is the column 管径 in mm; `diameter (in)` is diameter in inches. */
export const nameAndUnit = (column: string): { readonly name: string; readonly unit?: string } => {
  const text = plain(column)
  const parts = UNIT_IN_NAME.exec(text)
  return parts ? { name: (parts[1] as string).toLowerCase(), unit: parts[2] as string } : { name: text.toLowerCase() }
}
