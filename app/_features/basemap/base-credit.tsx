'use client'
import { useTranslations } from 'next-intl'
import { useText } from '../../_lib/language.tsx'
import type { ShownBase } from '../map/base/apply-bases.ts'
import type { ShownTerrain } from '../map/base/hillshade.ts'
import { useReach } from '../map/base/reach.ts'
import styles from './basemap.module.css'

interface BaseCreditProps {
  readonly bases: readonly ShownBase[]
  readonly terrain: ShownTerrain | null
}

/** Whose base maps and whose heights are seen, and which of them do not answer: ours is below them all the while. */
export function BaseCredit({ bases, terrain }: BaseCreditProps) {
  const say = useTranslations('basemap')
  const read = useText()
  const byId = useReach((reach) => reach.byId)
  const heights = terrain?.terrain.attribution
  if (bases.length === 0 && !heights) return null
  const away = bases.filter(({ source }) => byId[source.id] === 'unreachable')
  const credits = [...new Set(bases.map(({ source }) => source.attribution).concat(heights ?? []))]
  return (
    <div className={styles.onMap}>
      {away.length > 0 ? (
        <p className={styles.away} role="status">
          {say('away', { name: away.map(({ source }) => read(source.name)).join(' · ') })}
        </p>
      ) : null}
      <p className={styles.credit}>{credits.join(' · ')}</p>
    </div>
  )
}
