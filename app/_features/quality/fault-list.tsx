'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { useText } from '../../_lib/language.tsx'
import { Paged } from '../../_lib/paging/paged.tsx'
import { usePages } from '../../_lib/paging/use-pages.ts'
import { deskAddress } from '../../_lib/place/place.ts'
import { SelectField } from '../../_ui/control/field.tsx'
import { type Column, Table } from '../../_ui/show/facts.tsx'
import { Empty } from '../../_ui/show/state.tsx'
import styles from './quality.module.css'
import { type FaultFilter, type LayerQuality, QUALITY_FAULTS, type QualityFault } from './quality.operations.ts'

/** The records of one layer that are to be put right; each opens on the map. */
export function FaultList({ layer }: { readonly layer: LayerQuality }) {
  const say = useTranslations('quality')
  const read = useText()
  const [fault, setFault] = useState('')
  const { record, sectorId, kind, department } = layer
  const filter = useMemo(
    () => ({ fault: fault || null, record, sectorId, kind, departmentId: department.id }),
    [fault, record, sectorId, kind, department.id],
  )
  const kinds = layer.faults
    .filter(({ count }) => count > 0)
    .map((one) => ({ value: one.kind.id, label: `${read(one.kind.name)} ${one.count}` }))
  if (kinds.length === 0) return <Faultless />
  return (
    <>
      <div className={styles.filter}>
        <SelectField
          label={say('fault')}
          value={fault}
          onChange={(event) => setFault(event.target.value)}
          placeholder={say('all')}
          options={kinds}
        />
      </div>
      <Faults filter={filter} />
    </>
  )
}

function Faults({ filter }: { readonly filter: FaultFilter }) {
  const say = useTranslations('quality')
  const columns = useColumns()
  const pages = usePages(QUALITY_FAULTS, 'qualityFaults', { filter })
  return (
    <Paged pages={pages} say={say} empty={<Faultless />}>
      {(faults) => (
        <Table
          label={say('faults')}
          columns={columns}
          rows={faults}
          rowId={(one) => `${one.kind.id}|${one.record}|${one.recordId}|${one.field}|${one.found}`}
        />
      )}
    </Paged>
  )
}

function Faultless() {
  const say = useTranslations('quality')
  return <Empty title={say('faultless')} why={say('faultless-why')} />
}

function useColumns(): readonly Column<QualityFault>[] {
  const say = useTranslations('quality')
  const read = useText()
  return [
    {
      id: 'code',
      name: say('record'),
      cell: ({ record, recordId, code, position }) => (
        <Link className={styles.link} href={deskAddress({ record, id: recordId }, position.coordinates)}>
          {code}
        </Link>
      ),
    },
    { id: 'fault', name: say('fault'), cell: ({ kind }) => read(kind.name) },
    { id: 'field', name: say('field'), cell: ({ field, fieldName }) => (fieldName ? read(fieldName) : (field ?? '—')) },
    { id: 'reason', name: say('reason'), cell: ({ reason }) => read(reason) },
    { id: 'remedy', name: say('remedy'), cell: ({ kind }) => read(kind.remedy) },
    { id: 'region', name: say('region'), cell: ({ region }) => read(region.name) },
  ]
}
