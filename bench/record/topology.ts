import { loadavg } from 'node:os'
import { sql } from 'kysely'
import { SYSTEM } from '../../geo-data/db/actor.ts'
import type { Db } from '../../geo-data/db/pool.ts'
import { createTestDatabase } from '../../geo-data/db/test-database.ts'
import { kysely, transact } from '../../geo-data/db/transact.ts'
import { joinNetwork } from '../../geo-data/import/run/join-network.commands.ts'
import type { TopologyReport } from '../../geo-data/import/run/topology.ts'
import { syncRegistry } from '../../geo-data/sector/sync-registry.commands.ts'
import { sectorById } from '../../geo-data/sectors/registry.ts'

export interface TopologyBenchResult {
  readonly name: 'topology'
  readonly lines: number
  readonly seconds: number
  readonly perSecond: number
  readonly report: Pick<TopologyReport, 'nodesMade'> & Record<'dangling' | 'duplicates' | 'crossings', number>
  readonly load: number
  readonly met: boolean
}

/** As long as an import's own transaction may last. */
const LONGEST_MS = 3_600_000
const AT = new Date('2026-11-22T00:00:00Z')

/**
 * Joins a street grid in which nothing is joined yet, in one transaction and under the product's own limit of 30 s a statement: every
 * crossing becomes a node and every end is joined to one.
 */
export const run = async ({ lines = 1_000_000 } = {}): Promise<TopologyBenchResult> => {
  const { db, drop } = await createTestDatabase()
  try {
    await transact(db, SYSTEM, (tx) => syncRegistry(tx, AT))
    const side = Math.round(Math.sqrt(lines / 2))
    await seed(db, side)
    const sector = sectorById('gas')
    if (!sector) throw new Error('no sector gas')
    const begun = performance.now()
    const target = { runId: 1, regionId: 1, departmentId: 1 }
    const report = await transact(db, SYSTEM, (tx) => joinNetwork(tx, target, sector, ['main'], AT), LONGEST_MS)
    const seconds = (performance.now() - begun) / 1000
    if (!report) throw new Error('gas.main has no rule by which it is joined')
    const { nodesMade, dangling, duplicates, crossings } = report
    return {
      name: 'topology',
      lines: 2 * side * side,
      seconds: Number(seconds.toFixed(1)),
      perSecond: Math.round((2 * side * side) / seconds),
      report: { nodesMade, dangling: dangling.count, duplicates: duplicates.count, crossings: crossings.count },
      load: loadavg()[0] as number,
      // Only the outer ends of the grid, one a street, meet nobody.
      met: nodesMade === (side + 1) ** 2 - 1 - 2 * side && dangling.count === 2 * side && crossings.count === 0,
    }
  } finally {
    await drop()
  }
}

/** A street and an avenue from every corner of a square grid, 90 to 110 m long, bent in the middle, all of one import. */
const seed = (db: Db, side: number): Promise<void> =>
  transact(
    db,
    SYSTEM,
    async (tx) => {
      const run = kysely<never>(tx)
      await sql`insert into region (kind, code, name_zh, name_en) values ('city', 'city-bench', '压测市', 'Bench')`.execute(
        run,
      )
      await sql`insert into department (kind, code, name_zh, name_en, region_id) values ('owner', 'bench', '压测', 'Bench', 1)`.execute(
        run,
      )
      await sql`insert into import_run (file_name, target, region_id, department_id, started_at)
        values ('bench', 'gas.main', 1, 1, ${AT})`.execute(run)
      for (let row = 0; row < side; row += 20)
        await sql`insert into segment (region_id, department_id, sector_id, kind, code, attributes, assumed, import_run_id,
            updated_at, length_m, geom)
          select 1, 1, 'gas', 'main', d || x || '-' || y, '{"depth_m": 1.25, "diameter_mm": 200}', '{}', 1, ${AT}, 100,
            st_setsrid(st_makeline(array[st_makepoint(a, b, -1.25), st_makepoint(a + h * 5e-4, b + v * 5e-4, -1.25),
              st_makepoint(a + h * 1e-3, b + v * 1e-3, -1.25)]), 4326)
          from generate_series(0, ${side - 1}::int) x, generate_series(${row}::int, ${Math.min(side, row + 20) - 1}::int) y,
            (values ('H', 1, 0), ('V', 0, 1)) as way(d, h, v), lateral (select 110 + x * 1e-3 as a, 30 + y * 1e-3 as b) corner`.execute(
          run,
        )
    },
    LONGEST_MS,
  )

if (import.meta.main) {
  const result = await run({ lines: Number(process.argv[2] ?? 1_000_000) })
  console.log(JSON.stringify(result))
  if (!result.met) process.exitCode = 1
}
