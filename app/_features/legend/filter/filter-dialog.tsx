'use client'
import { useTranslations } from 'next-intl'
import { kindByRef } from '../../../../geo-data/sectors/registry.ts'
import { useText } from '../../../_lib/language.tsx'
import { later } from '../../../_lib/later.tsx'
import { Dialog } from '../../../_ui/surface/dialog.tsx'
import type { FilteredThing } from './filter.operations.ts'
import { useFilterHand } from './filter-hand.ts'
import { useFilters } from './use-filters.ts'

const FilterForm = later(() => import('./filter-form.tsx').then((room) => room.FilterForm))

/** Filters the layer that was taken up, by any attribute of its kind. */
export function FilterDialog({ onThing }: { readonly onThing: (thing: FilteredThing) => void }) {
  const say = useTranslations('legend.filter')
  const read = useText()
  const layer = useFilterHand((hand) => hand.layer)
  const { conditionsOf, put } = useFilters()
  const close = () => useFilterHand.setState({ layer: null })
  const kind = layer ? kindByRef(layer) : undefined
  return (
    <Dialog
      title={kind ? say('title', { name: read(kind.it.name) }) : ''}
      description={say('note')}
      closeLabel={say('close')}
      open={kind !== undefined}
      onOpenChange={close}
    >
      {layer && kind ? (
        <FilterForm
          layer={layer}
          conditions={conditionsOf(layer)}
          onFilter={(conditions) => {
            put(layer, conditions)
            close()
          }}
          onThing={(thing) => {
            close()
            onThing(thing)
          }}
        />
      ) : null}
    </Dialog>
  )
}
