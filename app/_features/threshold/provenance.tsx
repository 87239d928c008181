'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { remarkWords } from '../../../geo-data/threshold/remark.ts'
import { useText } from '../../_lib/language.tsx'
import { Chip } from '../../_ui/show/chip.tsx'
import styles from './threshold.module.css'

interface ProvenanceProps {
  readonly facts: {
    readonly clause: string
    readonly source: string
    readonly mark: string
    readonly verified: boolean
  }
  readonly children: ReactNode
}

/** A threshold with where it comes from; whatever is not verified says so. */
export function Provenance({ facts, children }: ProvenanceProps) {
  const say = useTranslations('threshold')
  const read = useText()
  const where = [facts.clause, facts.source]
    .filter(Boolean)
    .map((kept) => read(remarkWords(kept)))
    .join(' · ')
  return (
    <span className={styles.provenance}>
      <span className={styles.line}>
        {children}
        <Chip weight={facts.verified ? 'quiet' : 'dashed'} title={say(`mark.${facts.mark}`)}>
          {facts.verified ? say('verified') : say('unverified')}
        </Chip>
      </span>
      <span className={styles.source}>
        {say(`mark.${facts.mark}`)}
        {where ? ` · ${where}` : ''}
      </span>
    </span>
  )
}
