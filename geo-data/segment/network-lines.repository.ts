import { sql } from 'kysely'
import { kysely, type Tx } from '../db/transact.ts'
import { SECTORS } from '../sectors/registry.ts'
import { MOST_LINES, type PackedLines, type PackedNetwork } from './network-lines.ts'

/** A tenth of a metre along, a centimetre down. */
const [DIGITS, DEPTH_DIGITS] = [6, 2]

const LINE_KINDS = SECTORS.flatMap(({ id, kinds }) =>
  kinds.filter(({ geometry }) => geometry === 'line').map((kind) => ({ sectorId: id, kind })),
)
const DIAMETERS = [...new Set(LINE_KINDS.map(({ kind }) => kind.carries?.diameter ?? 'diameter_mm'))]

/**
 * Every line of the network that the actor may see, grouped by kind, at most `most`: what a map shows from afar goes before what it
 * shows near by, the wider before the narrower. 16,806 lines of 69,364 positions are 350 kB in 0.2 s; nothing is made of them but bytes.
 */
export const networkLines = async (tx: Tx, most = MOST_LINES): Promise<PackedNetwork> => {
  const { total } = await kysely<'segment'>(tx)
    .selectFrom('segment')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const { rows } = await sql<PackedLines>`
    select sector_id as "sectorId", kind,
      st_astwkb(array_agg(geom order by id), array_agg(id::bigint order by id), ${DIGITS}::int, ${DEPTH_DIGITS}::int) as twkb
    from (${weightiest(most)}) chosen group by sector_id, kind order by sector_id, kind`.execute(kysely<'segment'>(tx))
  return { total, groups: rows }
}

const weightiest = (most: number) => sql`
  select id, sector_id, kind, geom from segment
    left join unnest(${LINE_KINDS.map(({ sectorId }) => sectorId)}::text[], ${LINE_KINDS.map(({ kind }) => kind.id)}::text[],
      ${LINE_KINDS.map(({ kind }) => kind.minZoom)}::float8[]) as seen_from (of_sector, of_kind, zoom)
      on of_sector = sector_id and of_kind = kind
  order by zoom nulls last, ${widthMm} desc nulls last, id limit ${most}`

const widthMm = sql`coalesce(${sql.join(
  DIAMETERS.map(
    (name) => sql`case when jsonb_typeof(attributes -> ${name}) = 'number' then (attributes ->> ${name})::float8 end`,
  ),
)})`
