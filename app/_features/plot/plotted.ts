import type { Position } from '../../../geo-data/area/area.ts'
import { type PlotKind, plotKind } from '../../../geo-data/plot/kind.ts'
import { versionsAt } from '../../../geo-data/plot/plot.ts'
import type { Text } from '../../_lib/language.tsx'
import type { PlotRow, PlotVersion } from './plot.operations.ts'

/** One thing as it is plotted at the moment that is shown. */
export interface Plotted {
  readonly id: string
  readonly kind: PlotKind
  readonly departmentId: string
  readonly version: PlotVersion
}

/** What is on the map at a moment, epoch ms; of kinds that this screen does not know, nothing. */
export const plottedAt = (plots: readonly PlotRow[], at: number): Plotted[] =>
  plots.flatMap(({ id, kind: kindId, department, versions }) => {
    const [version] = versionsAt(versions, at, ({ madeAt }) => ({ thing: id, madeAt: Date.parse(madeAt) }))
    const kind = plotKind(kindId)
    return version && kind ? [{ id, kind, departmentId: department.id, version }] : []
  })

/** What it is called: its name, else its kind's. */
export const calledOf = ({ kind, version }: Plotted): Text =>
  version.name === '' ? kind.name : { zh: version.name, en: version.name }

/** Degrees: where it stands, or half way along a line, or amid a tinted area, or at the top of an outline: what it encloses stays free. */
export const middleOf = ({ kind, version: { positions } }: Plotted): Position => {
  const [first = [0, 0] as const] = positions
  if (kind.form === 'point') return first
  if (kind.form === 'line') return alongLine(positions)
  if (!kind.filled) return positions.toSorted(([, a], [, b]) => b - a)[0] ?? first
  const sum = positions.reduce(([x, y], [east, north]) => [x + east, y + north] as const, [0, 0] as const)
  return [sum[0] / positions.length, sum[1] / positions.length]
}

const apart = ([x, y]: Position, [east, north]: Position): number =>
  Math.hypot((east - x) * Math.cos((y * Math.PI) / 180), north - y)

/** Half way along a line, by planar degrees: near enough to lay a symbol there. */
const alongLine = (positions: readonly Position[]): Position => {
  const stretches = positions.slice(1).map((to, index) => ({ from: positions[index] ?? to, to }))
  const half = stretches.reduce((sum, { from, to }) => sum + apart(from, to), 0) / 2
  let walked = 0
  for (const { from, to } of stretches) {
    const length = apart(from, to)
    if (length > 0 && walked + length >= half) {
      const share = (half - walked) / length
      return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
    }
    walked += length
  }
  return positions[0] ?? [0, 0]
}

/** Degrees clockwise from north in which the last stretch of a line leads. */
export const headingOf = (positions: readonly Position[]): number => {
  const to = positions.at(-1) ?? [0, 0]
  const from = positions.findLast((position) => apart(position, to) > 0) ?? to
  const east = (to[0] - from[0]) * Math.cos((to[1] * Math.PI) / 180)
  return (Math.atan2(east, to[1] - from[1]) * 180) / Math.PI
}
