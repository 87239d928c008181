'use client'
import type { ApolloClient } from '@apollo/client'
import { useApolloClient } from '@apollo/client/react'
import { useEffect } from 'react'
import { useEventStream } from '../../_lib/event-stream.tsx'
import { mergeReadings, mergeStates, putStates, useReadings, watch } from './readings-store.ts'
import { SENSOR_READINGS_CHANGED, SENSOR_STATES_CHANGED, type SensorReading } from './sensor.operations.ts'

/** A page of a list is looked at all at once. */
const GATHER_MS = 150

/**
 * Keeps the state of all sensors and the readings of those looked at true for the whole page; call it once a screen. The first word
 * of each stream is its snapshot, so nothing falls between.
 */
export function useReadingStream() {
  const client = useApolloClient()
  const { generation } = useEventStream()
  useEffect(() => {
    if (generation === 0) return
    let begun = false
    const stream = client
      .subscribe({ query: SENSOR_STATES_CHANGED, variables: {}, fetchPolicy: 'no-cache' })
      .subscribe(({ data }) => {
        if (!data) return
        if (begun) return mergeStates(data.sensorStatesChanged)
        begun = true
        putStates(data.sensorStatesChanged)
        performance.mark('sensors-told')
      })
    return () => stream.unsubscribe()
  }, [client, generation])
  useWatched(client, generation)
}

/** One stream for all that is looked at, begun anew when something else is. */
function useWatched(client: ApolloClient, generation: number) {
  const watched = useReadings(({ watched }) => [...watched.keys()].toSorted().join(' '))
  useEffect(() => {
    if (generation === 0 || watched === '') return
    let stop = () => {}
    const timer = setTimeout(() => {
      const stream = client
        .subscribe({
          query: SENSOR_READINGS_CHANGED,
          variables: { ids: watched.split(' ') },
          fetchPolicy: 'no-cache',
        })
        .subscribe(({ data }) => data && mergeReadings(data.sensorReadingsChanged))
      stop = () => stream.unsubscribe()
    }, GATHER_MS)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [client, generation, watched])
}

/** The latest reading of a sensor on the screen, as it changes; undefined until it has come. */
export function useLiveReading(id: string): SensorReading | undefined {
  useEffect(() => watch(id), [id])
  return useReadings(({ readings }) => readings.get(Number(id)))
}
