'use client'
import { useTranslations } from 'next-intl'
import { kindByRef } from '../../../../geo-data/sectors/registry.ts'
import { formatNumber } from '../../../_lib/format.ts'
import { IconButton } from '../../../_ui/control/button.tsx'
import { Icon } from '../../../_ui/icon/icon.tsx'
import type { LayerGroup } from '../../map/layer-group.ts'
import styles from '../legend.module.css'
import type { LayerCount } from './filter.operations.ts'
import { useFilterHand } from './filter-hand.ts'
import { useFilters } from './use-filters.ts'

/** Takes the filter of a layer up; absent where the registry declares nothing that could be asked. */
export function FilterButton({ group, name }: { readonly group: LayerGroup; readonly name: string }) {
  const say = useTranslations('legend.filter')
  const filtered = useFilters().conditionsOf(group.id).length > 0
  if (!kindByRef(group.id)?.it.attributes.length) return null
  return (
    <IconButton
      icon="filter"
      label={say(filtered ? 'active' : 'of', { name })}
      pressed={filtered}
      onClick={() => useFilterHand.setState({ layer: group.id })}
    />
  )
}

interface LineCountProps {
  readonly group: LayerGroup
  readonly count: LayerCount | undefined
}

/** How many things a layer has, and of a filtered one how many are shown. */
export function LineCount({ group, count }: LineCountProps) {
  const filtered = useFilters().conditionsOf(group.id).length > 0
  if (!count && !filtered) return null
  const total = formatNumber(count?.total)
  return (
    <span className={styles.lineCount} data-filtered={filtered}>
      {filtered ? <Icon name="filter" /> : null}
      {filtered ? `${formatNumber(count?.shown)}/${total}` : total}
    </span>
  )
}
