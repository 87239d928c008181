import { kindByRef, sectorById } from '../sectors/registry.ts'
import type { KindRef, TopologyRule } from '../sectors/sector.ts'

/** Kinds of line that run into one another, and the kinds of node they join: one network of one sector. */
export interface LineNetwork {
  readonly sectorId: string
  /** Ids of kinds, without their sector. */
  readonly lines: readonly string[]
  readonly nodes: readonly string[]
}

const isLine = (ref: KindRef): boolean => kindByRef(ref)?.it.geometry === 'line'
const idOf = (ref: KindRef): string => ref.slice(ref.indexOf('.') + 1)
const namesLines = ({ to }: TopologyRule): boolean => to.some(isLine)

/** A rule joins the lines that it names; one that names nodes alone (a pump of a model) joins whatever lines share a node with it. */
const joins = (one: TopologyRule, other: TopologyRule): boolean =>
  one.to.includes(other.from) ||
  other.to.includes(one.from) ||
  ((!namesLines(one) || !namesLines(other)) && one.to.some((ref) => other.to.includes(ref)))

const joinedWith = (rules: readonly TopologyRule[], first: readonly TopologyRule[]): readonly TopologyRule[] => {
  const wider = rules.filter((rule) => first.includes(rule) || first.some((one) => joins(one, rule)))
  return wider.length === first.length ? first : joinedWith(rules, wider)
}

/** The network that a kind is a line or a node of, by the registry's rules of topology; null where it is of none. */
export const networkOf = (sectorId: string, kind: string): LineNetwork | null => {
  const rules = sectorById(sectorId)?.topology ?? []
  const ref: KindRef = `${sectorId}.${kind}`
  const own = rules.filter(({ from, to }) => from === ref || to.includes(ref))
  if (own.length === 0) return null
  const all = joinedWith(rules, own)
  return {
    sectorId,
    lines: [...new Set(all.map(({ from }) => idOf(from)))],
    nodes: [...new Set(all.flatMap(({ to }) => to.filter((one) => !isLine(one)).map(idOf)))],
  }
}
