'use client'
import { useTranslations } from 'next-intl'
import { formatDistance, formatNumber, formatSpan } from '../../_lib/format.ts'
import { useLanguage, useText } from '../../_lib/language.tsx'
import { Section } from '../../_ui/surface/panel.tsx'
import { kindName, sectorName } from '../sector/sector-words.ts'
import { GroundLists } from './ground-lists.tsx'
import styles from './impact-zone.module.css'
import type { ExposedKind, ExposedPlace, ExposedSource, ExposedTarget, Exposure } from './impact-zone.operations.ts'
import { People, PeopleApart } from './people.tsx'

/** Who and what stands within the outermost line, and what has to be done about the ground. */
export function ExposureLists({ exposure }: { readonly exposure: Exposure }) {
  const say = useTranslations('impact-zone')
  return (
    <Section title={say('exposed')}>
      <p className={styles.big}>
        <People people={exposure.people} />
      </p>
      <PeopleApart people={exposure.people} />
      <p className={styles.dim}>
        {exposure.people === null ? say('uncounted') : say('buildings', { count: formatNumber(exposure.buildings) })}
      </p>
      <Targets targets={exposure.protectionTargets} />
      <Sources sources={exposure.hazardSources} />
      {exposure.ground ? <GroundLists ground={exposure.ground} /> : null}
      <Kinds kinds={exposure.assets} />
    </Section>
  )
}

function Targets({ targets }: { readonly targets: readonly ExposedTarget[] }) {
  const say = useTranslations('impact-zone')
  const locale = useLanguage()
  const comes = ({ arrivalS }: ExposedTarget) =>
    arrivalS == null ? null : say('arrival', { after: formatSpan(arrivalS, locale) })
  return <Places title={say('targets')} places={targets} note={comes} />
}

function Sources({ sources }: { readonly sources: readonly ExposedSource[] }) {
  const say = useTranslations('impact-zone')
  const held = ({ substance, quantityKg }: ExposedSource) =>
    [substance, quantityKg == null ? null : `${formatNumber(quantityKg / 1000, 1)} t`].filter(Boolean).join(' ') || null
  return <Places title={say('hazards')} places={sources} note={held} />
}

interface PlacesProps<Place extends ExposedPlace> {
  readonly title: string
  readonly places: readonly Place[]
  readonly note: (place: Place) => string | null
}

function Places<Place extends ExposedPlace>({ title, places, note }: PlacesProps<Place>) {
  const say = useTranslations('impact-zone')
  const read = useText()
  const kind = (id: string) => (say.has(`place.${id}`) ? say(`place.${id}`) : id)
  return (
    <>
      <h4 className={styles.small}>
        {title} <strong>{formatNumber(places.length)}</strong>
      </h4>
      <ul className={styles.places}>
        {places.map((place) => (
          <li key={place.id} className={styles.place}>
            <span>{read(place.name)}</span>
            <span className={styles.dim}>{[kind(place.kind), note(place)].filter(Boolean).join(' · ')}</span>
            <span className={styles.radius}>{formatDistance(place.distanceM)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Kinds({ kinds }: { readonly kinds: readonly ExposedKind[] }) {
  const say = useTranslations('impact-zone')
  const read = useText()
  if (kinds.length === 0) return null
  return (
    <>
      <h4 className={styles.small}>{say('assets')}</h4>
      <ul className={styles.kinds}>
        {kinds.map(({ sectorId, kind, count, metres }) => (
          <li key={`${sectorId}.${kind}`}>
            {read(sectorName(sectorId))}·{read(kindName(sectorId, kind))} <strong>{formatNumber(count)}</strong>
            {metres == null ? null : <span className={styles.dim}> {formatDistance(metres)}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}
