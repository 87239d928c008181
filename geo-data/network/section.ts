import { type Edge, walkAlong } from './network.ts'

/** A line with how much it holds. */
export interface Pipe extends Edge {
  /** Null where it is not on record. */
  readonly diameterMm: number | null
}

/** Something on a network that decides how far a section goes: a valve, or where the network is fed from. */
export interface Gate {
  readonly assetId: number
  readonly code: string
  readonly feeds: boolean
  /** Of a valve: `open`, `closed`, `seized`, `unknown`; null where nobody says. */
  readonly state: string | null
  /** `manual`, `remote`, `automatic`. */
  readonly operation: string
}

/** What lies between the valves around a line, as far as the record knows them. */
export interface Section {
  readonly lengthM: number
  /** Of its bores, m³; null where a bore is unknown. */
  readonly volumeM3: number | null
  /** Valves that shut it: those that stand open and can be worked, or are shut already. */
  readonly closing: readonly { readonly code: string; readonly operation: string }[]
  /** Valves that may not be counted on, seized or of unknown state: counted as open. */
  readonly doubtful: readonly string[]
  /** True where a way out of it is shut by nothing. */
  readonly open: boolean
}

const WORKING: ReadonlySet<string | null> = new Set(['open', 'closed'])

/** Whether a section may end at it: a valve that can be shut, or is. */
export const closes = ({ feeds, state }: Gate): boolean => !feeds && WORKING.has(state)

/**
 * The section of a line: walked from it along the network until valves that can be shut, no farther than `limitM`. A valve
 * that is seized or of which nobody knows the state lets through. Where the walk comes to a source or to its limit, it is open.
 */
export const sectionAround = (
  pipes: readonly Pipe[],
  gates: readonly Gate[],
  { segmentId, limitM }: { readonly segmentId: number; readonly limitM: number },
): Section => {
  const gateAt = new Map(gates.map((gate) => [gate.assetId, gate]))
  const isShut = (assetId: number | null): boolean => {
    const gate = assetId === null ? undefined : gateAt.get(assetId)
    return gate !== undefined && closes(gate)
  }
  const endOf = (assetId: number | null): number | null => (isShut(assetId) ? null : assetId)
  const cut = pipes.map((pipe) => ({
    ...pipe,
    fromAssetId: endOf(pipe.fromAssetId),
    toAssetId: endOf(pipe.toAssetId),
  }))
  const walk = walkAlong(cut, { assetId: null, segmentId }, limitM)
  const within = pipes.filter((pipe) => walk.segments.has(pipe.segmentId))
  const ends = [...new Set(within.flatMap(({ fromAssetId, toAssetId }) => [fromAssetId, toAssetId]))]
  const passed = gates.filter(({ assetId }) => walk.assets.has(assetId))
  const beyond = ends.some((end) => end !== null && !isShut(end) && !walk.assets.has(end))
  return {
    lengthM: within.reduce((sum, { lengthM }) => sum + lengthM, 0),
    volumeM3: volumeOf(within),
    closing: gates.filter((gate) => closes(gate) && ends.includes(gate.assetId)).map(asClosing),
    doubtful: passed.filter(({ feeds }) => !feeds).map(({ code }) => code),
    open: beyond || passed.some(({ feeds }) => feeds),
  }
}

const asClosing = ({ code, operation }: Gate) => ({ code, operation })

const volumeOf = (pipes: readonly Pipe[]): number | null => {
  if (pipes.some(({ diameterMm }) => diameterMm === null)) return null
  return pipes.reduce(
    (sum, { lengthM, diameterMm }) => sum + (Math.PI / 4) * ((diameterMm ?? 0) / 1000) ** 2 * lengthM,
    0,
  )
}
