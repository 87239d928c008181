import { SYSTEM } from '../../geo-data/db/actor.ts'
import { transact } from '../../geo-data/db/transact.ts'
import { dropFixesBefore } from '../../geo-data/track/track.repository.ts'
import { KEPT_HOURS } from '../../geo-data/track/track.ts'
import type { Ground } from '../ground.ts'

/** Forgets where crews and vehicles were longer ago than positions are kept: personal data, and nobody asks for it later. */
export const dropOldTracks = async ({ db, now }: Ground): Promise<void> => {
  const before = new Date(now().getTime() - KEPT_HOURS * 3_600_000)
  await transact(db, SYSTEM, (tx) => dropFixesBefore(tx, before))
}
