'use client'
import { useQuery } from '@apollo/client/react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useText } from '../../_lib/language.tsx'
import { useAskAgain } from '../../_lib/live/use-ask-again.ts'
import { type Option, SelectField } from '../../_ui/control/field.tsx'
import { ChoiceList } from '../../_ui/show/choice-list.tsx'
import { Empty, Notice, Waiting } from '../../_ui/show/state.tsx'
import { Halves } from '../../_ui/surface/halves.tsx'
import { FaultList } from './fault-list.tsx'
import { LayerRow } from './layer-row.tsx'
import styles from './quality.module.css'
import { type LayerQuality, QUALITY } from './quality.operations.ts'

const layerId = ({ department, sectorId, record, kind }: LayerQuality): string =>
  `${department.id}|${sectorId}|${record}|${kind}`

const faultsOf = ({ faults }: LayerQuality): number => faults.reduce((sum, { count }) => sum + count, 0)

/** Per department and layer: complete, right, in time; and what is to be put right (RA04, R204, R205). */
export function QualityBoard() {
  const say = useTranslations('quality')
  const [departmentId, setDepartmentId] = useState('')
  const [layer, setLayer] = useState<string | null>(null)
  const { data, error, refetch } = useQuery(QUALITY, {
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  })
  useAskAgain(error, () => refetch())
  const departments = useDepartments(data?.quality ?? [])
  if (error) return <Notice urgent>{say('unreadable')}</Notice>
  if (!data) return <Waiting label={say('waiting')} rows={8} />
  const layers = data.quality
    .filter(({ department }) => departmentId === '' || department.id === departmentId)
    .toSorted((a, b) => faultsOf(b) - faultsOf(a))
  const chosen = layers.find((one) => layerId(one) === layer) ?? layers[0]
  if (layers.length === 0) return <Empty title={say('nothing')} why={say('nothing-why')} />
  const list = (
    <>
      <div className={styles.filter}>
        <SelectField
          label={say('department')}
          value={departmentId}
          onChange={(event) => setDepartmentId(event.target.value)}
          placeholder={say('all')}
          options={departments}
        />
      </div>
      <ChoiceList
        label={say('layers')}
        items={layers}
        itemId={layerId}
        selected={chosen ? layerId(chosen) : null}
        onSelect={(one) => setLayer(layerId(one))}
      >
        {(one) => <LayerRow layer={one} />}
      </ChoiceList>
    </>
  )
  const faults = chosen ? <FaultList key={layerId(chosen)} layer={chosen} /> : null
  return <Halves list={{ label: say('layers'), content: list }} chosen={{ label: say('faults'), content: faults }} />
}

/** Each department once, in the order of its name. */
function useDepartments(layers: readonly LayerQuality[]): readonly Option[] {
  const read = useText()
  const byId = new Map(layers.map(({ department }) => [department.id, read(department.name)]))
  return [...byId].map(([value, label]) => ({ value, label })).toSorted((a, b) => a.label.localeCompare(b.label))
}
