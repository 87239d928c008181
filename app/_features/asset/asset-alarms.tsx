'use client'
import { useTranslations } from 'next-intl'
import { useLooksBack } from '../../_lib/clock/clock.ts'
import { useText, useTime } from '../../_lib/language.tsx'
import { useLiveQuery } from '../../_lib/live/use-live-query.ts'
import { useNow } from '../../_lib/use-now.ts'
import { Chip } from '../../_ui/show/chip.tsx'
import { ChoiceList } from '../../_ui/show/choice-list.tsx'
import { PriorityChip, VerificationChip } from '../alarm/alarm-words.tsx'
import { metricName } from '../sector/sector-words.ts'
import styles from './asset.module.css'
import { ASSET_ALARMS, type AssetAlarm } from './asset.operations.ts'

const MINUTE_MS = 60_000

interface AssetAlarmsProps {
  readonly record: string
  readonly id: string
  readonly onAlarm: (id: string) => void
}

/** Open alarms of what stands on a thing, the most urgent first. They are of now: a look back does not show them. */
export function AssetAlarms({ record, id, onAlarm }: AssetAlarmsProps) {
  const say = useTranslations('asset')
  const looksBack = useLooksBack()
  const { data } = useLiveQuery(ASSET_ALARMS, { record, id }, ['alarm', 'import'], looksBack)
  if (looksBack || !data?.asset) return null
  const alarms = data.asset.sensors
    .flatMap((sensor) => sensor.alarms)
    .toSorted((a, b) => a.priority.localeCompare(b.priority) || b.raisedAt.localeCompare(a.raisedAt))
  return (
    <>
      <h4 className={styles.heading}>{say('alarms')}</h4>
      {alarms.length === 0 ? <p className={styles.dim}>{say('no-alarms')}</p> : null}
      <ChoiceList
        label={say('alarms')}
        items={alarms}
        itemId={(alarm) => alarm.id}
        selected={null}
        onSelect={(alarm) => onAlarm(alarm.id)}
      >
        {(alarm) => <AlarmRow alarm={alarm} />}
      </ChoiceList>
    </>
  )
}

function AlarmRow({ alarm }: { readonly alarm: AssetAlarm }) {
  const say = useTranslations('asset')
  const read = useText()
  const time = useTime()
  const now = useNow(MINUTE_MS)
  return (
    <span className={styles.alarm}>
      <PriorityChip priority={alarm.priority} />
      <span>{read(metricName(alarm.sector, alarm.metric))}</span>
      <VerificationChip verification={alarm.verification} />
      {alarm.exercise ? <Chip weight="dashed">{say('exercise')}</Chip> : null}
      <span className={styles.dim} title={time.moment(alarm.raisedAt)}>
        {time.age(alarm.raisedAt, now)}
      </span>
    </span>
  )
}
