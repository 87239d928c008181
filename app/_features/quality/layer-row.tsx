'use client'
import { useTranslations } from 'next-intl'
import { useText } from '../../_lib/language.tsx'
import { MarkedRow } from '../../_ui/show/marked-row.tsx'
import { sectorMark, sectorName } from '../sector/sector-words.ts'
import styles from './quality.module.css'
import type { LayerQuality } from './quality.operations.ts'

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`

/** One layer of one department, with the two rates that are managed and what is wrong in each dimension. */
export function LayerRow({ layer }: { readonly layer: LayerQuality }) {
  const say = useTranslations('quality')
  const read = useText()
  const { sectorId, name, department, records, completeness, onlineRate, faults } = layer
  const sum = (dimension: string) =>
    faults.filter(({ kind }) => kind.dimension === dimension).reduce((total, { count }) => total + count, 0)
  return (
    <MarkedRow
      colour={sectorMark(sectorId).colour}
      name={`${read(sectorName(sectorId))} · ${read(name)}`}
      aside={<span className={styles.records}>{say('records', { records })}</span>}
    >
      <span className={styles.owner}>{read(department.name)}</span>
      <span className={styles.figures}>
        {completeness === null ? null : <span>{say('complete', { share: percent(completeness) })}</span>}
        {onlineRate === null ? null : <span>{say('online', { share: percent(onlineRate) })}</span>}
        {(['completeness', 'accuracy', 'timeliness'] as const).map((dimension) =>
          sum(dimension) > 0 ? (
            <span key={dimension}>{say(`dimension.${dimension}`, { count: sum(dimension) })}</span>
          ) : null,
        )}
      </span>
    </MarkedRow>
  )
}
