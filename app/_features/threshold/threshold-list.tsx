'use client'
import { useTranslations } from 'next-intl'
import { useTime } from '../../_lib/language.tsx'
import { Chip } from '../../_ui/show/chip.tsx'
import { type Limit, useLimit } from './limit.ts'
import { Provenance } from './provenance.tsx'
import styles from './threshold.module.css'

export interface ListedThreshold extends Limit {
  readonly id: string
  readonly priority: string
  readonly holdS: number
  readonly clause: string
  readonly source: string
  readonly mark: string
  readonly verified: boolean
}

/** Every threshold of a sensor, the most urgent first, each with where it comes from. */
export function ThresholdList({ thresholds }: { readonly thresholds: readonly ListedThreshold[] }) {
  const say = useTranslations('threshold')
  const time = useTime()
  const limit = useLimit()
  if (thresholds.length === 0) return <p className={styles.source}>{say('none')}</p>
  const ordered = thresholds.toSorted((a, b) => a.priority.localeCompare(b.priority))
  return (
    <ul className={styles.list} aria-label={say('title')}>
      {ordered.map((one) => (
        <li key={one.id}>
          <Provenance facts={one}>
            <Chip weight={one.priority === 'P1' ? 'strong' : 'quiet'}>{one.priority}</Chip>
            <span>
              {limit(one)}
              {one.holdS > 0 ? ` · ${say('held', { span: time.span(one.holdS) })}` : ''}
            </span>
          </Provenance>
        </li>
      ))}
    </ul>
  )
}
