'use client'
import { useTranslations } from 'next-intl'
import { useText, useTime } from '../../../../_lib/language.tsx'
import { useNow } from '../../../../_lib/use-now.ts'
import { AgeBadge } from '../../../../_ui/show/chip.tsx'
import type { AssetSensor } from '../../../asset/asset.operations.ts'
import { useAsset } from '../../../asset/use-asset.ts'
import { metricName, metricValue } from '../../../sector/sector-words.ts'
import { useShownReading } from '../../../sensor/use-sensor-readings.ts'
import styles from '../hands.module.css'

/** What the sensors of a fire compartment said last: gas, oxygen, temperature, water. */
export function CompartmentReadings({ segmentId }: { readonly segmentId: string }) {
  const say = useTranslations('scene.hands')
  const { asset, loading } = useAsset('segment', segmentId)
  if (!asset) return <p className={styles.soft}>{say(loading ? 'reading' : 'unread')}</p>
  if (asset.sensors.length === 0) return <p className={styles.soft}>{say('no-sensors')}</p>
  return (
    <ul className={styles.readings} aria-label={say('readings')}>
      {asset.sensors.map((sensor) => (
        <Reading key={sensor.id} sensor={sensor} />
      ))}
    </ul>
  )
}

function Reading({ sensor }: { readonly sensor: AssetSensor }) {
  const say = useTranslations('scene.hands')
  const read = useText()
  const time = useTime()
  const now = useNow(5_000)
  const { at, value, online } = useShownReading(sensor)
  return (
    <li className={styles.reading}>
      <span>{read(metricName(sensor.sectorId, sensor.metric))}</span>
      <span className={styles.value}>{metricValue(sensor.sectorId, sensor.metric, value, sensor.unit)}</span>
      <AgeBadge stale={!online}>{at === null ? say('never') : time.age(at, now)}</AgeBadge>
    </li>
  )
}
