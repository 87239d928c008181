'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { Area } from '../../../geo-data/area/area.ts'
import { metricByRef } from '../../../geo-data/sectors/registry.ts'
import { formatNumber } from '../../_lib/format.ts'
import { useText } from '../../_lib/language.tsx'
import { Paged } from '../../_lib/paging/paged.tsx'
import { useFollowed } from '../../_lib/paging/use-followed.ts'
import { usePages } from '../../_lib/paging/use-pages.ts'
import { ChoiceList } from '../../_ui/show/choice-list.tsx'
import { MarkedRow } from '../../_ui/show/marked-row.tsx'
import { Empty } from '../../_ui/show/state.tsx'
import { metricValue, sectorMark, sectorName } from '../sector/sector-words.ts'
import { useShownReading } from '../sensor/use-sensor-readings.ts'
import styles from './area.module.css'
import { AREA_THINGS, type AreaKind, type AreaThing, areaInput } from './area.operations.ts'

const A_PAGE = 50
/** An incident that is opened or moved, a target that is imported: as the counts above. */
const HEARD = ['alarm', 'incident', 'import'] as const
const PLAIN = '#879aaa'

interface AreaThingsProps {
  readonly area: Area
  readonly only: AreaKind | null
  /** `record:id` */
  readonly selected: string | null
  readonly onThing: (thing: AreaThing) => void
}

/** What lies there, nearest first, a page at a time. */
export function AreaThings({ area, only, selected, onThing }: AreaThingsProps) {
  const say = useTranslations('area')
  const asked = useMemo(() => ({ area: areaInput(area), only, first: A_PAGE }), [area, only])
  const pages = usePages(AREA_THINGS, 'areaThings', asked)
  useFollowed(HEARD, pages.again)
  return (
    <Paged pages={pages} say={say} empty={<Empty title={say('none')} why={say('none-why')} />}>
      {(things) => (
        <ChoiceList
          label={say('list')}
          items={things}
          itemId={({ record, id }) => `${record}:${id}`}
          selected={selected}
          onSelect={onThing}
        >
          {(thing) => <Row thing={thing} measured={area.shape !== 'polygon'} />}
        </ChoiceList>
      )}
    </Paged>
  )
}

function Row({ thing, measured }: { readonly thing: AreaThing; readonly measured: boolean }) {
  const say = useTranslations('area')
  const read = useText()
  const { record, sectorId, kindName, code, name, distanceM } = thing
  const called = name ? read(name) : (code ?? say(`record.${record}`))
  return (
    <MarkedRow
      colour={sectorId ? sectorMark(sectorId).colour : PLAIN}
      name={called}
      aside={measured ? <span className={styles.distance}>{formatNumber(distanceM, 1)} m</span> : null}
    >
      <span className={styles.dim}>
        {sectorId ? `${read(sectorName(sectorId))} · ` : ''}
        {read(kindName)}
        {code && code !== called ? ` · ${code}` : ''}
      </span>
      {record === 'sensor' ? <Reading thing={thing} /> : null}
    </MarkedRow>
  )
}

/** What a sensor says now. */
function Reading({ thing }: { readonly thing: AreaThing }) {
  const { value } = useShownReading({ id: thing.id, online: true, latest: null })
  const metric = metricByRef(`${thing.sectorId}.${thing.kind}`)?.it
  if (value === null || !metric || thing.sectorId === null) return null
  return <strong className={styles.reading}>{metricValue(thing.sectorId, thing.kind, value, metric.unit)}</strong>
}
