import type { Canvas, Colour } from './canvas.ts'

/**
 * The few signs that a drawing needs, as a draughtsman's pen would write them: strokes of points on a field 16 high, a Chinese sign 16
 * wide, a Latin one 9.
 */
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  示: ['3,3 13,3', '1,7 15,7', '8,7 8,15 6,14', '5,10 2,14', '11,10 14,14'],
  意: [
    '8,0.5 8,2.2',
    '3,2.2 13,2.2',
    '5.6,2.6 6.2,4.6',
    '10.4,2.6 9.8,4.6',
    '1,5 15,5',
    '4,6.6 12,6.6 12,10.6 4,10.6 4,6.6',
    '4,8.6 12,8.6',
    '3,12 1.8,14.6',
    '5.8,12 5.8,15 11,15 11,13.4',
    '8,11.8 9,13.2',
    '12.6,12 14.2,14',
  ],
  图: [
    '2,1.5 14,1.5 14,15 2,15 2,1.5',
    '7,3 4.2,6.8',
    '6.2,4.4 11,4.4 9,7.2 4.4,10',
    '6,6 11.6,9.4',
    '7,9.4 9.4,10.6',
    '6,11.6 10,13.2',
  ],
  '0': ['2,3 6,3 7,5 7,12 6,14 2,14 1,12 1,5 2,3'],
  '1': ['2,5 4.5,3 4.5,14', '2.5,14 6.5,14'],
  '2': ['1,5 2.4,3 5.6,3 7,5 7,7 1,14 7,14'],
  '3': ['1,4 2.4,3 5.6,3 7,5 7,7 5.4,8.4 3,8.4', '5.4,8.4 7,10 7,12 5.6,14 2.4,14 1,13'],
  '4': ['5.5,14 5.5,3 1,10.5 7.5,10.5'],
  '5': ['6.5,3 1.6,3 1.2,8 5,7.6 7,9.4 7,12 5.6,14 2.4,14 1,13'],
  '6': ['6.4,3.4 4,3 1.6,6 1,10 1,12 2.4,14 5.6,14 7,12 7,10 5.6,8.2 2.6,8.2 1,10'],
  '7': ['1,3 7,3 3.4,14'],
  '8': [
    '3,8.2 1.4,6.4 1.4,4.6 2.8,3 5.2,3 6.6,4.6 6.6,6.4 5,8.2 3,8.2 1,10.2 1,12.2 2.6,14 5.4,14 7,12.2 7,10.2 5,8.2',
  ],
  '9': ['1.6,13.6 4,14 6.4,11 7,7 7,5 5.6,3 2.4,3 1,5 1,7 2.4,8.8 5.4,8.8 7,7'],
  '.': ['3,14 3.4,14'],
  m: ['1,14 1,8', '1,9.4 2.4,8 4,9 4,14', '4,9.4 5.4,8 7,9 7,14'],
  D: ['1,3 4,3 7,6 7,11 4,14 1,14 1,3'],
  N: ['1,14 1,3 7,14 7,3'],
  S: ['7,4 5.6,3 2.4,3 1,4.6 1,6.4 2.4,8 5.6,9 7,10.6 7,12.4 5.6,14 2.4,14 1,13'],
  A: ['0.6,14 4,3 7.4,14', '2,10 6,10'],
  M: ['0.6,14 0.6,3 4,9 7.4,3 7.4,14'],
  P: ['1,14 1,3 5.4,3 7,4.8 7,6.8 5.4,8.6 1,8.6'],
  L: ['1,3 1,14 7,14'],
  E: ['7,3 1,3 1,14 7,14', '1,8.4 6,8.4'],
  ' ': [],
}

const FIELD = 16
const isWide = (sign: string): boolean => sign > 'ÿ'

/** How wide a line of signs is, pixels. */
export const lettersWidth = (letters: string, height: number): number =>
  [...letters].reduce((sum, sign) => sum + ((isWide(sign) ? FIELD + 2 : 9) * height) / FIELD, 0)

/** Writes a line of signs from its upper left corner. @throws RangeError for a sign that this pen cannot write. */
export const letter = (
  canvas: Canvas,
  letters: string,
  [left, top]: readonly [number, number],
  { height, colour }: { readonly height: number; readonly colour: Colour },
): void => {
  const scale = height / FIELD
  let at = left
  for (const sign of letters) {
    const strokes = SIGNS[sign]
    if (!strokes) throw new RangeError(`no sign ${sign}`)
    for (const stroke of strokes) {
      const points = stroke.split(' ').map((pair) => {
        const [x = 0, y = 0] = pair.split(',').map(Number)
        return [at + x * scale, top + y * scale] as const
      })
      for (const [place, to] of points.entries())
        canvas.stroke(points[place - 1] ?? to, to, Math.max(1.4, 1.25 * scale), colour)
    }
    at += lettersWidth(sign, height)
  }
}
