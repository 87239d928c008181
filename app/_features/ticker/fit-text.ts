const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6…]/u

/** Widths in ems of the product's typeface (Noto Sans SC, semi-bold), each rather too wide than too narrow. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [WIDE, 1],
  [/[%@mwMW]/, 0.92],
  [/\s/, 0.26],
  [/[.,:;'|!iljtfr()·-]/, 0.36],
  [/[A-Z]/, 0.68],
]
const OTHERWISE = 0.57

const widthEm = (letter: string): number => WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? OTHERWISE

/** A sensor's name without the word for sensor and without what it measures: on a wall only the place is news. */
export const placeOf = (sensorName: string, metricName: string): string => {
  const name = sensorName.replace(/(监测点| monitor)$/u, '')
  const measures = metricName !== '' && name.toLowerCase().endsWith(metricName.toLowerCase())
  const place = measures ? name.slice(0, -metricName.length).replace(/[\s:：·]+$/u, '') : name
  return place === '' ? name : place
}

/** Width of a text in ems, roughly and rather too wide than too narrow. */
export const textEm = (text: string): number => [...text].reduce((sum, letter) => sum + widthEm(letter), 0)

/**
 * As much of a text as a row holds, with an ellipsis in place of the rest. On a wall text is never made smaller, and a row is never cut
 * through a letter.
 */
export function fitText(text: string, em: number): string {
  if (textEm(text) <= em) return text
  let kept = ''
  for (const letter of text) {
    if (textEm(`${kept}${letter}…`) > em) break
    kept += letter
  }
  return `${kept.trimEnd()}…`
}

/** The same for a place: its number stays, since it is the number that tells one well of a road from the next. */
export function fitPlace(place: string, em: number): string {
  const number = /\s\S*\d\S*$/u.exec(place)?.[0] ?? ''
  if (number === '' || textEm(number) > em / 2) return fitText(place, em)
  return fitText(place.slice(0, -number.length), em - textEm(number)) + number
}
