'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useText, useTime } from '../../_lib/language.tsx'
import { useNow } from '../../_lib/use-now.ts'
import { AgeBadge, Chip } from '../../_ui/show/chip.tsx'
import { Facts } from '../../_ui/show/facts.tsx'
import { Empty, Waiting } from '../../_ui/show/state.tsx'
import { Section } from '../../_ui/surface/panel.tsx'
import { kindName, metricName, metricValue, sectorName } from '../sector/sector-words.ts'
import { ThresholdList } from '../threshold/threshold-list.tsx'
import { isStale } from './freshness.ts'
import styles from './sensor.module.css'
import type { SensorDetail } from './sensor.operations.ts'
import { useSensor } from './use-sensor.ts'
import { useShownReading } from './use-sensor-readings.ts'

interface SensorCardProps {
  readonly id: string
  /** The curve, put here by the view. */
  readonly curve: ReactNode
}

/** One sensor: what it says now, how old that is, and what it is. */
export function SensorCard({ id, curve }: SensorCardProps) {
  const say = useTranslations('sensor')
  const { sensor, loading } = useSensor(id)
  if (!sensor) return loading ? <Waiting label={say('waiting')} /> : <Empty title={say('gone')} why={say('gone-why')} />
  return (
    <article className={styles.card}>
      <SensorNow sensor={sensor} />
      {curve}
      <SensorThresholds sensor={sensor} />
      <SensorFacts sensor={sensor} />
    </article>
  )
}

/** The value now, bright while it is fresh. */
function SensorNow({ sensor }: { readonly sensor: SensorDetail }) {
  const say = useTranslations('sensor')
  const read = useText()
  const time = useTime()
  const now = useNow()
  const { at, value, online, bucketS } = useShownReading(sensor)
  const stale = isStale(at, sensor.periodS, now)
  return (
    <header className={styles.now}>
      <p className={styles.metric}>
        {read(sectorName(sensor.sectorId))} · {read(metricName(sensor.sectorId, sensor.metric))}
      </p>
      <h3 className={styles.name}>{read(sensor.name)}</h3>
      <p className={stale ? styles.staleValue : styles.value}>
        {metricValue(sensor.sectorId, sensor.metric, value, sensor.unit)}
      </p>
      <p className={styles.line}>
        <Chip weight={online ? 'plain' : 'dashed'}>{say(online ? 'online' : 'offline')}</Chip>
        {bucketS > 0 ? <Chip weight="quiet">{say('mean-of', { span: time.span(bucketS) })}</Chip> : null}
        <AgeBadge stale={stale} title={say('period', { span: time.span(sensor.periodS) })}>
          {at === null ? say('never') : time.age(at, now)}
        </AgeBadge>
      </p>
    </header>
  )
}

function SensorThresholds({ sensor }: { readonly sensor: SensorDetail }) {
  const say = useTranslations('threshold')
  return (
    <Section title={say('title')}>
      <ThresholdList thresholds={sensor.thresholds} />
    </Section>
  )
}

function SensorFacts({ sensor }: { readonly sensor: SensorDetail }) {
  const say = useTranslations('sensor')
  const read = useText()
  const time = useTime()
  const { asset } = sensor
  const facts = [
    { id: 'code', name: say('code'), value: sensor.code },
    {
      id: 'asset',
      name: say('stands-on'),
      value: asset ? `${read(kindName(sensor.sectorId, asset.kind))} ${asset.code}` : '—',
    },
    { id: 'period', name: say('periods'), value: `${time.span(sensor.periodS)} / ${time.span(sensor.alarmPeriodS)}` },
    {
      id: 'since',
      name: say(sensor.online ? 'online-since' : 'offline-since'),
      value: sensor.onlineSince === null ? '—' : time.moment(sensor.onlineSince),
    },
    { id: 'region', name: say('region'), value: read(sensor.region.name) },
    { id: 'department', name: say('department'), value: read(sensor.department.name) },
  ]
  return <Facts facts={facts} />
}
