import type { Text } from '../../_lib/language.tsx'
import { metricName } from '../sector/sector-words.ts'
import { placeOf } from './fit-text.ts'

interface Placed {
  readonly sector: string
  readonly metric: string
  readonly sensor: { readonly name: Text }
}

/** Where an alarm stands: its sensor's name without what the sensor measures, which the wall says beside it. */
export const alarmPlace = ({ sector, metric, sensor }: Placed, read: (text: Text) => string): string =>
  placeOf(read(sensor.name), read(metricName(sector, metric)))
