'use client'
import { useTranslations } from 'next-intl'
import { formatDistance, formatNumber } from '../../_lib/format.ts'
import { useText } from '../../_lib/language.tsx'
import { type CountTile, CountTiles } from '../../_ui/show/count-tiles.tsx'
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
  const pressing = (chosen: TraceOnly) => {
    const pressed = same(only, chosen)
    return { pressed, onPress: () => onOnly(pressed ? null : chosen) }
  }
  const endTile = ({ end, count }: Trace['ends'][number]): CountTile => ({
    id: end,
    mark: 'end',
    name: say(`end.${end}`),
    count: formatNumber(count),
    ...pressing({ end }),
  })
  const kindTile = ({ record, sectorId, kind, kindName, count, lengthM }: Trace['counts'][number]): CountTile => ({
    id: `${record}.${sectorId}.${kind}`,
    mark: { colour: sectorId ? sectorMark(sectorId).colour : null },
    name: read(kindName),
    count: formatNumber(count),
    more: `${say(`record.${record}`)}${lengthM === null ? '' : ` · ${formatDistance(lengthM)}`}`,
    ...pressing({ record, sectorId, kind }),
  })
  return (
    <>
      <h4 className={styles.heading}>{say('ends')}</h4>
      {trace.ends.length === 0 ? <p className={styles.none}>{say('no-ends')}</p> : null}
      <CountTiles label={say('ends')} tiles={trace.ends.map(endTile)} />
      <h4 className={styles.heading}>{say('counts', { metres: trace.besideM })}</h4>
      <CountTiles label={say('kinds')} tiles={trace.counts.map(kindTile)} />
    </>
  )
}
