'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useState } from 'react'
import { printFilters } from '../../../../geo-data/layer-filter/filter-address.ts'
import type { Condition } from '../../../../geo-data/layer-filter/layer-filter.ts'
import { kindByRef } from '../../../../geo-data/sectors/registry.ts'
import { formatNumber } from '../../../_lib/format.ts'
import { useText } from '../../../_lib/language.tsx'
import { Button } from '../../../_ui/control/button.tsx'
import { Actions } from '../../../_ui/surface/dialog.tsx'
import { AttributeField } from './attribute-field.tsx'
import { conditionsOf, type Draft, draftOf, faultsOf } from './draft.ts'
import styles from './filter.module.css'
import type { FilteredThing } from './filter.operations.ts'
import { FilteredList } from './filtered-list.tsx'
import { useLayerCounts } from './use-layer-counts.ts'

interface FilterFormProps {
  /** SECTOR.KIND */
  readonly layer: string
  readonly conditions: readonly Condition[]
  readonly onFilter: (conditions: readonly Condition[]) => void
  readonly onThing: (thing: FilteredThing) => void
}

const WAIT_MS = 300

/** What a filter asks, a moment after the last key. */
function useCalm(text: string): string {
  const [calm, setCalm] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setCalm(text), WAIT_MS)
    return () => clearTimeout(timer)
  }, [text])
  return calm
}

/** Every attribute that the registry declares of a kind, how many things meet what is asked of them, and which. */
export function FilterForm({ layer, conditions: before, onFilter, onThing }: FilterFormProps) {
  const say = useTranslations('legend.filter')
  const read = useText()
  const [draft, setDraft] = useState<Draft>(() => draftOf(before))
  const attributes = kindByRef(layer)?.it.attributes ?? []
  const conditions = conditionsOf(attributes, draft)
  const faults = faultsOf(layer, conditions)
  const asked = conditions.length > 0 && faults.size === 0 ? printFilters([{ layer, conditions }]) : ''
  const calm = useCalm(asked)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (faults.size === 0) onFilter(conditions)
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <div className={styles.fields}>
        {attributes.map((attribute) => {
          const fault = faults.get(attribute.name)
          return (
            <AttributeField
              key={attribute.name}
              attribute={attribute}
              draft={draft[attribute.name]}
              fault={fault && read(fault.reason)}
              onChange={(one) => setDraft({ ...draft, [attribute.name]: one })}
            />
          )
        })}
      </div>
      {calm === '' || calm !== asked ? null : <Meets layer={layer} asked={calm} onThing={onThing} />}
      <p className={styles.note}>{say('assumed')}</p>
      <Actions>
        {before.length > 0 ? (
          <Button weight="quiet" onClick={() => onFilter([])}>
            {say('clear')}
          </Button>
        ) : null}
        <Button type="submit" weight="main" disabled={faults.size > 0}>
          {say('apply')}
        </Button>
      </Actions>
    </form>
  )
}

function Meets({ layer, asked, onThing }: Pick<FilterFormProps, 'layer' | 'onThing'> & { readonly asked: string }) {
  const say = useTranslations('legend.filter')
  const count = useLayerCounts(layer.split('.')[0] ?? '', asked).get(layer)
  return (
    <details className={styles.meets}>
      <summary>
        <span role="status">
          {count
            ? say('meets', { shown: formatNumber(count.shown), total: formatNumber(count.total) })
            : say('counting')}
        </span>
      </summary>
      <FilteredList layer={layer} asked={asked} onThing={onThing} />
    </details>
  )
}
