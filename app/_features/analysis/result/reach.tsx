'use client'
import { useTranslations } from 'next-intl'
import { formatDistance, formatNumber } from '../../../_lib/format.ts'
import type { ImpactZone } from '../../impact-zone/impact-zone.operations.ts'
import styles from '../analysis.module.css'

/** 「119–168 m」, 「1.5–1.8 km」; both units where they differ. */
function spanOf(lowM: number, highM: number): string {
  if (highM < 1000) return `${formatNumber(lowM, 0)}–${formatDistance(highM)}`
  if (lowM >= 1000 && highM < 10_000) return `${formatNumber(lowM / 1000, 1)}–${formatDistance(highM)}`
  return `${formatDistance(lowM)}–${formatDistance(highM)}`
}

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
          {spanOf(band.lowM, band.highM)}
        </span>
      ) : null}
    </span>
  )
}
