'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { formatDistance } from '../../_lib/format.ts'
import { useText } from '../../_lib/language.tsx'
import { printPlace } from '../../_lib/place.ts'
import { useRefusal } from '../../_lib/use-refusal.tsx'
import { Button } from '../../_ui/control/button.tsx'
import { type Column, Table } from '../../_ui/show/facts.tsx'
import { Empty, Notice, Waiting } from '../../_ui/show/state.tsx'
import { kindName } from '../sector/sector-words.ts'
import styles from './placement.module.css'
import type { Coverage, MissingSensor } from './placement.operations.ts'
import { useMissingSensors } from './use-missing-sensors.ts'

/** Half the side of the map on which a place is shown, in degrees of latitude: some two hundred metres. */
const AROUND_DEG = 0.002

/** The desk's map at a place, with it selected. */
const onTheMap = ({ record, assetId, position: { coordinates } }: MissingSensor): string => {
  const [longitude = 0, latitude = 0] = coordinates
  const bounds = {
    west: longitude - AROUND_DEG,
    east: longitude + AROUND_DEG,
    south: latitude - AROUND_DEG,
    north: latitude + AROUND_DEG,
  }
  const selection = { record, id: assetId }
  const place = { bounds, selection, hidden: [], shown: [], faded: {}, tab: null, scene: false }
  return `/desk?${printPlace(place)}`
}

/** The places where one rule wants more sensors than stand there. */
export function MissingList({ rule }: { readonly rule: Coverage }) {
  const say = useTranslations('placement')
  const columns = useColumns(rule.sectorId)
  const { places, total, loading, error, more } = useMissingSensors(rule.rule)
  if (error) return <Notice urgent>{say('unreadable')}</Notice>
  if (loading) return <Waiting label={say('waiting')} rows={8} />
  if (places.length === 0)
    return <Empty title={say('none-missing')} why={say(rule.places === 0 ? 'no-places' : 'none-missing-why')} />
  return (
    <>
      <p className={styles.count}>{say('count', { shown: places.length, total })}</p>
      <Table
        label={say('missing')}
        columns={columns}
        rows={places}
        rowId={({ record, assetId }) => `${record}:${assetId}`}
      />
      {more ? <More onMore={more} /> : null}
    </>
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
        <Link className={styles.link} href={onTheMap(row)}>
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

function More({ onMore }: { readonly onMore: () => Promise<unknown> }) {
  const say = useTranslations('placement')
  const [busy, setBusy] = useState(false)
  const { refusal, attempt } = useRefusal()
  const next = async () => {
    setBusy(true)
    await attempt(onMore)
    setBusy(false)
  }
  return (
    <div className={styles.more}>
      <Button busy={busy} onClick={next}>
        {say('more')}
      </Button>
      {refusal}
    </div>
  )
}
