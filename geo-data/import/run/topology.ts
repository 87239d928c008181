import type { Sector, TopologyRule } from '../../sectors/sector.ts'

/** What is doubtful of how the lines of one import join: how many, and the first of them by their codes. */
export interface Doubtful {
  readonly count: number
  readonly first: readonly { readonly code: string; readonly what: string }[]
}

export interface TopologyReport {
  /** Ends joined to a thing on record that stands within the rule's tolerance. */
  readonly joined: number
  /** Nodes made where ends of lines meet and nothing stood. */
  readonly nodesMade: number
  /** Ends at which nothing stands and no other line ends. */
  readonly dangling: Doubtful
  /** Lines that lie exactly on another of their kind. */
  readonly duplicates: Doubtful
  /** Lines that cross another at the same depth, both depths surveyed, without a node. */
  readonly crossings: Doubtful
}

/** A rule of the registry made ready for one import. */
export interface JoinRule {
  readonly sectorId: string
  readonly lineKind: string
  /** SECTOR.KIND of what stands at one place and may end a line. */
  readonly points: readonly string[]
  /** The kind of which a node is made where lines meet; none where the sector has no such kind. */
  readonly nodeKind: string | undefined
  readonly snapMetres: number
}

/** How the lines of these kinds are to be joined; a line kind without a rule stands alone (a fence, a zone's edge). */
export const joinRules = (sector: Sector, kinds: readonly string[]): JoinRule[] =>
  kinds.flatMap((kind) => {
    const rule = sector.topology.find(({ from }) => from === `${sector.id}.${kind}`)
    return rule ? [joinRule(sector, kind, rule)] : []
  })

const joinRule = (sector: Sector, lineKind: string, { to, snapMetres }: TopologyRule): JoinRule => {
  const own = sector.kinds.filter(({ id, geometry }) => geometry === 'point' && to.includes(`${sector.id}.${id}`))
  const lines = new Set(
    sector.kinds.filter(({ geometry }) => geometry === 'line').map(({ id }) => `${sector.id}.${id}`),
  )
  return {
    sectorId: sector.id,
    lineKind,
    points: to.filter((ref) => !lines.has(ref)),
    nodeKind: own.find(({ aliases }) => aliases?.includes('junction'))?.id,
    snapMetres,
  }
}
