'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { formatDistance } from '../../_lib/format.ts'
import { useText } from '../../_lib/language.tsx'
import { Paged } from '../../_lib/paging/paged.tsx'
import { usePages } from '../../_lib/paging/use-pages.ts'
import { deskAddress } from '../../_lib/place/place.ts'
import { type Column, Table } from '../../_ui/show/facts.tsx'
import { Empty } from '../../_ui/show/state.tsx'
import { kindName } from '../sector/sector-words.ts'
import styles from './placement.module.css'
import { type Coverage, MISSING_SENSORS, type MissingSensor } from './placement.operations.ts'

/** The places where one rule wants more sensors than stand there. */
export function MissingList({ rule }: { readonly rule: Coverage }) {
  const say = useTranslations('placement')
  const columns = useColumns(rule.sectorId)
  const pages = usePages(MISSING_SENSORS, 'missingSensors', { rule: rule.rule })
  const none = <Empty title={say('none-missing')} why={say(rule.places === 0 ? 'no-places' : 'none-missing-why')} />
  return (
    <Paged pages={pages} say={say} empty={none}>
      {(places) => (
        <Table
          label={say('missing')}
          columns={columns}
          rows={places}
          rowId={({ record, assetId }) => `${record}:${assetId}`}
        />
      )}
    </Paged>
  )
}

function useColumns(sectorId: string): readonly Column<MissingSensor>[] {
  const say = useTranslations('placement')
  const read = useText()
  return [
    {
      id: 'place',
      name: say('place'),
      cell: (row) => (
        <Link
          className={styles.link}
          href={deskAddress({ record: row.record, id: row.assetId }, row.position.coordinates)}
        >
          {row.name ? read(row.name) : row.code}
        </Link>
      ),
    },
    { id: 'kind', name: say('kind'), cell: ({ kind }) => read(kindName(sectorId, kind.slice(kind.indexOf('.') + 1))) },
    { id: 'has', name: say('has'), end: true, cell: ({ standing, needed }) => `${standing} / ${needed}` },
    {
      id: 'nearest',
      name: say('nearest'),
      end: true,
      cell: ({ nearestMetres }) => (nearestMetres === null ? say('nowhere') : formatDistance(nearestMetres)),
    },
    { id: 'region', name: say('region'), cell: ({ region }) => read(region.name) },
    { id: 'department', name: say('department'), cell: ({ department }) => read(department.name) },
  ]
}
