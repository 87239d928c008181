'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { Area } from '../../../geo-data/area/area.ts'
import { formatDistance, formatNumber } from '../../_lib/format.ts'
import { useText } from '../../_lib/language.tsx'
import { useLiveQuery } from '../../_lib/live/use-live-query.ts'
import { type CountTile, CountTiles } from '../../_ui/show/count-tiles.tsx'
import { Notice, Waiting } from '../../_ui/show/state.tsx'
import { sectorMark, sectorName } from '../sector/sector-words.ts'
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
  const read = useText()
  const asked = useMemo(() => areaInput(area), [area])
  const { data, loading, error } = useLiveQuery(AREA_COUNTS, { area: asked }, HEARD)
  if (loading) return <Waiting label={say('waiting')} rows={2} />
  const tileOf = ({ record, sectorId, kind, kindName, count, lengthM }: AreaCount): CountTile => {
    const kindOf = { record, sectorId, kind }
    const pressed = isSame(only, kindOf)
    return {
      id: `${record}.${sectorId}.${kind}`,
      mark: { colour: sectorId ? sectorMark(sectorId).colour : null },
      name: read(kindName),
      title: sectorId ? read(sectorName(sectorId)) : undefined,
      count: formatNumber(count),
      more: `${say(`record.${record}`)}${lengthM === null ? '' : ` · ${formatDistance(lengthM)}`}`,
      pressed,
      onPress: () => onOnly(pressed ? null : kindOf),
    }
  }
  return (
    <>
      {error ? <Notice urgent>{say('unreadable')}</Notice> : null}
      <CountTiles label={say('counts')} tiles={(data?.areaCounts ?? []).map(tileOf)} />
    </>
  )
}
