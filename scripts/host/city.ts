import { loadSampleCity } from '../../geo-data/sample-city/load-sample-city.ts'
import { step } from '../progress.ts'
import type { Settings } from '../settings.ts'

/** Lays out the sample city where a demo was asked for; a second time it finds the city there. */
export const loadCity = async ({ demo, databaseUrl }: Settings): Promise<void> => {
  if (demo) await step('laying out the sample city', () => loadSampleCity({ databaseUrl, at: new Date() }))
}
