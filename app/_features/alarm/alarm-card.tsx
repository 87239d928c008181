'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useText, useTime } from '../../_lib/language.tsx'
import { useNow } from '../../_lib/use-now.ts'
import { Button } from '../../_ui/control/button.tsx'
import { Chip } from '../../_ui/show/chip.tsx'
import { Facts } from '../../_ui/show/facts.tsx'
import { Empty, Waiting } from '../../_ui/show/state.tsx'
import { Section } from '../../_ui/surface/panel.tsx'
import { Provenance } from '../threshold/provenance.tsx'
import { TimelineList } from '../timeline/timeline-list.tsx'
import styles from './alarm.module.css'
import type { AlarmDetail } from './alarm.operations.ts'
import { AcknowledgeButton, VerifyButtons } from './alarm-commands.tsx'
import { PriorityChip, useAlarmWords, VerificationChip } from './alarm-words.tsx'
import { useAlarm } from './use-alarms.ts'

interface AlarmCardProps {
  readonly id: string
  readonly onBack: () => void
  readonly onIncident: (id: string) => void
  /** The curve of a sensor, put here by the view. */
  readonly curve: (sensorId: string) => ReactNode
  /** What could be reached from here, put here by the view. */
  readonly zones: (zoneSetId: string) => ReactNode
}

/** One alarm: what, where, how much, how sure, and what may be done about it. */
export function AlarmCard({ id, onBack, onIncident, curve, zones }: AlarmCardProps) {
  const say = useTranslations('alarm')
  const { alarm, recorded, loading } = useAlarm(id)
  const time = useTime()
  return (
    <article className={styles.card}>
      <div className={styles.back}>
        <Button weight="quiet" small icon="left" onClick={onBack}>
          {say('back')}
        </Button>
      </div>
      {loading ? <Waiting label={say('waiting')} /> : null}
      {!loading && !recorded ? <Empty title={say('gone')} why={say('gone-why')} /> : null}
      {recorded && !alarm ? (
        <Empty title={say('not-then')} why={say('not-then-why', { at: time.moment(recorded.raisedAt) })} />
      ) : null}
      {alarm ? <Detail alarm={alarm} onIncident={onIncident} /> : null}
      {alarm ? <Section title={say('curve')}>{curve(alarm.sensor.id)}</Section> : null}
      {alarm?.impactZoneSet ? zones(alarm.impactZoneSet.id) : null}
      {alarm ? (
        <Section title={say('history')}>
          <TimelineList events={alarm.history} />
        </Section>
      ) : null}
    </article>
  )
}

function Detail({ alarm, onIncident }: { readonly alarm: AlarmDetail; readonly onIncident: (id: string) => void }) {
  const say = useTranslations('alarm')
  const words = useAlarmWords()
  const { incident } = alarm
  return (
    <>
      <header className={styles.head}>
        <span className={styles.line}>
          <PriorityChip priority={alarm.priority} />
          <VerificationChip verification={alarm.verification} />
          {alarm.exercise ? <Chip weight="dashed">{say('exercise')}</Chip> : null}
        </span>
        <h2>{words.title(alarm)}</h2>
        <p className={styles.place}>{words.place(alarm)}</p>
        <p className={styles.bigValue}>{words.value(alarm)}</p>
        {alarm.acknowledgedAt === null && alarm.closedAt === null ? <AcknowledgeButton id={alarm.id} /> : null}
        {alarm.closedAt === null ? <VerifyButtons alarm={alarm} /> : null}
        {incident ? (
          <Button icon="right" onClick={() => onIncident(incident.id)}>
            {say('to-incident', { code: incident.code })}
          </Button>
        ) : null}
      </header>
      <AlarmFacts alarm={alarm} />
    </>
  )
}

function AlarmFacts({ alarm }: { readonly alarm: AlarmDetail }) {
  const say = useTranslations('alarm')
  const read = useText()
  const time = useTime()
  const now = useNow(10_000)
  const words = useAlarmWords()
  const by = (at: string | null, who: { name: AlarmDetail['region']['name'] } | null) =>
    at === null ? say('not-yet') : `${who ? read(who.name) : '—'} · ${time.moment(at)}`
  const facts = [
    { id: 'raised', name: say('raised'), value: `${time.moment(alarm.raisedAt)} (${time.age(alarm.raisedAt, now)})` },
    { id: 'peak', name: say('peak'), value: words.peak(alarm) },
    {
      id: 'limit',
      name: say('limit'),
      value: <Provenance facts={alarm.threshold}>{words.limit(alarm.threshold)}</Provenance>,
    },
    {
      id: 'calm',
      name: say('calm-at'),
      value: alarm.calmAt === null ? say('still-active') : time.moment(alarm.calmAt),
    },
    { id: 'acknowledged', name: say('acknowledged'), value: by(alarm.acknowledgedAt, alarm.acknowledgedBy) },
    { id: 'verified', name: say('verified'), value: by(alarm.verifiedAt, alarm.verifiedBy) },
    { id: 'reason', name: say('verification-reason'), value: alarm.verificationReason ?? '—' },
    { id: 'device', name: say('device'), value: alarm.sensor.code },
    { id: 'department', name: say('department'), value: read(alarm.department.name) },
    ...alarm.reasons.map((reason, index) => ({ id: `reason-${index}`, name: say('joined'), value: read(reason) })),
  ]
  return (
    <Section title={say('facts')}>
      <Facts facts={facts} />
    </Section>
  )
}
