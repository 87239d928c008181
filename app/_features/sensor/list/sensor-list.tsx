'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useText, useTime } from '../../../_lib/language.tsx'
import { Paged } from '../../../_lib/paging/paged.tsx'
import type { Bounds } from '../../../_lib/place/place.ts'
import { useNow } from '../../../_lib/use-now.ts'
import { AgeBadge, Chip } from '../../../_ui/show/chip.tsx'
import { ChoiceList } from '../../../_ui/show/choice-list.tsx'
import { MarkedRow } from '../../../_ui/show/marked-row.tsx'
import { Empty } from '../../../_ui/show/state.tsx'
import { metricName, metricValue, sectorMark } from '../../sector/sector-words.ts'
import { isStale } from '../freshness.ts'
import { useShownReading } from '../use-sensor-readings.ts'
import { NO_WISH } from './sensor-filter.ts'
import { SensorFilterForm } from './sensor-filter-form.tsx'
import styles from './sensor-list.module.css'
import type { SensorRow } from './sensor-list.operations.ts'
import { useSensorPage } from './use-sensor-page.ts'

interface SensorListProps {
  /** What the map shows. */
  readonly view: Bounds | null
  readonly selected: string | null
  readonly onSelect: (sensor: SensorRow) => void
}

/** Sensors by many conditions at once (R401), a page at a time. */
export function SensorList({ view, selected, onSelect }: SensorListProps) {
  const say = useTranslations('sensor.list')
  const [wish, setWish] = useState(NO_WISH)
  const pages = useSensorPage(wish, view)
  return (
    <>
      <SensorFilterForm wish={wish} onWish={setWish} />
      <Paged pages={pages} say={say} empty={<Empty title={say('none')} why={say('none-why')} />}>
        {(sensors) => (
          <ChoiceList
            label={say('list')}
            items={sensors}
            itemId={(sensor) => sensor.id}
            selected={selected}
            onSelect={onSelect}
          >
            {(sensor) => <Row sensor={sensor} />}
          </ChoiceList>
        )}
      </Paged>
    </>
  )
}

function Row({ sensor }: { readonly sensor: SensorRow }) {
  const say = useTranslations('sensor')
  const read = useText()
  const time = useTime()
  const now = useNow(10_000)
  const { at, value, online, priority } = useShownReading(sensor)
  return (
    <MarkedRow
      colour={sectorMark(sensor.sectorId).colour}
      name={read(sensor.name)}
      aside={
        <AgeBadge stale={isStale(at, sensor.periodS, now)} title={at === null ? undefined : time.moment(at)}>
          {at === null ? say('never') : time.age(at, now)}
        </AgeBadge>
      }
    >
      <span className={styles.line}>
        <span className={styles.value}>{metricValue(sensor.sectorId, sensor.metric, value, sensor.unit)}</span>
        <span className={styles.metric}>{read(metricName(sensor.sectorId, sensor.metric))}</span>
        {priority ? <Chip weight="strong">{priority}</Chip> : null}
        {online ? null : <Chip weight="dashed">{say('offline')}</Chip>}
        {sensor.state === 'in-service' ? null : <Chip weight="quiet">{say(`list.state.${sensor.state}`)}</Chip>}
      </span>
      <span className={styles.where}>
        {sensor.code} · {read(sensor.region.name)}
      </span>
    </MarkedRow>
  )
}
