'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { parseFilters, printFilters } from '../../../../../geo-data/layer-filter/filter-address.ts'
import type { FilterFault, LayerFilter } from '../../../../../geo-data/layer-filter/layer-filter.ts'
import { kindByRef } from '../../../../../geo-data/sectors/registry.ts'
import { formatNumber } from '../../../../_lib/format.ts'
import { useText } from '../../../../_lib/language.tsx'
import { IconButton } from '../../../../_ui/control/button.tsx'
import { Icon } from '../../../../_ui/icon/icon.tsx'
import styles from '../filter.module.css'
import { useLayerCounts } from '../use-layer-counts.ts'

interface FilterNoteProps {
  /** As it stands in the address. */
  readonly filter: string
  /** Base maps of others are named below it. */
  readonly raised: boolean
  /** Absent where no hand is: on the wall. */
  readonly hand?: {
    readonly onOpen: (layer: string) => void
    readonly onClear: (layer: string) => void
    readonly onForget: () => void
  }
}

/** Says on the map what of it is left out: a filtered map that looks whole is dangerous. */
export function FilterNote({ filter, raised, hand }: FilterNoteProps) {
  const say = useTranslations('legend.filter')
  const { filters, faults } = useMemo(() => parseFilters(filter), [filter])
  if (filters.length + faults.length === 0) return null
  return (
    <section className={styles.notes} data-raised={raised} aria-label={say('on-map')}>
      {filters.map((one) => (
        <Filtered key={one.layer} filter={one} hand={hand} />
      ))}
      {faults.map((fault) => (
        <Unmeant key={fault.field} fault={fault} onForget={hand?.onForget} />
      ))}
    </section>
  )
}

function Filtered({ filter, hand }: { readonly filter: LayerFilter; readonly hand: FilterNoteProps['hand'] }) {
  const say = useTranslations('legend.filter')
  const read = useText()
  const { layer } = filter
  const kind = kindByRef(layer)
  const count = useLayerCounts(layer.split('.')[0] ?? '', printFilters([filter])).get(layer)
  const name = kind ? read(kind.it.name) : layer
  const words = count
    ? say('filtered', { name, shown: formatNumber(count.shown), total: formatNumber(count.total) })
    : say('filtered-uncounted', { name })
  return (
    <div className={styles.mapNote} role="status">
      <Icon name="filter" />
      {hand ? (
        <button type="button" className={styles.open} onClick={() => hand.onOpen(layer)}>
          {words}
        </button>
      ) : (
        words
      )}
      {hand ? <IconButton icon="close" label={say('clear-of', { name })} onClick={() => hand.onClear(layer)} /> : null}
    </div>
  )
}

interface UnmeantProps {
  readonly fault: FilterFault
  readonly onForget: (() => void) | undefined
}

function Unmeant({ fault, onForget }: UnmeantProps) {
  const say = useTranslations('legend.filter')
  const read = useText()
  return (
    <div className={styles.mapNote} data-wrong role="alert">
      <Icon name="warning" />
      <span>{say('unmeant', { field: fault.field, reason: read(fault.reason) })}</span>
      {onForget ? <IconButton icon="close" label={say('forget')} onClick={onForget} /> : null}
    </div>
  )
}
