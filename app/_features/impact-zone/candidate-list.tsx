'use client'
import { useTranslations } from 'next-intl'
import { formatDistance, formatNumber } from '../../_lib/format.ts'
import { useText } from '../../_lib/language.tsx'
import { Section } from '../../_ui/surface/panel.tsx'
import styles from './impact-zone.module.css'
import type { LeakCandidate } from './impact-zone.operations.ts'

/** Segments that may leak, most likely first, each with its reasons: a sensor says where gas is, not where it leaks. */
export function CandidateList({ candidates }: { readonly candidates: readonly LeakCandidate[] }) {
  const say = useTranslations('impact-zone')
  const read = useText()
  if (candidates.length === 0) return null
  return (
    <Section title={say('candidates')}>
      <ol className={styles.candidates}>
        {candidates.map((candidate, index) => (
          <li key={candidate.segmentId} className={styles.candidate}>
            <span className={styles.rank}>{index + 1}</span>
            <span className={styles.lineName}>{candidate.code}</span>
            <span className={styles.dim}>{formatDistance(candidate.distanceM)}</span>
            <span className={styles.score}>{formatNumber(candidate.score, 2)}</span>
            <span className={styles.reasons}>{candidate.reasons.map(read).join(' · ')}</span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
