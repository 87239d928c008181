/** Han, kana and full-width forms are one em wide; the rest about this much in the product's typeface. */
const LATIN_EM = 0.58
const CAPITAL_EM = 0.7
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6·…]/u

function widthEm(letter: string): number {
  if (WIDE.test(letter)) return 1
  return /[A-Z0-9%mwMW@]/.test(letter) ? CAPITAL_EM : LATIN_EM
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
  let width = 1
  for (const letter of text) {
    width += widthEm(letter)
    if (width > em) break
    kept += letter
  }
  return `${kept.trimEnd()}…`
}
