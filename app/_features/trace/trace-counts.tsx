'use client'
import { useTranslations } from 'next-intl'
import { formatDistance, formatNumber } from '../../_lib/format.ts'
import { useText } from '../../_lib/language.tsx'
import { sectorMark } from '../sector/sector-words.ts'
import styles from './trace.module.css'
import type { Trace, TraceOnly } from './trace.operations.ts'

const same = (a: TraceOnly | null, b: TraceOnly): boolean =>
  a?.end === b.end && a?.record === b.record && a?.sectorId === b.sectorId && a?.kind === b.kind

interface TraceCountsProps {
  readonly trace: Trace
  readonly only: TraceOnly | null
  readonly onOnly: (only: TraceOnly | null) => void
}

/** Where it ends and why, and how many of each kind are on the way; what is pressed narrows the list below. */
export function TraceCounts({ trace, only, onOnly }: TraceCountsProps) {
  const say = useTranslations('trace')
  const read = useText()
  const press = (chosen: TraceOnly) => onOnly(same(only, chosen) ? null : chosen)
  return (
    <>
      <h4 className={styles.heading}>{say('ends')}</h4>
      {trace.ends.length === 0 ? <p className={styles.none}>{say('no-ends')}</p> : null}
      <ul className={styles.counts} aria-label={say('ends')}>
        {trace.ends.map(({ end, count }) => (
          <li key={end}>
            <button
              type="button"
              className={styles.count}
              aria-pressed={same(only, { end })}
              onClick={() => press({ end })}
            >
              <span className={styles.end} />
              <span>{say(`end.${end}`)}</span>
              <strong>{formatNumber(count)}</strong>
            </button>
          </li>
        ))}
      </ul>
      <h4 className={styles.heading}>{say('counts', { metres: trace.besideM })}</h4>
      <ul className={styles.counts} aria-label={say('kinds')}>
        {trace.counts.map(({ record, sectorId, kind, kindName, count, lengthM }) => (
          <li key={`${record}.${sectorId}.${kind}`}>
            <button
              type="button"
              className={styles.count}
              aria-pressed={same(only, { record, sectorId, kind })}
              onClick={() => press({ record, sectorId, kind })}
            >
              <span className={styles.dot} style={sectorId ? { background: sectorMark(sectorId).colour } : {}} />
              <span>{read(kindName)}</span>
              <strong>{formatNumber(count)}</strong>
              <span className={styles.more}>
                {say(`record.${record}`)}
                {lengthM === null ? '' : ` · ${formatDistance(lengthM)}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
