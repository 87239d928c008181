'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { formatDistance } from '../../_lib/format.ts'
import { useText, useTime } from '../../_lib/language.tsx'
import { useNow } from '../../_lib/use-now.ts'
import { AgeBadge, Chip } from '../../_ui/show/chip.tsx'
import { ChoiceList } from '../../_ui/show/choice-list.tsx'
import { Facts } from '../../_ui/show/facts.tsx'
import { Empty, Waiting } from '../../_ui/show/state.tsx'
import { ThingDocuments, ThingPhotos } from '../attachment/later-papers.tsx'
import { Spark } from '../curve/spark.tsx'
import { kindName, metricName, metricValue, sectorName } from '../sector/sector-words.ts'
import { useShownReading } from '../sensor/use-sensor-readings.ts'
import styles from './asset.module.css'
import type { AssetDetail, AssetSensor } from './asset.operations.ts'
import { AssetAlarms } from './asset-alarms.tsx'
import { attributeFacts } from './attribute-facts.ts'
import { useAsset } from './use-asset.ts'

interface AssetCardProps {
  readonly record: string
  readonly id: string
  readonly onSensor: (id: string) => void
  readonly onAlarm: (id: string) => void
  /** What may be done with it. */
  readonly actions?: (asset: AssetDetail) => ReactNode
  /** What else there is around it, below all that is its own. */
  readonly below?: (asset: AssetDetail) => ReactNode
}

/** What stands here: its photo, its attributes with units, what is assumed, its sensors, their alarms, and its documents. */
export function AssetCard({ record, id, onSensor, onAlarm, actions, below }: AssetCardProps) {
  const say = useTranslations('asset')
  const read = useText()
  const { asset, loading } = useAsset(record, id)
  if (!asset) return loading ? <Waiting label={say('waiting')} /> : <Empty title={say('gone')} why={say('gone-why')} />
  const name = asset.name ? read(asset.name) : asset.code
  return (
    <article className={styles.card}>
      <AssetHead asset={asset} />
      <ThingPhotos record={record} id={id} name={name} />
      {actions?.(asset)}
      <AssetFacts asset={asset} />
      <h4 className={styles.heading}>{say('sensors')}</h4>
      {asset.sensors.length === 0 ? <p className={styles.dim}>{say('no-sensors')}</p> : null}
      <SensorList sensors={asset.sensors} onSensor={onSensor} />
      {asset.sensors.length > 0 ? <AssetAlarms record={record} id={id} onAlarm={onAlarm} /> : null}
      <ThingDocuments record={record} id={id} name={name} />
      {below?.(asset)}
    </article>
  )
}

function AssetHead({ asset }: { readonly asset: AssetDetail }) {
  const read = useText()
  return (
    <header>
      <p className={styles.dim}>
        {read(sectorName(asset.sectorId))} · {read(kindName(asset.sectorId, asset.kind))}
      </p>
      <h3 className={styles.name}>{asset.name ? read(asset.name) : asset.code}</h3>
    </header>
  )
}

function AssetFacts({ asset }: { readonly asset: AssetDetail }) {
  const say = useTranslations('asset')
  const read = useText()
  const time = useTime()
  const facts = [
    { id: 'code', name: say('code'), value: asset.code },
    ...(asset.lengthM === null ? [] : [{ id: 'length', name: say('length'), value: formatDistance(asset.lengthM) }]),
    ...(asset.valveState === null
      ? []
      : [{ id: 'valve', name: say('valve'), value: say(`valve-state.${asset.valveState}`) }]),
    ...attributeFacts(`${asset.sectorId}.${asset.kind}`, asset.attributes, asset.assumed).map((fact) => ({
      id: fact.name,
      name: read(fact.label),
      value: (
        <>
          {read(fact.text)} {fact.assumed ? <Chip weight="dashed">{say('assumed')}</Chip> : null}
        </>
      ),
    })),
    { id: 'region', name: say('region'), value: read(asset.region.name) },
    { id: 'department', name: say('department'), value: read(asset.department.name) },
    { id: 'updated', name: say('updated'), value: time.moment(asset.updatedAt) },
  ]
  return <Facts facts={facts} />
}

function SensorList({
  sensors,
  onSensor,
}: {
  readonly sensors: readonly AssetSensor[]
  readonly onSensor: (id: string) => void
}) {
  const say = useTranslations('asset')
  return (
    <ChoiceList
      label={say('sensors')}
      items={sensors}
      itemId={(sensor) => sensor.id}
      selected={null}
      onSelect={(sensor) => onSensor(sensor.id)}
    >
      {(sensor) => <SensorRow sensor={sensor} />}
    </ChoiceList>
  )
}

function SensorRow({ sensor }: { readonly sensor: AssetSensor }) {
  const say = useTranslations('asset')
  const read = useText()
  const time = useTime()
  const now = useNow(5_000)
  const { at, value, online } = useShownReading(sensor)
  return (
    <span className={styles.sensor}>
      <span>{read(metricName(sensor.sectorId, sensor.metric))}</span>
      <Spark sensorId={sensor.id} />
      <span className={styles.value}>{metricValue(sensor.sectorId, sensor.metric, value, sensor.unit)}</span>
      <AgeBadge stale={!online}>{at === null ? say('never') : time.age(at, now)}</AgeBadge>
    </span>
  )
}
