import { type Drawing, lineLayer, scatterplotLayer } from '../../map/overlay/drawing.ts'
import type { Fix } from '../outbox/outbox.ts'

interface Spot {
  readonly at: [number, number]
  readonly mine: boolean
}

const spot = ({ longitude, latitude }: Fix, mine: boolean): Spot => ({ at: [longitude, latitude], mine })
const BRIGHT: [number, number, number] = [246, 249, 251]
const ACCENT: [number, number, number] = [111, 199, 184]

/** Where to go, where I am, and the straight line between: no road is claimed. */
export function wayLayers(goal: Fix, mine: Fix | null): Drawing[] {
  const spots = [spot(goal, false), ...(mine ? [spot(mine, true)] : [])]
  return [
    lineLayer<readonly [Spot, Spot]>({
      id: 'way',
      data: mine ? [[spot(mine, true), spot(goal, false)] as const] : [],
      getSourcePosition: ([from]) => from.at,
      getTargetPosition: ([, to]) => to.at,
      getColor: [...BRIGHT, 150],
      getWidth: 2,
    }),
    scatterplotLayer<Spot>({
      id: 'way-ends',
      data: spots,
      getPosition: ({ at }) => at,
      getFillColor: ({ mine: own }) => (own ? ACCENT : BRIGHT),
      getLineColor: [14, 19, 24],
      getRadius: ({ mine: own }) => (own ? 7 : 10),
      radiusUnits: 'pixels',
      stroked: true,
      getLineWidth: 2,
      lineWidthUnits: 'pixels',
    }),
  ]
}
