'use client'
import { useTranslations } from 'next-intl'
import type { Uncertainty } from '../../../../geo-data/impact-zone/band/uncertainty.ts'
import { sourceWords } from '../../../../geo-data/impact-zone/words/source-words.ts'
import { formatDistance, formatNumber } from '../../../_lib/format.ts'
import { useText } from '../../../_lib/language.tsx'
import { Section } from '../../../_ui/surface/panel.tsx'
import type { ImpactZone, ImpactZoneSet } from '../impact-zone.operations.ts'
import styles from './ring-card.module.css'

interface BandProps {
  readonly zone: ImpactZone
  readonly zoneSet: ImpactZoneSet
}

/** How far the reach may be off, from the inputs' own uncertainty; until the samples are drawn it says so. */
export function Band({ zone, zoneSet }: BandProps) {
  const say = useTranslations('impact-zone')
  const band = zone.band ?? null
  return (
    <Section title={say('card.band')}>
      {band === null ? (
        <p className={styles.dim}>{say(zoneSet.bandedAt ? 'card.fixed' : 'card.no-band')}</p>
      ) : (
        <>
          <p className={styles.radius}>
            <strong>{[band.lowM, band.midM, band.highM].map(formatDistance).join(' – ')}</strong>
          </p>
          <p className={styles.dim}>{say('card.samples', { samples: formatNumber(band.samples), seed: band.seed })}</p>
          <ul className={styles.flags}>
            {(zoneSet.varied ?? []).map((one) => (
              <Varied key={one.name} one={one} />
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}

function Varied({ one }: { readonly one: Uncertainty }) {
  const say = useTranslations('impact-zone.card.spread')
  const read = useText()
  const { as, ...bounds } = one.distribution
  const { mark, clause, source } = one.provenance
  return (
    <li>
      {read(one.label)} {one.on === 'factor' ? '×' : '+'} {say(as, bounds)} {one.unit}{' '}
      <span className={styles.dim}>{[mark, clause, read(sourceWords(source))].filter(Boolean).join(' · ')}</span>
    </li>
  )
}
