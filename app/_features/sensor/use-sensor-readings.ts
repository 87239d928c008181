'use client'
import { useApolloClient } from '@apollo/client/react'
import { useEffect } from 'react'
import { useEventStream } from '../../_lib/event-stream.tsx'
import { mergeReadings, putReadings } from './readings-store.ts'
import { SENSOR_READINGS, SENSOR_READINGS_CHANGED, type SensorReading } from './sensor.operations.ts'

/**
 * Keeps the latest readings true for the whole page; call it once a screen. The stream is opened first and what it brings is
 * held back until the snapshot has come, so that no old row covers a new one.
 */
export function useReadingStream() {
  const client = useApolloClient()
  const { generation } = useEventStream()
  useEffect(() => {
    if (generation === 0) return
    let early: SensorReading[] | null = []
    const stream = client
      .subscribe({ query: SENSOR_READINGS_CHANGED, variables: {}, fetchPolicy: 'no-cache' })
      .subscribe(({ data }) => {
        if (!data) return
        if (early) early.push(...data.sensorReadingsChanged)
        else mergeReadings(data.sensorReadingsChanged)
      })
    client
      .query({ query: SENSOR_READINGS, variables: {}, fetchPolicy: 'no-cache' })
      .then(({ data }) => data && putReadings(data.sensorReadings))
      .catch(() => undefined) // the stream goes on, and the next generation asks again
      .finally(() => {
        if (early) mergeReadings(early)
        early = null
      })
    return () => stream.unsubscribe()
  }, [client, generation])
}
