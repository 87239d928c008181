import type { Tx } from '../../db/transact.ts'
import { askingDatum, DATUM_CODES, datumBetrayed, movesAt } from '../crs/datum-doubt.ts'
import { offsetLike } from '../crs/offset.ts'
import { UnreadableFile } from '../import.ts'
import type { ReadingOrder } from '../reading.ts'
import { fitOfRun, middleOfRun } from './fit.repository.ts'
import { shiftOfRun } from './run.repository.ts'

/**
 * A file whose CRS nobody said is not believed where it would shift what is known just as a map service's offset does, or where
 * what is new of it fits the city's streets only once that offset is taken back. It is asked about, never converted.
 * @throws UnreadableFile with the evidence
 */
export const doubtDatum = async (tx: Tx, runId: number, { crs, transform, place }: ReadingOrder): Promise<void> => {
  if (crs !== undefined || transform !== undefined || place !== undefined) return
  const offset = offsetLike(await shiftOfRun(tx, runId))
  if (offset !== undefined)
    throw new UnreadableFile(
      {
        zh: `会把已有记录整体移动，移动量正是 ${offset} 的偏移：请把坐标系填为 ${offset}；确属 WGS 84 时填 EPSG:4326`,
        en: `would move what is on record just as ${offset} does: give --crs ${offset}, or --crs EPSG:4326 to insist`,
      },
      { code: DATUM_CODES[offset] },
    )
  const middle = await middleOfRun(tx, runId)
  if (!middle) return
  const moves = movesAt(middle)
  const fit = await fitOfRun(tx, runId, moves)
  const datum = datumBetrayed(moves, fit)
  if (datum !== undefined) throw askingDatum(datum, fit)
}
