'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useState } from 'react'
import { useLookedAt } from '../../_lib/clock/clock.ts'
import { useLiveQuery } from '../../_lib/live/use-live-query.ts'
import { useWallNow } from '../../_lib/use-now.ts'
import { Button } from '../../_ui/control/button.tsx'
import { Empty, Notice, Waiting } from '../../_ui/show/state.tsx'
import { metricValue } from '../sector/sector-words.ts'
import styles from './curve.module.css'
import { type CurveRange, SENSOR_CURVE, type SensorCurve } from './curve.operations.ts'
import { thresholdLines } from './curve-data.ts'
import { CurvePlot } from './curve-plot.tsx'

const RANGES: readonly CurveRange[] = ['H24', 'NIGHT', 'D7', 'D30', 'D365']
/** A curve of a day changes slowly on the screen; the value now stands beside it. */
const ASK_AGAIN_MS = 15_000

/** A curve of the past ends a little after its moment, so that it is not asked anew with every step of the clock, s. */
const ENDS_WITHIN_S: Readonly<Record<CurveRange, number>> = {
  H24: 3600,
  NIGHT: 3600,
  D7: 21_600,
  D30: 86_400,
  D365: 864_000,
}

const askedUntil = (at: number | null, range: CurveRange): string | null => {
  const step = ENDS_WITHIN_S[range] * 1000
  return at === null ? null : new Date(Math.ceil(at / step) * step).toISOString()
}

/** The curve of one sensor over 24 hours, last night, 7 days, 30 days or a year, with its thresholds. */
export function CurvePanel({ sensorId }: { readonly sensorId: string }) {
  const say = useTranslations('curve')
  const [range, setRange] = useState<CurveRange>('H24')
  const until = askedUntil(useLookedAt(), range)
  const { before, loading, error, refetch } = useLiveQuery(SENSOR_CURVE, { id: sensorId, range, until }, [])
  const tick = useWallNow(ASK_AGAIN_MS)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each tick asks again
  useEffect(() => {
    if (until === null) refetch()
  }, [tick])
  const sensor = before?.sensor?.id === sensorId ? before.sensor : null
  return (
    <div className={styles.panel}>
      <fieldset className={styles.ranges} aria-label={say('range')}>
        {RANGES.map((one) => (
          <Button
            key={one}
            small
            weight={one === range ? 'plain' : 'quiet'}
            aria-pressed={one === range}
            onClick={() => setRange(one)}
          >
            {say(one)}
          </Button>
        ))}
      </fieldset>
      {error ? <Notice urgent>{say('unreadable')}</Notice> : null}
      {sensor || !loading ? null : <Waiting label={say('waiting')} />}
      {sensor ? <Plotted sensor={sensor} range={range} /> : null}
    </div>
  )
}

function Plotted({ sensor, range }: { readonly sensor: SensorCurve; readonly range: CurveRange }) {
  const say = useTranslations('curve')
  const at = useLookedAt()
  const { curve } = sensor
  const lines = useMemo(() => thresholdLines(sensor.thresholds, sensor.unit), [sensor])
  if (curve.at.length === 0) return <Empty title={say('none')} why={say('none-why', { range: say(range) })} />
  const lowest = metricValue(sensor.sectorId, sensor.metric, Math.min(...curve.minimum), curve.unit)
  const highest = metricValue(sensor.sectorId, sensor.metric, Math.max(...curve.maximum), curve.unit)
  return (
    <>
      <CurvePlot
        curve={curve}
        periodS={curve.bucketS || 60}
        lines={lines}
        cursorAt={at}
        label={say('label', { range: say(range), lowest, highest })}
      />
      <p className={styles.caption}>
        {say('extremes', { lowest, highest })}
        {lines.some((line) => !line.verified) ? ` · ${say('unverified')}` : ''}
      </p>
    </>
  )
}
