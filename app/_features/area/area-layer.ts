import type { Area, Position } from '../../../geo-data/area/area.ts'
import { BELOW_POINTS } from '../map/floor.ts'
import { type Drawing, pathLayer, polygonLayer, scatterplotLayer } from '../map/overlay/drawing.ts'

/** The accent: what somebody has asked for, and in no level's colour. */
const STROKE: [number, number, number, number] = [111, 199, 184, 255]
const FILL: [number, number, number, number] = [111, 199, 184, 28]

const MARGIN: [number, number, number, number] = [111, 199, 184, 50]
type Shape<Name extends Area['shape']> = Extract<Area, { shape: Name }>

/** Layers of the map owner's own prop: deck's types do not know of it. */
const belowPoints = { beforeId: BELOW_POINTS }
const flat = ([longitude, latitude]: Position): [number, number] => [longitude, latitude]

const EDGE = { getLineColor: STROKE, getLineWidth: 2, lineWidthUnits: 'pixels', getFillColor: FILL } as const

const circle = ({ centre, radiusM }: Shape<'circle'>): Drawing[] => [
  scatterplotLayer({
    ...EDGE,
    ...belowPoints,
    id: 'area-circle',
    data: [centre],
    getPosition: flat,
    getRadius: radiusM,
    radiusUnits: 'meters',
    stroked: true,
  }),
]

const polygon = ({ ring }: Shape<'polygon'>): Drawing[] => [
  polygonLayer({ ...EDGE, ...belowPoints, id: 'area-polygon', data: [ring], getPolygon: (one) => one.map(flat) }),
]

const line = ({ line: positions, bufferM }: Shape<'line'>): Drawing[] => {
  const path = { ...belowPoints, data: [positions], getPath: (one: readonly Position[]) => one.map(flat) }
  const round = { capRounded: true, jointRounded: true }
  return [
    pathLayer({
      ...path,
      ...round,
      id: 'area-margin',
      getWidth: bufferM * 2,
      widthUnits: 'meters',
      getColor: MARGIN,
    }),
    pathLayer({ ...path, ...round, id: 'area-line', getWidth: 2, widthUnits: 'pixels', getColor: STROKE }),
  ]
}

/** The area that is asked about, in metres on the ground: its edge is where the answer ends. */
export const areaLayers = (area: Area | null): Drawing[] => {
  if (area === null) return []
  if (area.shape === 'circle') return circle(area)
  return area.shape === 'polygon' ? polygon(area) : line(area)
}
