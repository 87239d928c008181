'use client'
import { useTranslations } from 'next-intl'
import { useText, useTime } from '../../_lib/language.tsx'
import { Chip } from '../../_ui/show/chip.tsx'
import { ChoiceList } from '../../_ui/show/choice-list.tsx'
import { Empty } from '../../_ui/show/state.tsx'
import { metricName, metricValue } from '../sector/sector-words.ts'
import styles from './incident.module.css'
import type { IncidentAlarm } from './incident.operations.ts'

interface IncidentAlarmsProps {
  readonly alarms: readonly IncidentAlarm[]
  readonly onAlarm: (id: string) => void
}

/** The alarms an incident gathers, each with the reasons why it belongs here. */
export function IncidentAlarms({ alarms, onAlarm }: IncidentAlarmsProps) {
  const say = useTranslations('incident')
  const read = useText()
  const time = useTime()
  if (alarms.length === 0) return <Empty title={say('no-alarms')} why={say('no-alarms-why')} />
  return (
    <ChoiceList
      label={say('alarms')}
      items={alarms}
      itemId={(alarm) => alarm.id}
      selected={null}
      onSelect={(alarm) => onAlarm(alarm.id)}
    >
      {(alarm) => (
        <span className={styles.row}>
          <span className={styles.line}>
            <Chip weight={alarm.priority === 'P1' ? 'strong' : 'firm'}>{alarm.priority}</Chip>
            <span className={styles.rowTitle}>{read(metricName(alarm.sector, alarm.metric))}</span>
            <span>
              {alarm.threshold.kind === 'device-event'
                ? say('cried')
                : metricValue(alarm.sector, alarm.metric, alarm.value, alarm.unit)}
            </span>
          </span>
          <span className={styles.code}>
            {read(alarm.sensor.name)} · {time.moment(alarm.raisedAt)}
          </span>
          {alarm.reasons.map((reason) => (
            <span key={reason.zh} className={styles.reason}>
              {read(reason)}
            </span>
          ))}
        </span>
      )}
    </ChoiceList>
  )
}
