import type { Tx } from '../../db/transact.ts'
import type { Sector } from '../../sectors/sector.ts'
import { crossingLines, danglingEnds, duplicateLines, joinEnds, makeNodes } from './topology.repository.ts'
import { type Doubtful, joinRules, type TopologyReport } from './topology.ts'

interface Run {
  readonly runId: number
  readonly regionId: number
  readonly departmentId: number
}

/**
 * Joins what a run has put into a network, by the rules of its sector: ends to what stands there, then ends to one another. What does not
 * join, lies twice or crosses at the same depth is reported and left as it is.
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
  let [joined, nodesMade] = [0, 0]
  for (const rule of rules) {
    joined += await joinEnds(tx, run, rule)
    const made = await makeNodes(tx, run, rule, at)
    if (made > 0) await joinEnds(tx, run, rule)
    nodesMade += made
  }
  const all = async (find: typeof danglingEnds): Promise<Doubtful> => {
    const found = []
    for (const rule of rules) found.push(await find(tx, run, rule))
    const count = found.reduce((sum, one) => sum + one.count, 0)
    return { count, first: found.flatMap(({ first }) => first).slice(0, 20) }
  }
  return {
    joined,
    nodesMade,
    dangling: await all(danglingEnds),
    duplicates: await all(duplicateLines),
    crossings: await all(crossingLines),
  }
}
