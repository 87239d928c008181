import type { Tx } from '../../db/transact.ts'
import type { Sector } from '../../sectors/sector.ts'
import { meetings } from './meeting.ts'
import {
  crossingLines,
  danglingEnds,
  duplicateLines,
  joinEnds,
  looseEnds,
  makeNodes,
  type Slice,
  slicesOf,
} from './topology.repository.ts'
import { type Doubtful, type JoinRule, joinRules, type TopologyReport } from './topology.ts'

interface Run {
  readonly runId: number
  readonly regionId: number
  readonly departmentId: number
}

/** Nodes a statement, and doubtful lines that are named. */
const BATCH = 2000
const NAMED = 20

/**
 * Joins what a run has put into a network, by the rules of its sector: ends to what stands there, then ends to one another. What does not
 * join, lies twice or crosses at the same depth is reported and left as it is. Lines are taken slice by slice: no statement of a million
 * lines would end in the time that one is given.
 */
export const joinNetwork = async (
  tx: Tx,
  run: Run,
  sector: Sector,
  kinds: readonly string[],
  at: Date,
): Promise<TopologyReport | undefined> => {
  const rules = joinRules(sector, kinds)
  if (rules.length === 0) return undefined
  const slices = new Map<JoinRule, readonly Slice[]>()
  for (const rule of rules) slices.set(rule, await slicesOf(tx, run, rule))
  const all = async (find: typeof danglingEnds): Promise<Doubtful> => {
    const found = []
    for (const [rule, its] of slices) for (const slice of its) found.push(await find(tx, run, rule, slice))
    const count = found.reduce((sum, one) => sum + one.count, 0)
    return { count, first: found.flatMap(({ first }) => first).slice(0, NAMED) }
  }
  // Before any line is written again: what it was before stays in the indexes until the import is committed.
  const [duplicates, crossings] = [await all(duplicateLines), await all(crossingLines)]
  let [joined, nodesMade] = [0, 0]
  for (const [rule, its] of slices) {
    for (const slice of its) joined += await joinEnds(tx, run, rule, slice)
    const made = await meetingNodes(tx, run, rule, its, at)
    if (made > 0) for (const slice of its) await joinEnds(tx, run, rule, slice)
    nodesMade += made
  }
  return {
    joined,
    nodesMade,
    dangling: await all(danglingEnds),
    duplicates,
    crossings,
  }
}

/** Makes a node wherever two or more loose ends meet within the tolerance. @returns how many */
const meetingNodes = async (tx: Tx, run: Run, rule: JoinRule, slices: readonly Slice[], at: Date): Promise<number> => {
  const { nodeKind } = rule
  if (nodeKind === undefined) return 0
  const loose = []
  for (const slice of slices) loose.push(await looseEnds(tx, run, rule, slice))
  const ends = {
    longitudes: together(loose.map(({ longitudes }) => longitudes)),
    latitudes: together(loose.map(({ latitudes }) => latitudes)),
  }
  const found = meetings(ends, rule.snapMetres)
  let made = 0
  for (let from = 0; from < found.length; from += BATCH) {
    const batch = found.slice(from, from + BATCH)
    const places = {
      longitudes: batch.map((index) => ends.longitudes[index] as number),
      latitudes: batch.map((index) => ends.latitudes[index] as number),
    }
    made += await makeNodes(tx, run, { ...rule, nodeKind }, places, at)
  }
  return made
}

const together = (parts: readonly Float64Array[]): Float64Array => {
  const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
