'use client'
import { useQuery } from '@apollo/client/react'
import { useEffect, useState } from 'react'
import { useClock } from '../../../_lib/clock/clock.ts'
import { useReadings } from '../readings-store.ts'
import { SENSOR_READINGS_AT, type SensorReadingThen } from './sensor-past.operations.ts'

/** After the last move of the clock; a page of a list comes all at once. */
const WAIT_MS = 300
/** As many as one question may name. */
const MOST = 200

/** The moment at which readings are asked for: where the clock rests, and while it plays once in so much of the present. */
const PLAYED_MS = 2_000

function useAskedMoment(): number | null {
  const at = useClock((clock) => {
    if (clock.at === null || !clock.playing) return clock.at
    const step = PLAYED_MS * clock.speed
    return Math.floor(clock.at / step) * step
  })
  const [asked, setAsked] = useState(at)
  useEffect(() => {
    const timer = setTimeout(() => setAsked(at), at === null ? 0 : WAIT_MS)
    return () => clearTimeout(timer)
  }, [at])
  return at === null ? null : asked
}

/** Keeps what the sensors that are looked at had said at the moment of the clock; call it once a screen. */
export function usePastReadings() {
  const at = useAskedMoment()
  const watched = useReadings(({ watched }) => [...watched.keys()].toSorted().slice(0, MOST).join(' '))
  const { data } = useQuery(SENSOR_READINGS_AT, {
    variables: { ids: watched.split(' '), at: new Date(at ?? 0).toISOString() },
    skip: at === null || watched === '',
    fetchPolicy: 'cache-first',
  })
  const readings = data?.sensorReadingsAt
  useEffect(() => {
    useReadings.setState({
      pastReadings: new Map(readings?.map((one): [string, SensorReadingThen] => [one.id, one]) ?? []),
    })
  }, [readings])
}
