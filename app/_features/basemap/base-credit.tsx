'use client'
import { useTranslations } from 'next-intl'
import { useText } from '../../_lib/language.tsx'
import type { ShownBase } from '../map/base/apply-bases.ts'
import { useReach } from '../map/base/reach.ts'
import styles from './basemap.module.css'

/** Whose base maps are seen, and which of them do not answer: ours is below them all the while. */
export function BaseCredit({ bases }: { readonly bases: readonly ShownBase[] }) {
  const say = useTranslations('basemap')
  const read = useText()
  const byId = useReach((reach) => reach.byId)
  if (bases.length === 0) return null
  const away = bases.filter(({ source }) => byId[source.id] === 'unreachable')
  const credits = [...new Set(bases.map(({ source }) => source.attribution))]
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
