import type { Drawn } from '../map/draw/drawn.ts'
import { type Drawing, pathLayer, textLayer } from '../map/overlay/drawing.ts'
import { LABEL } from '../map/overlay/label.ts'
import { lengthText, measureOf, squareText } from './measure.ts'

/** The accent, as for all that a hand draws. */
const ACCENT: [number, number, number, number] = [111, 199, 184, 255]

/** What was measured and what it measures, for a picture of the map: on the screen the drawing tool shows it itself. */
export function measureLayers(drawn: Drawn | null): Drawing[] {
  const last = drawn?.positions.at(-1)
  if (!drawn || !last || drawn.positions.length < 2) return []
  const { lengthM, squareMetres } = measureOf(drawn)
  const closed = drawn.shape === 'line' ? drawn.positions : [...drawn.positions, drawn.positions[0] ?? last]
  return [
    pathLayer({
      id: 'measure',
      data: [closed],
      getPath: (line) => line.map(([longitude, latitude]): [number, number] => [longitude, latitude]),
      getColor: ACCENT,
      getWidth: 2.5,
      widthUnits: 'pixels',
      jointRounded: true,
    }),
    textLayer({
      id: 'measure-label',
      data: [last],
      getPosition: ([longitude, latitude]) => [longitude, latitude],
      getText: () => (squareMetres === null ? lengthText(lengthM) : squareText(squareMetres)),
      ...LABEL,
      getColor: ACCENT,
      getPixelOffset: [0, -16],
    }),
  ]
}
