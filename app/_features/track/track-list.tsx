'use client'
import { useTranslations } from 'next-intl'
import { useText } from '../../_lib/language.tsx'
import { AgeBadge, Chip } from '../../_ui/show/chip.tsx'
import { ChoiceList } from '../../_ui/show/choice-list.tsx'
import { Empty, Waiting } from '../../_ui/show/state.tsx'
import styles from './track.module.css'
import type { TrackRow } from './track.operations.ts'
import { useTrackWords } from './track-words.ts'
import { freshnessAt, useShownTracks } from './use-shown-tracks.ts'

interface TrackListProps {
  readonly selected: string | null
  readonly onSelect: (track: TrackRow) => void
}

/** What the map says of crews and vehicles, in words, and those whom it shows no longer. */
export function TrackList({ selected, onSelect }: TrackListProps) {
  const say = useTranslations('track')
  const { tracks, now, state } = useShownTracks()
  if (state === 'waiting') return <Waiting label={say('waiting')} rows={5} />
  if (state === 'forgotten') return <Empty title={say('forgotten')} why={say('forgotten-why')} />
  if (tracks.length === 0) return <Empty title={say('none')} why={say('none-why')} />
  return (
    <ChoiceList label={say('title')} items={tracks} itemId={({ id }) => id} selected={selected} onSelect={onSelect}>
      {(row) => <Row row={row} now={now} />}
    </ChoiceList>
  )
}

function Row({ row, now }: { readonly row: TrackRow; readonly now: number }) {
  const say = useTranslations('track')
  const read = useText()
  const words = useTrackWords()
  const freshness = freshnessAt(row, now)
  return (
    <span className={styles.row} data-freshness={freshness}>
      <span className={styles.line}>
        <span className={styles.name}>{read(row.name)}</span>
        <AgeBadge stale={freshness !== 'fresh'}>{words.age(row, now)}</AgeBadge>
      </span>
      <span className={styles.line}>
        <span className={styles.what}>
          {[say(`kind.${row.kind}`), words.motion(row), words.accuracy(row)].join(' · ')}
        </span>
        {freshness === 'fresh' ? null : <Chip weight="dashed">{say(`freshness.${freshness}`)}</Chip>}
        {row.source === 'simulated' ? <Chip weight="quiet">{say('source.simulated')}</Chip> : null}
      </span>
    </span>
  )
}
