import { BELOW_POINTS } from '../map/floor.ts'
import { type Drawing, pathLayer } from '../map/overlay/drawing.ts'
import type { Trace } from './trace.operations.ts'

/** The accent, as for all that a hand asks: broad and pale below, narrow and full above, so that crossings stay legible. */
const PALE: [number, number, number, number] = [111, 199, 184, 70]
const FULL: [number, number, number, number] = [111, 199, 184, 255]

const path = {
  getPath: (line: Trace['lines'][number]) =>
    line.map(([longitude, latitude]): [number, number] => [longitude, latitude]),
  widthUnits: 'pixels',
  capRounded: true,
  jointRounded: true,
  beforeId: BELOW_POINTS,
} as const

/** The lines that were followed. */
export const traceLayers = (trace: Trace | null): Drawing[] =>
  trace === null
    ? []
    : [
        pathLayer({ ...path, id: 'trace-glow', data: trace.lines, getWidth: 9, getColor: PALE }),
        pathLayer({ ...path, id: 'trace-line', data: trace.lines, getWidth: 3, getColor: FULL }),
      ]
