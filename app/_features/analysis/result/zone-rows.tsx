'use client'
import { useTranslations } from 'next-intl'
import { Fragment, useState } from 'react'
import { useText } from '../../../_lib/language.tsx'
import { Button } from '../../../_ui/control/button.tsx'
import { Chip } from '../../../_ui/show/chip.tsx'
import { Section } from '../../../_ui/surface/panel.tsx'
import type { ImpactZone, ImpactZoneSet } from '../../impact-zone/impact-zone.operations.ts'
import { ZoneLineMark } from '../../impact-zone/line/zone-line-mark.tsx'
import { People } from '../../impact-zone/people.tsx'
import { WhyDialog } from '../../impact-zone/why/why-dialog.tsx'
import styles from '../analysis.module.css'
import { useBenchHand } from '../bench-hand.ts'
import { Reach } from './reach.tsx'
import { benchZones, labelBelow, scenarioName } from './zones-of.ts'

interface ZoneRowsProps {
  readonly zoneSet: ImpactZoneSet
  /** Of what was asked about; its own rows need not repeat it. */
  readonly code: string | null
}

/** Every zone of an analysis: the wall's lines told apart from the bench's criteria, each with its band and its card. */
export function ZoneRows({ zoneSet, code }: ZoneRowsProps) {
  const say = useTranslations('analysis')
  const [asked, setAsked] = useState<ImpactZone | null>(null)
  const lines = zoneSet.zones.filter(({ line }) => line !== null)
  const groups = benchZones(zoneSet.zones)
  return (
    <Section title={say('zones')} aside={<Chip weight="dashed">{say('supposed')}</Chip>}>
      {zoneSet.zones.length === 0 ? <p className={styles.dim}>{say('no-zone')}</p> : null}
      <table className={styles.zones} aria-label={say('zones')}>
        <thead>
          <tr>
            <th scope="col">{say('criterion')}</th>
            <th scope="col">{say('reach')}</th>
            <th scope="col">{say('people')}</th>
            <th scope="col">
              <span className={styles.unseen}>{say('card')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.length > 0 ? <GroupRow name={say('wall-lines')} /> : null}
          {lines.map((zone) => (
            <ZoneRow key={zone.id} zone={zone} code={code} onCard={() => setAsked(zone)} />
          ))}
          {groups.map(({ scenario, zones }) => (
            <Fragment key={scenario}>
              <ScenarioRow scenario={scenario} first={groups[0]?.scenario === scenario} />
              {zones.map((zone) => (
                <ZoneRow key={zone.id} zone={zone} code={code} onCard={() => setAsked(zone)} />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
      <Cards zoneSet={zoneSet} />
      <WhyDialog zone={asked} zoneSet={zoneSet} onClose={() => setAsked(null)} />
    </Section>
  )
}

const GroupRow = ({ name }: { readonly name: string }) => (
  <tr className={styles.group}>
    <th scope="rowgroup" colSpan={4}>
      {name}
    </th>
  </tr>
)

/** A scenario's heading; pressing it names its zones on the map. */
function ScenarioRow({ scenario, first }: { readonly scenario: string; readonly first: boolean }) {
  const say = useTranslations('analysis')
  const read = useText()
  const named = useBenchHand((hand) => hand.scenario)
  const on = named === scenario || (named === null && first)
  return (
    <tr className={styles.group}>
      <th scope="rowgroup" colSpan={4}>
        {read(scenarioName(scenario))}{' '}
        <Button small weight="quiet" aria-pressed={on} onClick={() => useBenchHand.setState({ scenario })}>
          {say('on-map')}
        </Button>
      </th>
    </tr>
  )
}

interface ZoneRowProps extends Pick<ZoneRowsProps, 'code'> {
  readonly zone: ImpactZone
  readonly onCard: () => void
}

function ZoneRow({ zone, code, onCard }: ZoneRowProps) {
  const say = useTranslations('analysis')
  const lines = useTranslations('impact-zone')
  const read = useText()
  const name = zone.line === null ? read(zone.label) : lines(`line.${zone.line}`)
  const point = (zoneId: string | null) => () => useBenchHand.setState({ zoneId })
  return (
    <tr
      className={styles.zone}
      onPointerEnter={point(zone.id)}
      onPointerLeave={point(null)}
      onFocus={point(zone.id)}
      onBlur={point(null)}
    >
      <th scope="row" title={read(zone.criterion.name)}>
        {zone.line === null ? null : <ZoneLineMark line={zone.line} />}{' '}
        {zone.line === null ? labelBelow(name, [read(scenarioName(zone.scenario)), code]) : name}{' '}
        {zone.validation === 'published' ? null : <Chip weight="dashed">{lines('screening')}</Chip>}
      </th>
      <td>
        <Reach zone={zone} />
      </td>
      <td>
        <People people={zone.exposure.people} />
      </td>
      <td>
        <Button small weight="quiet" aria-label={say('card-of', { zone: name })} onClick={onCard}>
          {say('card')}
        </Button>
      </td>
    </tr>
  )
}

/** What no validated law may draw. */
function Cards({ zoneSet }: { readonly zoneSet: ImpactZoneSet }) {
  const read = useText()
  return zoneSet.cards.map((card) => (
    <div key={`${card.hazard}${card.title.zh}`} className={styles.noModel}>
      <h4>{read(card.title)}</h4>
      <p>{read(card.text)}</p>
    </div>
  ))
}
