'use client'
import { useTranslations } from 'next-intl'
import { formatDistance } from '../../../_lib/format.ts'
import type { Ask } from '../../../_lib/place/place.ts'
import { Button } from '../../../_ui/control/button.tsx'
import { Section } from '../../../_ui/surface/panel.tsx'
import type { LeakCandidate } from '../../impact-zone/impact-zone.operations.ts'
import styles from '../analysis.module.css'
import type { Analysis } from '../analysis.operations.ts'

interface SuspectsProps {
  readonly analysis: Analysis
  readonly candidates: readonly LeakCandidate[]
  readonly onAsk: (ask: Ask) => void
}

/** Of an incident or a chamber the suspects are ranked: each may be asked about as the source, for the same incident. */
export function Suspects({ analysis, candidates, onAsk }: SuspectsProps) {
  const say = useTranslations('analysis')
  const zones = useTranslations('impact-zone')
  if (analysis.segmentId !== null || candidates.length === 0) return null
  const [longitude = 0, latitude = 0] = analysis.position.coordinates
  const incidentId = analysis.incident?.id ?? null
  return (
    <Section title={zones('candidates')}>
      <ol>
        {candidates.map(({ segmentId, code, distanceM }) => (
          <li key={segmentId} className={styles.row}>
            <span>
              {code} <span className={styles.dim}>{formatDistance(distanceM)}</span>
            </span>
            <Button
              small
              weight="quiet"
              onClick={() => onAsk({ record: 'segment', id: segmentId, at: { longitude, latitude }, incidentId })}
            >
              {say('source-here')}
            </Button>
          </li>
        ))}
      </ol>
    </Section>
  )
}
