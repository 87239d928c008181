import { Cartesian3, Color, type Primitive } from 'cesium'
import type { Facade } from '../../hands/zone/facade.ts'
import { footingOf, type Relief } from '../../relief/relief.ts'
import { LOOKS } from '../zones.ts'
import { around, type Shape, sheets, wires } from './shape.ts'

/** Stronger than on the ground: a wall is narrow, and what stands before it is seen through. */
const FILL_TIMES = 2.5

function face({ line, from, to, heightM, ring }: Facade, relief: Relief): Shape {
  const { lowestM, meanM } = footingOf(relief, ring)
  const at = ([longitude, latitude]: Facade['from'], up: number) => Cartesian3.fromDegrees(longitude, latitude, up)
  return {
    corners: [at(from, lowestM), at(to, lowestM), at(to, meanM + heightM), at(from, meanM + heightM)],
    colour: Color.fromCssColorString(LOOKS[line].colour),
  }
}

/** Walls that fire or blast reaches, in the colour of the line over them; the outermost line is an outline only, as on the ground. */
export function facadeFaces(list: readonly Facade[], relief: Relief): Primitive[] {
  if (list.length === 0) return []
  const faces = list.map((facade) => ({ ...face(facade, relief), alpha: LOOKS[facade.line].fill * FILL_TIMES }))
  const filled = faces.filter(({ alpha }) => alpha > 0)
  return [
    sheets(
      filled.map(({ corners, colour, alpha }) => ({ corners, colour: colour.withAlpha(alpha) })),
      true,
    ),
    wires(faces.map(around)),
  ]
}
