import { kysely, type Tx } from '../db/transact.ts'
import type { Sector } from '../sectors/sector.ts'

export const putSector = async (tx: Tx, sector: Sector, position: number): Promise<void> => {
  const values = { name_zh: sector.name.zh, name_en: sector.name.en, colour: sector.colour, position }
  await kysely<'sector'>(tx)
    .insertInto('sector')
    .values({ id: sector.id, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute()
}
