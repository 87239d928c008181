'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { formatDistance } from '../../_lib/format.ts'
import { useText } from '../../_lib/language.tsx'
import { Paged } from '../../_lib/paging/paged.tsx'
import { usePages } from '../../_lib/paging/use-pages.ts'
import { Chip } from '../../_ui/show/chip.tsx'
import { ChoiceList } from '../../_ui/show/choice-list.tsx'
import { MarkedRow } from '../../_ui/show/marked-row.tsx'
import { Empty } from '../../_ui/show/state.tsx'
import { sectorMark } from '../sector/sector-words.ts'
import styles from './trace.module.css'
import { TRACE_THINGS, type TraceInput, type TraceOnly, type TraceThing } from './trace.operations.ts'

const A_PAGE = 50
const PLAIN = '#879aaa'

interface TraceThingsProps {
  readonly from: TraceInput
  readonly only: TraceOnly | null
  readonly selected: string | null
  readonly onThing: (thing: TraceThing) => void
}

/** What is on the way, nearest first, a page at a time. */
export function TraceThings({ from, only, selected, onThing }: TraceThingsProps) {
  const say = useTranslations('trace')
  const asked = useMemo(() => ({ from, only, first: A_PAGE }), [from, only])
  const pages = usePages(TRACE_THINGS, 'traceThings', asked)
  return (
    <Paged pages={pages} say={say} empty={<Empty title={say('none')} />}>
      {(things) => (
        <ChoiceList
          label={say('list')}
          items={things}
          itemId={({ record, id }) => `${record}:${id}`}
          selected={selected}
          onSelect={onThing}
        >
          {(thing) => <Row thing={thing} />}
        </ChoiceList>
      )}
    </Paged>
  )
}

function Row({ thing }: { readonly thing: TraceThing }) {
  const say = useTranslations('trace')
  const read = useText()
  const { record, sectorId, kindName, code, name, metres, end, valveState } = thing
  const called = name ? read(name) : (code ?? say(`record.${record}`))
  return (
    <MarkedRow
      colour={sectorId ? sectorMark(sectorId).colour : PLAIN}
      name={called}
      aside={<span className={styles.distance}>{formatDistance(metres)}</span>}
    >
      <span className={styles.dim}>
        {read(kindName)}
        {code && code !== called ? ` · ${code}` : ''}
      </span>
      {valveState || end ? (
        <span className={styles.chips}>
          {valveState ? <Chip>{say(`valve-state.${valveState}`)}</Chip> : null}
          {end ? <Chip weight="dashed">{say(`end.${end}`)}</Chip> : null}
        </span>
      ) : null}
    </MarkedRow>
  )
}
