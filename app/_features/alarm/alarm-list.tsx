'use client'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { useLooksBack } from '../../_lib/clock/clock.ts'
import { useTime } from '../../_lib/language.tsx'
import { useNow } from '../../_lib/use-now.ts'
import { Chip } from '../../_ui/show/chip.tsx'
import { ChoiceList } from '../../_ui/show/choice-list.tsx'
import { Empty, Notice, Waiting } from '../../_ui/show/state.tsx'
import { sectorMark } from '../sector/sector-words.ts'
import styles from './alarm.module.css'
import type { AlarmRow } from './alarm.operations.ts'
import { AcknowledgeButton } from './alarm-commands.tsx'
import { PriorityChip, useAlarmWords, VerificationChip } from './alarm-words.tsx'
import { flashes, newestUnacknowledged } from './urgency.ts'

interface AlarmListProps {
  readonly alarms: readonly AlarmRow[]
  readonly total: number
  readonly loading: boolean
  readonly error: Error | undefined
  readonly selected: string | null
  readonly onSelect: (alarm: AlarmRow) => void
}

/** Open alarms, most urgent first; an empty list says why it is empty. */
export function AlarmList({ alarms, total, loading, error, selected, onSelect }: AlarmListProps) {
  const say = useTranslations('alarm')
  const now = useNow()
  const { age } = useTime()
  const looksBack = useLooksBack()
  const newest = newestUnacknowledged(alarms)
  if (loading) return <Waiting label={say('waiting')} rows={6} />
  return (
    <>
      {error ? <Notice urgent>{say('unreadable')}</Notice> : null}
      {!error && alarms.length === 0 ? (
        <Empty title={say(looksBack ? 'none-then' : 'none')} why={looksBack ? undefined : say('none-why')} />
      ) : null}
      {total > alarms.length ? <Notice>{say('more', { shown: alarms.length, total })}</Notice> : null}
      <ChoiceList
        label={say('list')}
        items={alarms}
        itemId={(alarm) => alarm.id}
        selected={selected}
        onSelect={onSelect}
        aside={(alarm) => (alarm.acknowledgedAt === null ? <AcknowledgeButton id={alarm.id} /> : null)}
      >
        {(alarm) => (
          <Row
            alarm={alarm}
            age={age(alarm.raisedAt, now)}
            flashing={!looksBack && alarm === newest && flashes(alarm.raisedAt, now)}
          />
        )}
      </ChoiceList>
    </>
  )
}

interface RowProps {
  readonly alarm: AlarmRow
  /** In words. */
  readonly age: string
  readonly flashing: boolean
}

/** A second passes for all of them, but of a hundred few are a minute older. */
const Row = memo(function Row({ alarm, age, flashing }: RowProps) {
  const words = useAlarmWords()
  const say = useTranslations('alarm')
  const time = useTime()
  return (
    <span className={styles.row} data-flashing={flashing}>
      <span className={styles.line}>
        <PriorityChip priority={alarm.priority} />
        <span className={styles.dot} style={{ background: sectorMark(alarm.sector).colour }} />
        <span className={styles.title}>{words.title(alarm)}</span>
        <span className={styles.age} title={time.moment(alarm.raisedAt)}>
          {age}
        </span>
      </span>
      <span className={styles.place}>{words.place(alarm)}</span>
      <span className={alarm.acknowledgedAt === null ? styles.withCommand : styles.facts}>
        <span className={styles.value}>{words.value(alarm)}</span>
        <VerificationChip verification={alarm.verification} />
        {alarm.exercise ? <Chip weight="dashed">{say('exercise')}</Chip> : null}
        {alarm.condition === 'calm' ? <Chip weight="quiet">{say('calm')}</Chip> : null}
        {alarm.overdueAt === null ? null : <Chip weight="firm">{say('overdue')}</Chip>}
      </span>
    </span>
  )
})
