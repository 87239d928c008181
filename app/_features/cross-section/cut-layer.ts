import type { Cut } from '../../../geo-data/cross-section/cut.ts'
import { type Drawing, pathLayer, textLayer } from '../map/overlay/drawing.ts'

/** The accent: what a hand has asked for. */
const STROKE: [number, number, number, number] = [111, 199, 184, 255]
const INK: [number, number, number, number] = [14, 19, 24, 255]

/** Where the street is cut, its ends lettered as in the drawing. */
export const cutLayers = (cut: Cut | null): Drawing[] =>
  cut === null
    ? []
    : [
        pathLayer({
          id: 'cut-line',
          data: [cut],
          getPath: (line) => line.map(([longitude, latitude]): [number, number] => [longitude, latitude]),
          getWidth: 3,
          widthUnits: 'pixels',
          getColor: STROKE,
        }),
        textLayer({
          id: 'cut-ends',
          data: cut.map((position, index) => ({ position, letter: index === 0 ? 'A' : 'B' })),
          getPosition: ({ position: [longitude, latitude] }) => [longitude, latitude],
          getText: ({ letter }) => letter,
          getSize: 13,
          getColor: INK,
          background: true,
          backgroundPadding: [5, 2],
          getBackgroundColor: STROKE,
        }),
      ]
