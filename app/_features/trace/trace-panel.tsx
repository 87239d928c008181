'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { TraceWay } from '../../../geo-data/trace/trace-way.ts'
import { formatDistance, formatNumber } from '../../_lib/format.ts'
import { useText } from '../../_lib/language.tsx'
import type { Followed } from '../../_lib/place/place.ts'
import { Button, IconButton } from '../../_ui/control/button.tsx'
import { Notice, Waiting } from '../../_ui/show/state.tsx'
import { Panel } from '../../_ui/surface/panel.tsx'
import { kindName, sectorName } from '../sector/sector-words.ts'
import styles from './trace.module.css'
import type { Trace, TraceOnly, TraceThing } from './trace.operations.ts'
import { TraceCounts } from './trace-counts.tsx'
import { TraceFlow } from './trace-flow.tsx'
import { waysFrom } from './trace-menu.tsx'
import { TraceThings } from './trace-things.tsx'
import { useTrace } from './use-trace.ts'

interface TracePanelProps {
  readonly followed: Followed
  /** `record:id` */
  readonly selected: string | null
  readonly onFollow: (followed: Followed | null) => void
  readonly onThing: (thing: TraceThing) => void
}

/** A network followed from one of its things: how far, past what, where it ends and why, and everything on the way. */
export function TracePanel({ followed, selected, onFollow, onThing }: TracePanelProps) {
  const say = useTranslations('trace')
  const { from, trace, error } = useTrace(followed)
  const [only, setOnly] = useState<TraceOnly | null>(null)
  const turn = (way: TraceWay) => {
    setOnly(null)
    onFollow({ ...followed, way })
  }
  return (
    <Panel
      fill
      title={say('title', { way: say(`way.${followed.way}`) })}
      aside={<IconButton icon="close" label={say('close')} onClick={() => onFollow(null)} />}
    >
      {error && !trace ? <Notice urgent>{say('unreadable')}</Notice> : null}
      {!trace && !error ? <Waiting label={say('waiting')} rows={4} /> : null}
      {trace ? (
        <>
          <Head trace={trace} onWay={turn} />
          <TraceCounts trace={trace} only={only} onOnly={setOnly} />
          <TraceThings from={from} only={only} selected={selected} onThing={onThing} />
        </>
      ) : null}
    </Panel>
  )
}

function Head({ trace, onWay }: { readonly trace: Trace; readonly onWay: (way: TraceWay) => void }) {
  const say = useTranslations('trace')
  const read = useText()
  const { start, way } = trace
  const metres = formatDistance(trace.lengthM)
  return (
    <div className={styles.head}>
      <p className={styles.start}>
        <span className={styles.dim}>
          {say('from')} {read(sectorName(start.sectorId))} · {read(kindName(start.sectorId, start.kind))}
        </span>
        <strong>{start.name ? read(start.name) : start.code}</strong>
      </p>
      <fieldset className={styles.ways} aria-label={say('menu')}>
        {waysFrom(start.sectorId, start.kind).map((one) => (
          <Button
            key={one}
            small
            weight={one === way ? 'plain' : 'quiet'}
            aria-pressed={one === way}
            onClick={() => onWay(one)}
          >
            {say(`way.${one}`)}
          </Button>
        ))}
      </fieldset>
      <p className={styles.sum}>{say('sum', { segments: formatNumber(trace.segmentCount), metres })}</p>
      <TraceFlow trace={trace} />
      <p className={styles.dim}>{say('keep')}</p>
    </div>
  )
}
