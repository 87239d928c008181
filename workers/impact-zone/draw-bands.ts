import { setImmediate } from 'node:timers/promises'
import { SYSTEM } from '../../geo-data/db/actor.ts'
import { read, transact } from '../../geo-data/db/transact.ts'
import { bandsWanted, keepBands } from '../../geo-data/impact-zone/band/band.commands.ts'
import { bandsOf } from '../../geo-data/impact-zone/band/band.ts'
import type { Task } from '../ground.ts'

/** So long at a time, and the stream is let through before the next. */
const SLICE_MS = 8

/** How sure the zones are that have just been drawn: computed in slices and outside of any transaction, kept in one. */
export const drawBands: Task = async ({ db, now }, { eventId }) => {
  const wanted = await read(db, SYSTEM, (tx) => bandsWanted(tx, eventId))
  if (!wanted) return
  const drawing = bandsOf(wanted.situation, wanted.hazard)
  let step = drawing.next()
  for (let begun = performance.now(); !step.done; step = drawing.next()) {
    if (performance.now() - begun < SLICE_MS) continue
    await setImmediate()
    begun = performance.now()
  }
  const { value: bands } = step
  await transact(db, SYSTEM, (tx) => keepBands(tx, { eventId, bands, situation: wanted.situation }, now()))
}
