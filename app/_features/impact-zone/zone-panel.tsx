'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Band } from '../../../geo-data/impact-zone/impact-zone.ts'
import { formatDistance } from '../../_lib/format.ts'
import { useText, useTime } from '../../_lib/language.tsx'
import { Button } from '../../_ui/control/button.tsx'
import { Chip } from '../../_ui/show/chip.tsx'
import { Empty, Waiting } from '../../_ui/show/state.tsx'
import { Section } from '../../_ui/surface/panel.tsx'
import { CandidateList } from './candidate-list.tsx'
import { CourseSlider } from './course/course-slider.tsx'
import { ExposureLists } from './exposure-lists.tsx'
import styles from './impact-zone.module.css'
import type { ImpactZone, ImpactZoneSet, ZoneLine } from './impact-zone.operations.ts'
import { ZoneLineMark } from './line/zone-line-mark.tsx'
import { People } from './people.tsx'
import { useZoneSet } from './use-zone-set.ts'
import { WhyDialog } from './why/why-dialog.tsx'

const LINES: readonly ZoneLine[] = ['must-leave', 'shelter', 'cordon']

/** A law has answered, though it may have reached no criterion; else there are cards only, and nobody has counted anybody. */
const isModelled = ({ zones, cards }: ImpactZoneSet): boolean => zones.length > 0 || cards.length === 0

/** How far harm may reach and who stands there, with the way to ask why. */
export function ZonePanel({ zoneSetId }: { readonly zoneSetId: string | null }) {
  const say = useTranslations('impact-zone')
  const { zoneSet, loading } = useZoneSet(zoneSetId)
  if (zoneSetId === null) return <Empty title={say('none')} why={say('none-why')} />
  if (!zoneSet) return loading ? <Waiting label={say('waiting')} /> : <Empty title={say('gone')} />
  return (
    <>
      <Section title={say('title')} aside={zoneSet.assumed ? <Chip weight="dashed">{say('assumed')}</Chip> : null}>
        <Lines zoneSet={zoneSet} />
        <Cards zoneSet={zoneSet} />
      </Section>
      <CourseSlider zones={zoneSet.zones} />
      <CandidateList candidates={zoneSet.candidates} />
      {isModelled(zoneSet) ? <ExposureLists exposure={zoneSet.exposure} /> : null}
    </>
  )
}

function Lines({ zoneSet }: { readonly zoneSet: ImpactZoneSet }) {
  const say = useTranslations('impact-zone')
  const time = useTime()
  const [asked, setAsked] = useState<ImpactZone | null>(null)
  const drawn = LINES.flatMap((line) => zoneSet.zones.filter((zone) => zone.line === line))
  const bench = zoneSet.zones.filter((zone) => zone.line === null)
  return (
    <>
      {drawn.length === 0 ? <p className={styles.dim}>{say(isModelled(zoneSet) ? 'no-line' : 'no-model')}</p> : null}
      <ul className={styles.lines}>
        {drawn.map((zone) => (
          <Line key={zone.id} zone={zone} onAsk={() => setAsked(zone)} />
        ))}
      </ul>
      {bench.length > 0 ? <Bench zones={bench} onAsk={setAsked} /> : null}
      <p className={styles.dim}>
        {say('computed', { at: time.moment(zoneSet.computedAt) })} {say(zoneSet.bandedAt ? 'banded' : 'unbanded')}
      </p>
      <WhyDialog zone={asked} zoneSet={zoneSet} onClose={() => setAsked(null)} />
    </>
  )
}

function Line({ zone, onAsk }: { readonly zone: ImpactZone; readonly onAsk: () => void }) {
  const say = useTranslations('impact-zone')
  if (zone.line === null) return null
  return (
    <li className={styles.line}>
      <ZoneLineMark line={zone.line} />
      <span className={styles.lineName}>{say(`line.${zone.line}`)}</span>
      <span className={styles.radius}>
        {zone.radiusM === null ? '' : formatDistance(zone.radiusM)}
        {zone.band ? <span className={styles.dim}> P95</span> : null}
      </span>
      <span className={styles.people}>
        <People people={zone.exposure.people} />
      </span>
      <span className={styles.why}>
        {zone.validation === 'published' ? null : <Chip weight="dashed">{say('screening')}</Chip>}
        <Button small weight="quiet" onClick={onAsk}>
          {say('why')}
        </Button>
      </span>
    </li>
  )
}

function Bench({
  zones,
  onAsk,
}: {
  readonly zones: readonly ImpactZone[]
  readonly onAsk: (zone: ImpactZone) => void
}) {
  const say = useTranslations('impact-zone')
  const read = useText()
  return (
    <details className={styles.bench}>
      <summary>{say('bench', { count: zones.length })}</summary>
      <ul>
        {zones.map((zone) => (
          <li key={zone.id} className={styles.benchLine}>
            <span>{read(zone.label)}</span>
            <span className={styles.radius}>
              {zone.radiusM === null ? say('not-reached') : formatDistance(zone.radiusM)}
              <BandWords band={zone.band ?? null} />
            </span>
            <Button small weight="quiet" onClick={() => onAsk(zone)}>
              {say('why')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** From P5 to P95. */
function BandWords({ band }: { readonly band: Band | null }) {
  if (!band) return null
  return (
    <span className={styles.dim}>
      {' '}
      ({formatDistance(band.lowM)}–{formatDistance(band.highM)})
    </span>
  )
}

function Cards({ zoneSet }: { readonly zoneSet: ImpactZoneSet }) {
  const read = useText()
  return (
    <>
      {zoneSet.cards.map((card) => (
        <div key={`${card.hazard}${card.title.zh}`} className={styles.noModel}>
          <h4>{read(card.title)}</h4>
          <p>{read(card.text)}</p>
        </div>
      ))}
    </>
  )
}
