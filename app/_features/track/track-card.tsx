'use client'
import { useTranslations } from 'next-intl'
import { useLookedAt } from '../../_lib/clock/clock.ts'
import { useText, useTime } from '../../_lib/language.tsx'
import { useLiveQuery } from '../../_lib/live/use-live-query.ts'
import { useNow } from '../../_lib/use-now.ts'
import { Button } from '../../_ui/control/button.tsx'
import { AgeBadge, Chip } from '../../_ui/show/chip.tsx'
import { Facts } from '../../_ui/show/facts.tsx'
import { Empty, Notice, Waiting } from '../../_ui/show/state.tsx'
import styles from './track.module.css'
import { TRACK, type TrackDetail, type TrackRow } from './track.operations.ts'
import { useTrackWords } from './track-words.ts'
import { freshnessAt, useShownTrack, useShownTracks } from './use-shown-tracks.ts'

/** The past is asked in steps of this, so that a clock that runs asks not every second. */
const STEP_MS = 30_000

interface TrackCardProps {
  readonly id: string
  readonly onIncident: (id: string) => void
}

/** Where one crew or vehicle is, how sure that is, who says so, and what it is doing there. */
export function TrackCard({ id, onIncident }: TrackCardProps) {
  const say = useTranslations('track')
  const row = useShownTrack(id)
  const { state } = useShownTracks()
  const lookedAt = useLookedAt()
  const at = lookedAt === null ? null : new Date(Math.floor(lookedAt / STEP_MS) * STEP_MS).toISOString()
  const { before } = useLiveQuery(TRACK, { id, at }, ['task', 'incident'], row === null)
  if (state === 'waiting') return <Waiting label={say('waiting')} />
  if (state === 'forgotten') return <Empty title={say('forgotten')} why={say('forgotten-why')} />
  if (!row) return <Empty title={say('gone')} why={say('gone-why')} />
  const detail = before?.resourceTrack?.id === id ? before.resourceTrack : null
  return (
    <article className={styles.card}>
      <Head row={row} />
      {row.doubtful > 0 ? <Notice>{say('doubtful', { count: row.doubtful })}</Notice> : null}
      <TrackFacts row={row} detail={detail} />
      {detail?.task ? <OnTask task={detail.task} onIncident={onIncident} /> : null}
    </article>
  )
}

function Head({ row }: { readonly row: TrackRow }) {
  const say = useTranslations('track')
  const read = useText()
  const words = useTrackWords()
  const now = useNow()
  const freshness = freshnessAt(row, now)
  return (
    <header className={styles.head}>
      <p className={styles.kind}>{say(`kind.${row.kind}`)}</p>
      <h3>{read(row.name)}</h3>
      <p className={styles.line}>
        <Chip weight={freshness === 'fresh' ? 'plain' : 'dashed'}>{say(`freshness.${freshness}`)}</Chip>
        {row.source === 'simulated' ? <Chip weight="quiet">{say('source.simulated')}</Chip> : null}
        <AgeBadge stale={freshness !== 'fresh'}>{words.age(row, now)}</AgeBadge>
      </p>
    </header>
  )
}

function TrackFacts({ row, detail }: { readonly row: TrackRow; readonly detail: TrackDetail | null }) {
  const say = useTranslations('track')
  const read = useText()
  const time = useTime()
  const words = useTrackWords()
  const facts = [
    { id: 'at', name: say('at'), value: time.moment(row.at) },
    { id: 'accuracy', name: say('accuracy'), value: words.accuracy(row) },
    { id: 'motion', name: say('motion'), value: words.motion(row) },
    { id: 'source', name: say('said-by'), value: say(`source.${row.source}`) },
    { id: 'department', name: say('department'), value: read(detail?.resource?.department.name) },
    ...(detail && !detail.task ? [{ id: 'task', name: say('task'), value: say('no-task') }] : []),
  ]
  return <Facts facts={facts} />
}

interface OnTaskProps {
  readonly task: NonNullable<TrackDetail['task']>
  readonly onIncident: (id: string) => void
}

function OnTask({ task, onIncident }: OnTaskProps) {
  const say = useTranslations('track')
  const state = useTranslations('field-task.state')
  const read = useText()
  return (
    <section className={styles.task}>
      <p className={styles.kind}>{say('task')}</p>
      <p className={styles.line}>
        <Chip>{state(task.state)}</Chip>
        <span>{read(task.title)}</span>
      </p>
      <Button small weight="quiet" onClick={() => onIncident(task.incident.id)}>
        {read(task.incident.title)}
      </Button>
    </section>
  )
}
