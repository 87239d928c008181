import type { Position } from '../../../geo-data/area/area.ts'
import { type PlotSense, SENSE_COLOUR } from '../../../geo-data/plot/kind.ts'
import type { Text } from '../../_lib/language.tsx'
import { dashes } from '../impact-zone/dash.ts'
import { BELOW_POINTS } from '../map/floor.ts'
import { type Drawing, type Mark, marksLayer, pathLayer, polygonLayer, textLayer } from '../map/overlay/drawing.ts'
import { LABEL } from '../map/overlay/label.ts'
import { arrowPicture, plotPicture } from './plot-picture.ts'
import { calledOf, headingOf, middleOf, type Plotted } from './plotted.ts'

type Colour = [number, number, number]

const colourOf = (sense: PlotSense): Colour => {
  const hex = SENSE_COLOUR[sense]
  return [1, 3, 5].map((from) => Number.parseInt(hex.slice(from, from + 2), 16)) as Colour
}

const GROUND: [number, number, number, number] = [14, 19, 24, 200]
const DASHES = 48
const WIDTH_PX = 3.5
/** A label below a symbol, above that of an outline, which stands at its top; words are their own symbol. */
const offsetOf = ({ form, sense, filled }: Plotted['kind']): number => {
  if (sense === 'words') return 0
  if (form === 'point') return 26
  return form === 'area' && !filled ? -20 : 20
}

const ringOf = (positions: readonly Position[]): Position[] => [...positions, ...positions.slice(0, 1)]

/** Symbols of points, one half way along each line or amid each area, and the heads of arrows. */
const marksOf = (plotted: readonly Plotted[], scale: number): Mark[] =>
  plotted.flatMap((one) => {
    const { kind, version } = one
    const head = version.positions.at(-1)
    const symbol = { position: middleOf(one), picture: plotPicture(kind), selection: null }
    return [
      ...(kind.arrow && head
        ? [{ position: head, picture: arrowPicture(kind.sense, headingOf(version.positions)), scale, selection: null }]
        : []),
      ...(kind.sense === 'words' ? [] : [{ ...symbol, scale: kind.form === 'point' ? scale : scale * 0.7 }]),
    ]
  })

interface Stroke {
  readonly path: readonly Position[]
  readonly sense: PlotSense
}

const strokesOf = (plotted: readonly Plotted[]): { readonly whole: Stroke[]; readonly seen: Stroke[] } => {
  const lines = plotted.filter(({ kind }) => kind.form !== 'point')
  const whole = lines.map(({ kind, version: { positions } }) => ({
    path: kind.form === 'area' ? ringOf(positions) : positions,
    sense: kind.sense,
    dashed: kind.dashed === true,
  }))
  const seen = whole.flatMap(({ path, sense, dashed }) =>
    dashed
      ? dashes(
          path.map((at) => [...at]),
          DASHES,
          0.6,
        ).map((dash) => ({ path: dash.map(lonLat), sense }))
      : [{ path, sense }],
  )
  return { whole, seen }
}

const lonLat = ([longitude = 0, latitude = 0]: readonly number[]): Position => [longitude, latitude]

const pair = ([longitude, latitude]: Position): [number, number] => [longitude, latitude]

interface PlotLook {
  readonly read: (text: Text) => string
  /** Said before every name: that it is only an exercise. */
  readonly mark: string
  /** Of the symbols' own size. */
  readonly scale: number
  /** Without, a line is told by its symbol alone: where letters are large and room is short. */
  readonly linesNamed: boolean
}

/** What is plotted in, drawings out, lowest first. */
export function plotLayers(plotted: readonly Plotted[], { read, mark, scale, linesNamed }: PlotLook): Drawing[] {
  const { whole, seen } = strokesOf(plotted)
  // A thick line over a sensor would hide that it cries.
  const line = {
    beforeId: BELOW_POINTS,
    getPath: ({ path }: Stroke) => path.map(pair),
    widthUnits: 'pixels',
    jointRounded: true,
  } as const
  return [
    polygonLayer<Plotted>({
      id: 'plot-fill',
      beforeId: BELOW_POINTS,
      data: plotted.filter(({ kind }) => kind.filled),
      getPolygon: ({ version }) => version.positions.map(pair),
      getFillColor: ({ kind }) => [...colourOf(kind.sense), 46],
      stroked: false,
    }),
    pathLayer<Stroke>({ id: 'plot-casing', data: whole, ...line, getColor: GROUND, getWidth: WIDTH_PX * scale + 3 }),
    pathLayer<Stroke>({
      id: 'plot-line',
      data: seen,
      ...line,
      getColor: ({ sense }) => colourOf(sense),
      getWidth: WIDTH_PX * scale,
    }),
    textLayer<Plotted>({
      id: 'plot-label',
      data: plotted.filter(({ kind }) => linesNamed || kind.form !== 'line'),
      getPosition: (one) => pair(middleOf(one)),
      getText: (one) => `${mark}${read(calledOf(one))}`,
      ...LABEL,
      getSize: LABEL.getSize * scale,
      getColor: ({ kind }) => colourOf(kind.sense),
      getPixelOffset: ({ kind }) => [0, offsetOf(kind) * scale],
    }),
    marksLayer({ id: 'plot', data: marksOf(plotted, scale) }),
  ]
}
