import { plain } from './column-name.ts'

/** `300X200`: a conduit that is no circle, width before height, in the column that others fill with a diameter. */
const SECTION = /^(\d+(?:\.\d+)?)[xX×*](\d+(?:\.\d+)?)(?:mm)?$/

/** Width and height as written, or undefined where the text is no section. */
export const sectionOf = (raw: unknown): { readonly width: number; readonly height: number } | undefined => {
  if (typeof raw !== 'string') return undefined
  const parts = SECTION.exec(plain(raw))
  return parts ? { width: Number(parts[1]), height: Number(parts[2]) } : undefined
}

/** Diameter of the circle of the same area, to the whole millimetre. */
export const equalAreaDiameter = ({ width, height }: { width: number; height: number }): number =>
  Math.round(Math.sqrt((4 * width * height) / Math.PI))
