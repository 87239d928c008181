'use client'
import { useTranslations } from 'next-intl'
import { useLooksBack } from '../../_lib/clock/clock.ts'
import { useText, useTime } from '../../_lib/language.tsx'
import { useNow } from '../../_lib/use-now.ts'
import { Chip } from '../../_ui/show/chip.tsx'
import { ChoiceList } from '../../_ui/show/choice-list.tsx'
import { Empty, Notice, Waiting } from '../../_ui/show/state.tsx'
import { sectorMark } from '../sector/sector-words.ts'
import styles from './incident.module.css'
import type { IncidentRow } from './incident.operations.ts'
import { useIncidents, usePastIncidents } from './use-incidents.ts'

interface IncidentListProps {
  readonly selected: string | null
  readonly onSelect: (incident: IncidentRow) => void
}

/** Incidents that are not over, then the last that are. */
export function IncidentList({ selected, onSelect }: IncidentListProps) {
  const say = useTranslations('incident')
  const { incidents, loading, error } = useIncidents()
  const looksBack = useLooksBack()
  const over = usePastIncidents()
  const past = looksBack ? [] : over
  if (loading) return <Waiting label={say('waiting')} rows={5} />
  const rows = { selected, onSelect, itemId: (incident: IncidentRow) => incident.id }
  return (
    <>
      {error ? <Notice urgent>{say('unreadable')}</Notice> : null}
      {incidents.length === 0 && !error ? (
        <Empty title={say(looksBack ? 'none-then' : 'none')} why={say('none-why')} />
      ) : null}
      <ChoiceList label={say('list')} items={incidents} {...rows}>
        {(incident) => <Row incident={incident} />}
      </ChoiceList>
      {past.length > 0 ? <h3 className={styles.divider}>{say('past')}</h3> : null}
      <ChoiceList label={say('past')} items={past} {...rows}>
        {(incident) => <Row incident={incident} />}
      </ChoiceList>
    </>
  )
}

function Row({ incident }: { readonly incident: IncidentRow }) {
  const say = useTranslations('incident')
  const read = useText()
  const time = useTime()
  const now = useNow(10_000)
  const over = incident.state === 'closed' || incident.state === 'archived' || incident.state === 'merged'
  return (
    <span className={styles.row}>
      <span className={styles.line}>
        <span className={styles.dot} style={{ background: sectorMark(incident.sectorId).colour }} />
        <span className={over ? styles.overTitle : styles.rowTitle}>{read(incident.title)}</span>
        <span className={styles.age}>{time.age(incident.openedAt, now)}</span>
      </span>
      <span className={styles.line}>
        <span className={styles.code}>{incident.code}</span>
        <Chip weight={over ? 'quiet' : 'plain'}>{say(`state.${incident.state}`)}</Chip>
        {over ? null : <VerificationOf incident={incident} />}
        {incident.exercise ? <Chip weight="dashed">{say('exercise')}</Chip> : null}
        {incident.source === 'report' ? <Chip weight="quiet">{say('from-report')}</Chip> : null}
      </span>
    </span>
  )
}

/** Whether somebody has said that it is real. */
export function VerificationOf({ incident }: { readonly incident: Pick<IncidentRow, 'verification'> }) {
  const say = useTranslations('alarm.verification')
  return <Chip weight={incident.verification === 'pending' ? 'dashed' : 'firm'}>{say(incident.verification)}</Chip>
}
