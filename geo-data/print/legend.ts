import { PLOT_KINDS, type PlotSense, plotKind, SENSE_COLOUR } from '../plot/kind.ts'
import { kindByRef, SECTORS, sectorById } from '../sectors/registry.ts'
import type { Symbol as KindSymbol } from '../sectors/sector.ts'
import { type Text, text } from '../sectors/text.ts'

/** What a line of the legend shows before its name, as it looks on the map. */
export type Sign =
  | KindSymbol
  | { readonly as: 'hatch'; readonly colour: string }
  /** A disc in a ring; `edge` is as broad as this share of its radius. */
  | { readonly as: 'disc'; readonly fill: string; readonly edge: string; readonly share: number }

/** One line of a printed legend; lines of one chapter stand together. */
export interface LegendLine {
  readonly ref: string
  readonly chapter: Text
  readonly name: Text
  readonly sign: Sign
}

interface MapLine {
  readonly name: Text
  readonly sign: Sign
}

const point = (shape: 'hexagon' | 'triangle' | 'square', colour: string, glyph: string): KindSymbol => ({
  as: 'point',
  shape,
  colour,
  glyph,
  radiusPx: 8,
})
const line = (colour: string, widthPx: number, dash?: readonly number[]): KindSymbol => ({
  as: 'line',
  colour,
  widthPx,
  ...(dash ? { dash } : {}),
})
const disc = (fill: string, edge: string, share: number): Sign => ({ as: 'disc', fill, edge, share })

const GROUND = '#0e1318'
const BRIGHT = '#f6f9fb'
const ACCENT = '#6fc7b8'
const CLOUD = '#aba0be'

/** What the map shows beside every sector, by the name it has in the tree of layers. */
export const SURROUNDINGS = {
  'blind-area': { name: text('盲区', 'Unwatched areas'), sign: { as: 'hatch', colour: '#b9c4ce' } },
  'protection-target': { name: text('防护目标', 'Protection targets'), sign: point('hexagon', '#a99bc9', '护') },
  'hazard-source': { name: text('危险源', 'Hazard sources'), sign: point('triangle', '#c7a88a', '') },
  track: { name: text('队伍与车辆', 'Crews and vehicles'), sign: point('square', '#e1e8ee', '') },
  camera: { name: text('视频点', 'Cameras'), sign: point('square', '#8fa6b5', '') },
  people: { name: text('人口密度', 'People density'), sign: { as: 'polygon', colour: '#726a88', opacity: 0.65 } },
  region: { name: text('行政区划', 'Regions'), sign: line('#8b9cab', 1.5, [6, 3]) },
  building: { name: text('建筑', 'Buildings'), sign: { as: 'polygon', colour: '#4a5b6a', opacity: 0.8 } },
  road: { name: text('道路', 'Roads'), sign: line('#4a5b6a', 3) },
} as const satisfies Readonly<Record<string, MapLine>>

/** What lies on the map because of what happens, or because somebody asked. */
export const HAPPENING = {
  'alarm.P1': { name: text('P1 报警', 'P1 alarm'), sign: disc(BRIGHT, GROUND, 0.2) },
  'alarm.P2': { name: text('P2 报警', 'P2 alarm'), sign: disc(GROUND, BRIGHT, 0.35) },
  'alarm.P3': { name: text('P3 报警', 'P3 alarm'), sign: disc(GROUND, '#879aaa', 0.25) },
  incident: { name: text('事件', 'Incident'), sign: disc('#333a40', '#aab2b9', 0.12) },
  'sensor.offline': { name: text('监测点离线', 'Sensor offline'), sign: disc(GROUND, '#5d6f7e', 0.25) },
  'sensor-group': {
    name: text('密集监测点（个数）', 'Crowded sensors (how many)'),
    sign: disc('#3c5160', '#8b9cab', 0.15),
  },
  'zone.must-leave': { name: text('必须撤离', 'Must leave'), sign: line('#ec8ad6', 3) },
  'zone.shelter': { name: text('就地避险', 'Shelter inside'), sign: line('#bda4f0', 2.5, [4, 2]) },
  'zone.cordon': { name: text('管制外沿', 'Cordon'), sign: line('#c2ced8', 2, [1, 3]) },
  'zone.course': { name: text('云团此刻位置', 'The cloud at this time'), sign: polygon(CLOUD) },
  'zone.bench': { name: text('各判据', 'Criteria of the bench'), sign: line('#9dadbb', 1.2) },
  'zone.band': { name: text('不确定带', 'Band of uncertainty'), sign: line('#e1e8ee', 1.2, [2, 2]) },
  'zone.compared': { name: text('并排方案 A–D', 'Compared A–D'), sign: line('#e1e8ee', 3) },
  'analysis.source': { name: text('假定泄漏点', 'Assumed source'), sign: disc(BRIGHT, GROUND, 0.3) },
  'leak-candidate': { name: text('可疑管段', 'Segments that may leak'), sign: line(BRIGHT, 4) },
  area: { name: text('查询范围', 'Area asked about'), sign: polygon(ACCENT) },
  trace: { name: text('追踪的管网', 'Network followed'), sign: line(ACCENT, 3) },
  measure: { name: text('量测', 'Measured'), sign: line(ACCENT, 2) },
  selection: { name: text('选中', 'Selected'), sign: line(ACCENT, 3) },
} as const satisfies Readonly<Record<string, MapLine>>

function polygon(colour: string): Sign {
  return { as: 'polygon', colour, opacity: 0.35 }
}

/** The grounds on which plotted symbols stand; each is named on the map itself. */
const PLOT_SHAPE = { force: 'square', place: 'circle', danger: 'diamond', words: 'ring' } as const satisfies Readonly<
  Record<PlotSense, string>
>

const plotSign = (id: string): Sign | undefined => {
  const kind = plotKind(id)
  if (!kind) return undefined
  const colour = SENSE_COLOUR[kind.sense]
  if (kind.form === 'point') return { as: 'point', shape: PLOT_SHAPE[kind.sense], colour, glyph: '', radiusPx: 8 }
  if (kind.filled) return { as: 'polygon', colour, opacity: 0.35 }
  return line(colour, 3, kind.dashed ? [3, 2] : undefined)
}

const AROUND = text('周边与底图', 'Surroundings and base map')
const NOW = text('正在发生', 'Happening now')
const PLOT = text('态势标绘', 'Situation plot')
const SENSORS = text('监测点', 'Sensors')

const lineIn = (lines: Readonly<Record<string, MapLine>>, ref: string, chapter: Text): LegendLine | undefined => {
  const found = Object.hasOwn(lines, ref) ? lines[ref] : undefined
  return found && { ref, chapter, ...found }
}

/** The line of `gas.main`, `gas.sensor`, `camera` or `zone.cordon`; undefined where the map draws nothing of that name. */
export const legendLine = (ref: string): LegendLine | undefined => {
  const kind = kindByRef(ref)
  if (kind) return { ref, chapter: kind.sector.name, name: kind.it.name, sign: kind.it.symbol }
  const [, sectorId = ''] = /^(.+)\.sensor$/.exec(ref) ?? []
  const sector = sectorById(sectorId)
  if (sector) return { ref, chapter: sector.name, name: SENSORS, sign: disc(sector.colour, GROUND, 0.1) }
  const [, plotted = ''] = /^plot\.(.+)$/.exec(ref) ?? []
  const sign = plotSign(plotted)
  if (sign) return { ref, chapter: PLOT, name: plotKind(plotted)?.name ?? PLOT, sign }
  return lineIn(HAPPENING, ref, NOW) ?? lineIn(SURROUNDINGS, ref, AROUND)
}

/** In the order of the printed legend: what happens, then every sector with its sensors first, then what lies around. */
const ORDER: ReadonlyMap<string, number> = new Map(
  [
    ...Object.keys(HAPPENING),
    ...PLOT_KINDS.map(({ id }) => `plot.${id}`),
    ...SECTORS.flatMap(({ id, kinds }) => [`${id}.sensor`, ...kinds.map((kind) => `${id}.${kind.id}`)]),
    ...Object.keys(SURROUNDINGS),
  ].map((ref, place) => [ref, place]),
)

/** Lines of what was drawn, each once, in the order of the legend; names that nobody knows are left out. */
export const legendOf = (refs: readonly string[]): readonly LegendLine[] =>
  [...new Set(refs)]
    .flatMap((ref) => legendLine(ref) ?? [])
    .toSorted((a, b) => (ORDER.get(a.ref) ?? 0) - (ORDER.get(b.ref) ?? 0))
