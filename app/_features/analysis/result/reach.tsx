'use client'
import { useTranslations } from 'next-intl'
import { formatDistance } from '../../../_lib/format.ts'
import type { ImpactZone } from '../../impact-zone/impact-zone.operations.ts'
import styles from '../analysis.module.css'

/** How far a zone reaches, and between what and what once its samples are drawn; 「未达到」 where it reaches nothing. */
export function Reach({ zone }: { readonly zone: Pick<ImpactZone, 'radiusM' | 'band'> | null }) {
  const say = useTranslations('analysis')
  if (!zone || zone.radiusM === null) return <span className={styles.dim}>{say('not-reached')}</span>
  const { band } = zone
  return (
    <span className={styles.reach}>
      {formatDistance(zone.radiusM)}
      {band ? (
        <span className={styles.dim} title={say('band')} data-band="true">
          {formatDistance(band.lowM)}–{formatDistance(band.highM)}
        </span>
      ) : null}
    </span>
  )
}
