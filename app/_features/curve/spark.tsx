'use client'
import { useQuery } from '@apollo/client/react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { useLookedAt } from '../../_lib/clock/clock.ts'
import { metricValue } from '../sector/sector-words.ts'
import styles from './curve.module.css'
import { SENSOR_SPARK } from './curve.operations.ts'
import { SPARK, sparkPath } from './spark-path.ts'

const HOUR_MS = 3_600_000

/** The last 24 hours of a sensor in one stroke, asked for when the row comes into sight; the curve itself is a click away. */
export function Spark({ sensorId }: { readonly sensorId: string }) {
  const say = useTranslations('curve')
  const [frame, seen] = useSeen()
  const at = useLookedAt()
  // A look back moves on by the hour, so that a clock that plays does not ask with every step.
  const until = at === null ? null : new Date(Math.ceil(at / HOUR_MS) * HOUR_MS).toISOString()
  const { data } = useQuery(SENSOR_SPARK, { variables: { id: sensorId, until }, skip: !seen })
  const sensor = data?.sensor
  const path = sensor && sparkPath(sensor.curve)
  const value = (of: readonly number[], most: (...values: number[]) => number) =>
    sensor ? metricValue(sensor.sectorId, sensor.metric, most(...of), sensor.curve.unit) : ''
  return (
    <span ref={frame} className={styles.spark}>
      {sensor && path ? (
        <svg
          role="img"
          width={SPARK.width}
          height={SPARK.height}
          aria-label={say('spark', {
            lowest: value(sensor.curve.minimum, Math.min),
            highest: value(sensor.curve.maximum, Math.max),
          })}
        >
          <path d={path} fill="none" stroke="currentColor" strokeWidth="1.2" strokeLinejoin="round" />
        </svg>
      ) : null}
    </span>
  )
}

/** True from when it was first in sight. */
function useSeen() {
  const frame = useRef<HTMLSpanElement>(null)
  const [seen, setSeen] = useState(false)
  useEffect(() => {
    const place = frame.current
    if (!place) return
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return
      observer.disconnect()
      setSeen(true)
    })
    observer.observe(place)
    return () => observer.disconnect()
  }, [])
  return [frame, seen] as const
}
