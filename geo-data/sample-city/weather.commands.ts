import type { Tx } from '../db/transact.ts'
import { addWeather } from './history/history.repository.ts'
import { CITY_CODE } from './land/region.ts'
import { weatherAt } from './life/climate.ts'

const EVERY_MS = 600_000

/** Linlan's weather station speaks every ten minutes: the last of them is put on record, once. Without Linlan, nothing. As the system. */
export const observeWeather = (tx: Tx, at: Date): Promise<void> =>
  addWeather(tx, CITY_CODE, [weatherAt(Math.floor(at.getTime() / EVERY_MS) * EVERY_MS)])
