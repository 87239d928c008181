'use client'
import { useLiveQuery } from '../../_lib/live/use-live-query.ts'
import { SENSOR } from './sensor.operations.ts'

/** One sensor; null while it is read, where there is none, or where none is asked for. */
export function useSensor(id: string | null) {
  const { data, loading } = useLiveQuery(SENSOR, { id: id ?? '' }, ['sensor', 'gateway'], id === null)
  return { sensor: id !== null && data?.sensor?.id === id ? data.sensor : null, loading }
}
