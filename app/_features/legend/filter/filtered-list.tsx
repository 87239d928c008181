'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { kindByRef } from '../../../../geo-data/sectors/registry.ts'
import { useText } from '../../../_lib/language.tsx'
import { Paged } from '../../../_lib/paging/paged.tsx'
import { usePages } from '../../../_lib/paging/use-pages.ts'
import { ChoiceList } from '../../../_ui/show/choice-list.tsx'
import { MarkedRow } from '../../../_ui/show/marked-row.tsx'
import { Empty } from '../../../_ui/show/state.tsx'
import { FILTERED_THINGS, type FilteredThing } from './filter.operations.ts'

const A_PAGE = 50

interface FilteredListProps {
  readonly layer: string
  /** The filter as it stands in an address. */
  readonly asked: string
  readonly onThing: (thing: FilteredThing) => void
}

/** The things that a filter leaves on the map, one by one. */
export function FilteredList({ layer, asked, onThing }: FilteredListProps) {
  const say = useTranslations('legend.filter')
  const read = useText()
  const kind = kindByRef(layer)
  const variables = useMemo(() => {
    const [sectorId = '', id = ''] = layer.split('.')
    const record = kindByRef(layer)?.it.geometry === 'line' ? 'segment' : 'asset'
    return { record, filter: { sectorId, kind: id, layers: asked }, first: A_PAGE }
  }, [layer, asked])
  const pages = usePages(FILTERED_THINGS, 'assets', variables)
  return (
    <Paged pages={pages} say={say} empty={<Empty title={say('nothing')} why={say('nothing-why')} />}>
      {(things) => (
        <ChoiceList label={say('list')} items={things} itemId={({ id }) => id} selected={null} onSelect={onThing}>
          {({ code, name }) => (
            <MarkedRow colour={kind?.it.symbol.colour ?? ''} name={name ? read(name) : code}>
              {name ? code : null}
            </MarkedRow>
          )}
        </ChoiceList>
      )}
    </Paged>
  )
}
