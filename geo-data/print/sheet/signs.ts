import type { Path, Position, Words } from '../../report-document/map/drawing.ts'
import { type Symbol as KindSymbol, SHAPE_CORNERS } from '../../sectors/kind.ts'
import type { Sign } from '../legend.ts'

type PointSign = Extract<KindSymbol, { as: 'point' }>

const ROUND = Array.from({ length: 32 }, (_, step) => step * (360 / 32))
const DARK = '#0e1318'

const ringAt = ([x, y]: Position, radius: number, degrees: readonly number[]): Position[] =>
  degrees.map((angle) => {
    const radians = (angle * Math.PI) / 180
    return [x + Math.sin(radians) * radius, y - Math.cos(radians) * radius]
  })

/** A filled ring of corners. */
const filled = (ring: readonly Position[], fill: string): Path => ({ as: 'path', rings: [ring], closed: true, fill })

const pointMarks = ({ shape, colour, glyph }: PointSign, at: Position, size: number): (Path | Words)[] => {
  const corners = SHAPE_CORNERS[shape].length > 0 ? SHAPE_CORNERS[shape] : ROUND
  const outline = ringAt(at, size * 0.46, corners)
  const body: Path =
    shape === 'ring'
      ? { as: 'path', rings: [outline], closed: true, stroke: colour, strokeWidth: size * 0.14 }
      : filled(outline, colour)
  if (glyph === '' || shape === 'ring') return [body]
  const middle = at[1] + size * (shape === 'triangle' ? 0.28 : 0.19)
  return [
    body,
    { as: 'words', at: [at[0], middle], size: size * 0.52, colour: DARK, words: glyph, anchor: 'middle', bold: true },
  ]
}

const box = ([x, y]: Position, wide: number, high: number): Position[] => [
  [x - wide / 2, y - high / 2],
  [x + wide / 2, y - high / 2],
  [x + wide / 2, y + high / 2],
  [x - wide / 2, y + high / 2],
]

const hatchMarks = (colour: string, at: Position, size: number): Path[] => {
  const [x, y] = at
  const strokes = [-0.35, 0, 0.35].map((shift): Position[] => [
    [x + (shift - 0.28) * size, y + 0.35 * size],
    [x + (shift + 0.28) * size, y - 0.35 * size],
  ])
  const stroke = { stroke: colour, strokeWidth: size * 0.06 }
  return [
    { as: 'path', rings: [box(at, size * 1.3, size * 0.7)], closed: true, ...stroke },
    { as: 'path', rings: strokes, closed: false, ...stroke },
  ]
}

/** A sign of the legend around a middle, `size` high at most. */
export const signMarks = (sign: Sign, at: Position, size: number): (Path | Words)[] => {
  const [x, y] = at
  if (sign.as === 'point') return pointMarks(sign, at, size)
  if (sign.as === 'hatch') return hatchMarks(sign.colour, at, size)
  if (sign.as === 'disc')
    return [
      filled(ringAt(at, size * 0.42, ROUND), sign.edge),
      filled(ringAt(at, size * 0.42 * (1 - sign.share), ROUND), sign.fill),
    ]
  if (sign.as === 'polygon') {
    const ring = box(at, size * 1.3, size * 0.7)
    return [
      { ...filled(ring, sign.colour), opacity: sign.opacity },
      { as: 'path', rings: [ring], closed: true, stroke: sign.colour, strokeWidth: size * 0.06 },
    ]
  }
  const strokeWidth = size * Math.min(0.3, 0.08 * sign.widthPx)
  const [on, off] = sign.dash ?? []
  return [
    {
      as: 'path',
      rings: [
        [
          [x - size * 0.75, y],
          [x + size * 0.75, y],
        ],
      ],
      closed: false,
      stroke: sign.colour,
      strokeWidth,
      ...(on !== undefined && off !== undefined ? { dash: [on * size * 0.07, off * size * 0.07] as const } : {}),
    },
  ]
}
