import { type Canvas, type Colour, openCanvas, type Picture } from './canvas.ts'
import { letter, lettersWidth } from './lettering.ts'

/*
 * Type drawings of the sample city: what such a thing looks like in section, at the figures that are on record of it. Each says in
 * large letters that it is a drawing of the sample city: nothing here pretends to be a photograph.
 */

const WIDTH = 960
const HEIGHT = 540
const PAPER: Colour = [243, 240, 232]
const SOIL: Colour = [226, 216, 196]
const FILL: Colour = [236, 229, 214]
const STONE: Colour = [176, 170, 158]
const ROAD: Colour = [96, 98, 102]
const INK: Colour = [38, 50, 60]
const AIR: Colour = [250, 249, 245]
const METAL: Colour = [120, 132, 142]
const MEASURE: Colour = [30, 96, 110]

const GROUND_Y = 130
/** Pixels of a metre, so that the deepest thing finds room. */
const scaleFor = (deepestM: number): number => Math.min(110, (HEIGHT - GROUND_Y - 50) / Math.max(deepestM, 1))

const ground = (canvas: Canvas): void => {
  canvas.box(0, GROUND_Y, WIDTH, HEIGHT, SOIL)
  // Grains, laid out by a rule so that the same thing is always the same drawing.
  for (let grain = 0; grain < 420; grain += 1)
    canvas.disc((grain * 397) % WIDTH, GROUND_Y + 24 + ((grain * 211) % (HEIGHT - GROUND_Y - 24)), 1.2, STONE)
  canvas.box(0, GROUND_Y, WIDTH, GROUND_Y + 16, ROAD)
  const words = { height: 40, colour: INK }
  letter(canvas, '示意图', [32, 34], words)
  letter(canvas, 'SAMPLE', [32 + lettersWidth('示意图 ', 40), 34], words)
}

/** A measure between two heights, with its ends and its figure. */
const measure = (canvas: Canvas, x: number, top: number, bottom: number, words: string): void => {
  canvas.stroke([x, top], [x, bottom], 2, MEASURE)
  for (const y of [top, bottom]) canvas.stroke([x - 9, y], [x + 9, y], 2, MEASURE)
  letter(canvas, words, [x + 16, (top + bottom) / 2 - 14], { height: 28, colour: MEASURE })
}

const metres = (value: number): string => `${Number(value.toFixed(2))} m`

interface PipeFigures {
  /** Down to its crown. */
  readonly depthM: number
  readonly diameterMm: number
}

/** A pipe in its trench. */
export const drawPipe = ({ depthM, diameterMm }: PipeFigures): Picture => {
  const canvas = openCanvas(WIDTH, HEIGHT, PAPER)
  ground(canvas)
  const scale = scaleFor(depthM + diameterMm / 1000 + 0.4)
  // Below a hand's breadth a pipe would be a dot.
  const radius = Math.max((diameterMm / 2000) * scale, 26)
  const [x, crown] = [WIDTH / 2, GROUND_Y + depthM * scale]
  const y = crown + radius
  canvas.box(x - radius - 70, GROUND_Y + 16, x + radius + 70, y + radius + 26, FILL)
  canvas.disc(x, y, radius, INK)
  canvas.disc(x, y, radius - 5, METAL)
  canvas.disc(x, y, radius - 11, AIR)
  measure(canvas, x + radius + 130, GROUND_Y, crown, metres(depthM))
  canvas.stroke([x - radius - 8, y], [x - radius - 110, y], 2, MEASURE)
  const words = `DN ${diameterMm}`
  letter(canvas, words, [x - radius - 122 - lettersWidth(words, 28), y - 14], { height: 28, colour: MEASURE })
  return canvas.picture()
}

interface WellFigures {
  readonly depthM: number
  readonly coverDiameterM: number
  readonly volumeM3: number
}

/** A well chamber with its neck, its cover, its rungs and the pipe through it. */
export const drawWell = ({ depthM, coverDiameterM, volumeM3 }: WellFigures): Picture => {
  const canvas = openCanvas(WIDTH, HEIGHT, PAPER)
  ground(canvas)
  const scale = scaleFor(depthM + 0.3)
  const neckM = Math.min(0.8, depthM / 3)
  // As wide as a square chamber of that volume is.
  const half = (Math.sqrt(volumeM3 / Math.max(depthM - neckM, 0.5)) / 2) * scale
  const [x, neck, floor] = [WIDTH / 2, GROUND_Y + neckM * scale, GROUND_Y + depthM * scale]
  const mouth = (coverDiameterM / 2) * scale
  canvas.box(x - mouth - 14, GROUND_Y, x + mouth + 14, neck + 4, STONE)
  canvas.box(x - half - 16, neck - 14, x + half + 16, floor + 16, STONE)
  canvas.box(x - half, neck, x + half, floor, AIR)
  canvas.box(x - mouth, GROUND_Y, x + mouth, neck + 1, AIR)
  canvas.box(x - mouth - 8, GROUND_Y - 6, x + mouth + 8, GROUND_Y + 8, INK)
  const pipe = floor - 44
  canvas.box(x - half - 150, pipe - 20, x + half + 150, pipe + 20, INK)
  canvas.box(x - half - 150, pipe - 15, x + half + 150, pipe + 15, METAL)
  for (let y = GROUND_Y + 34; y < pipe - 30; y += 28) canvas.stroke([x - mouth + 6, y], [x - mouth + 30, y], 4, INK)
  measure(canvas, x + half + 190, GROUND_Y, floor, metres(depthM))
  canvas.stroke([x - mouth, GROUND_Y - 22], [x + mouth, GROUND_Y - 22], 2, MEASURE)
  letter(canvas, `D ${metres(coverDiameterM)}`, [x + mouth + 18, GROUND_Y - 38], { height: 28, colour: MEASURE })
  return canvas.picture()
}
