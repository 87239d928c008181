'use client'
import type { ApolloClient } from '@apollo/client'
import { useApolloClient } from '@apollo/client/react'
import { useEffect } from 'react'
import { useLooksBack } from '../../_lib/clock/clock.ts'
import { useEventStream } from '../../_lib/live/event-stream.tsx'
import { lasting } from '../../_lib/live/lasting.ts'
import { useSnapshotStream } from '../../_lib/live/use-snapshot-stream.ts'
import { usePastReadings } from './past/use-past-reading.ts'
import { mergeReadings, mergeStates, putStates, useReadings, watch } from './readings-store.ts'
import { SENSOR_READINGS_CHANGED, SENSOR_STATES_CHANGED, type SensorState } from './sensor.operations.ts'

/** A page of a list is looked at all at once. */
const GATHER_MS = 150
/** As many as the server follows for one screen; of more, those that were looked at last. */
const AT_MOST = 1_000

function hear({ sensorStatesChanged }: { sensorStatesChanged: readonly SensorState[] }, isFirst: boolean) {
  if (!isFirst) return mergeStates(sensorStatesChanged)
  putStates(sensorStatesChanged)
  performance.mark('sensors-told')
}

/** Keeps the state of all sensors and the readings of those looked at true for the whole page; call it once a screen. */
export function useReadingStream() {
  const client = useApolloClient()
  const { generation } = useEventStream()
  useSnapshotStream(SENSOR_STATES_CHANGED, hear)
  useWatched(client, generation)
  usePastReadings()
}

/** One stream for all that is looked at, begun anew when something else is. */
function useWatched(client: ApolloClient, generation: number) {
  const watched = useReadings(({ watched }) => [...watched.keys()].slice(-AT_MOST).toSorted().join(' '))
  useEffect(() => {
    if (generation === 0 || watched === '') return
    let stop = () => {}
    const timer = setTimeout(() => {
      const stream = lasting(() =>
        client.subscribe({
          query: SENSOR_READINGS_CHANGED,
          variables: { ids: watched.split(' ') },
          fetchPolicy: 'no-cache',
        }),
      ).subscribe(({ data }) => data && mergeReadings(data.sensorReadingsChanged))
      stop = () => stream.unsubscribe()
    }, GATHER_MS)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [client, generation, watched])
}

const NOTHING_KNOWN: ReadonlyMap<number, SensorState> = new Map()

/** The states that the screen shows: those of the present, or of the moment that the clock looks at. */
export function useShownStates(): ReadonlyMap<number, SensorState> {
  const looksBack = useLooksBack()
  return useReadings(({ byId, pastById }) => (looksBack ? (pastById ?? NOTHING_KNOWN) : byId))
}

/** What a screen says of a sensor: of the moment it shows. */
export interface Shown {
  readonly at: string | null
  readonly value: number | null
  readonly online: boolean
  readonly priority: string | null
  /** Seconds that the value is the mean of; 0 where it is one sample. */
  readonly bucketS: number
}

interface Known {
  readonly id: string
  readonly online: boolean
  readonly latest: { readonly at: string; readonly value: number } | null
}

/** The latest reading of a sensor on the screen, as it changes; at a moment of the past, what it had said by then. */
export function useShownReading({ id, online, latest }: Known): Shown {
  useEffect(() => watch(id), [id])
  const looksBack = useLooksBack()
  const live = useReadings(({ readings }) => readings.get(Number(id)))
  const then = useReadings(({ pastReadings }) => pastReadings.get(id))
  const stood = useReadings(({ pastById }) => pastById?.get(Number(id)))
  if (looksBack)
    return {
      at: then?.at ?? null,
      value: then?.value ?? null,
      online: stood?.online ?? true,
      priority: stood?.priority ?? null,
      bucketS: then?.bucketS ?? 0,
    }
  return {
    at: live?.at ?? latest?.at ?? null,
    value: live?.value ?? latest?.value ?? null,
    online: live?.online ?? online,
    priority: live?.priority ?? null,
    bucketS: 0,
  }
}
