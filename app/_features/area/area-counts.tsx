'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { Area } from '../../../geo-data/area/area.ts'
import { formatDistance, formatNumber } from '../../_lib/format.ts'
import { useText } from '../../_lib/language.tsx'
import { useLiveQuery } from '../../_lib/live/use-live-query.ts'
import { Notice, Waiting } from '../../_ui/show/state.tsx'
import { sectorMark, sectorName } from '../sector/sector-words.ts'
import styles from './area.module.css'
import { AREA_COUNTS, type AreaCount, type AreaKind, areaInput } from './area.operations.ts'

const HEARD = ['alarm', 'incident', 'import'] as const

const isSame = (a: AreaKind | null, b: AreaKind): boolean =>
  a?.record === b.record && a.sectorId === b.sectorId && a.kind === b.kind

interface AreaCountsProps {
  readonly area: Area
  readonly only: AreaKind | null
  readonly onOnly: (only: AreaKind | null) => void
}

/** How many of each kind; a kind that is pressed narrows the list below, pressed again it lets go. */
export function AreaCounts({ area, only, onOnly }: AreaCountsProps) {
  const say = useTranslations('area')
  const asked = useMemo(() => areaInput(area), [area])
  const { data, loading, error } = useLiveQuery(AREA_COUNTS, { area: asked }, HEARD)
  if (loading) return <Waiting label={say('waiting')} rows={2} />
  const press = ({ record, sectorId, kind }: AreaCount) => {
    const chosen = { record, sectorId, kind }
    onOnly(isSame(only, chosen) ? null : chosen)
  }
  return (
    <>
      {error ? <Notice urgent>{say('unreadable')}</Notice> : null}
      <ul className={styles.counts} aria-label={say('counts')}>
        {(data?.areaCounts ?? []).map((count) => (
          <li key={`${count.record}.${count.sectorId}.${count.kind}`}>
            <CountButton count={count} pressed={isSame(only, count)} onPress={() => press(count)} />
          </li>
        ))}
      </ul>
    </>
  )
}

interface CountButtonProps {
  readonly count: AreaCount
  readonly pressed: boolean
  readonly onPress: () => void
}

function CountButton({ count, pressed, onPress }: CountButtonProps) {
  const say = useTranslations('area')
  const read = useText()
  const { record, sectorId, kindName, lengthM } = count
  const length = lengthM === null ? '' : ` · ${formatDistance(lengthM)}`
  return (
    <button type="button" className={styles.count} aria-pressed={pressed} onClick={onPress}>
      <span className={styles.dot} style={sectorId ? { background: sectorMark(sectorId).colour } : {}} />
      <span className={styles.kind} title={sectorId ? read(sectorName(sectorId)) : undefined}>
        {read(kindName)}
      </span>
      <strong>{formatNumber(count.count)}</strong>
      <span className={styles.dim}>
        {say(`record.${record}`)}
        {length}
      </span>
    </button>
  )
}
