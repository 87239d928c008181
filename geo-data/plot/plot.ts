import { areaFault, type Position } from '../area/area.ts'
import { cityAt } from '../cities.ts'
import { type Text, text } from '../sectors/text.ts'
import { type PlotKind, plotKind } from './kind.ts'

/** What somebody says of a plotted thing; each time it is said anew, what was said before stays on record. */
export interface PlotContent {
  /** Of a point one, of a line its bends, of an area its corners, of which the last is not the first. */
  readonly positions: readonly Position[]
  /** May be empty: then the thing is called by its kind. */
  readonly name: string
  readonly note: string
}

/** One saying of a plotted thing: true from `madeAt` until the next number of the same thing. */
export interface PlotVersion extends PlotContent {
  readonly plotId: number
  /** 1, 2, 3 … of the same thing. */
  readonly number: number
  readonly removed: boolean
  readonly madeBy: number
  readonly madeAt: Date
}

/** A thing plotted on the map of an incident. What kind it is never changes. */
export interface Plot {
  readonly id: number
  readonly incidentId: number
  readonly kind: string
  /** Whose it is: of whoever placed it. */
  readonly departmentId: number
  readonly placedBy: number
  readonly placedAt: Date
}

/** Letters of a name; of a note. */
export const LONGEST_NAME = 40
export const LONGEST_NOTE = 500
/** What is still legible on one map, and told again on every change (ours). */
export const MOST_PLOTS = 300
/** Sayings of one thing. */
export const MOST_VERSIONS = 200

export interface PlotFault {
  readonly field: 'kind' | 'positions' | 'name' | 'note'
  readonly reason: Text
}

const fault = (field: PlotFault['field'], zh: string, en: string): PlotFault => ({ field, reason: text(zh, en) })

/** The first thing that is wrong with what is to be plotted; null: it may be. */
export const plotFault = (kindId: string, { positions, name, note }: PlotContent): PlotFault | null => {
  const kind = plotKind(kindId)
  if (!kind) return fault('kind', '没有这种标绘符号', 'no such symbol')
  return positionsFault(kind, positions) ?? nameFault(kind, name) ?? wordsFault('note', note, LONGEST_NOTE)
}

const positionsFault = (kind: PlotKind, positions: readonly Position[]): PlotFault | null => {
  if (kind.form === 'point' && positions.length !== 1) return fault('positions', '只要一个点', 'exactly one position')
  const shape =
    kind.form === 'line'
      ? areaFault({ shape: 'line', line: positions, bufferM: 1 })
      : kind.form === 'area'
        ? areaFault({ shape: 'polygon', ring: positions })
        : null
  if (shape) return { field: 'positions', reason: shape.reason }
  const isOutside = positions.some(([longitude, latitude]) => !cityAt(longitude, latitude))
  return isOutside ? fault('positions', '不在本市范围内', 'outside the city') : null
}

const nameFault = (kind: PlotKind, name: string): PlotFault | null =>
  kind.sense === 'words' && name.trim() === ''
    ? fault('name', '文字标注要写字', 'a text label says something')
    : wordsFault('name', name, LONGEST_NAME)

/** Letters of scripts that run from right to left, and marks that turn the direction of what stands after them. */
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u

/** The map's letters are set one after another from left to right, unshaped: such words would be read backwards there. */
const wordsFault = (field: 'name' | 'note', words: string, most: number): PlotFault | null => {
  if ([...words.trim()].length > most) return fault(field, `最多 ${most} 个字`, `at most ${most} letters`)
  if (/(?![\n\t])\p{Cc}/u.test(words)) return fault(field, '含有控制字符', 'has control characters')
  return RIGHT_TO_LEFT.test(words)
    ? fault(field, '从右往左的文字在地图上会写反', 'right-to-left script would stand backwards on the map')
    : null
}

/** The version of each thing that was true at a moment, epoch ms; what was removed then is not among them. */
export const versionsAt = <Version extends Pick<PlotVersion, 'number' | 'removed'>>(
  versions: readonly Version[],
  at: number,
  of: (version: Version) => { readonly thing: number | string; readonly madeAt: number },
): Version[] => {
  const last = new Map<number | string, Version>()
  for (const version of versions) {
    const { thing, madeAt } = of(version)
    if (madeAt <= at && version.number > (last.get(thing)?.number ?? 0)) last.set(thing, version)
  }
  return [...last.values()].filter(({ removed }) => !removed)
}

const LEADERS: ReadonlySet<string> = new Set(['duty-officer', 'commander'])

/** Those who lead plot everything; a crew that is at an incident plots what it sees there, and changes its own alone. */
export const mayPlot = (role: string): boolean => LEADERS.has(role) || role === 'crew'

/** Whether somebody may change what a department has plotted. */
export const mayChangePlot = (
  { role, departmentIds }: { readonly role: string; readonly departmentIds: readonly number[] },
  { departmentId }: Pick<Plot, 'departmentId'>,
): boolean => LEADERS.has(role) || (role === 'crew' && departmentIds.includes(departmentId))
