'use client'
import { useQuery } from '@apollo/client/react'
import { useClock } from '../../_lib/clock/clock.ts'
import { WEATHER_AT, type Weather } from './status.operations.ts'

/** Weather is observed every ten minutes or so. */
const EVERY_MS = 600_000

/** The weather of the moment that the clock looks at; null where none is on record, or while it is live. */
export function usePastWeather(): Weather | null {
  const at = useClock((clock) => (clock.window === null ? null : Math.floor((clock.at ?? 0) / EVERY_MS) * EVERY_MS))
  const { data, previousData } = useQuery(WEATHER_AT, {
    variables: { at: new Date(at ?? 0).toISOString() },
    skip: at === null,
    fetchPolicy: 'cache-first',
  })
  return at === null ? null : ((data ?? previousData)?.weatherAt ?? null)
}
