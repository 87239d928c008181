'use client'
import { useTranslations } from 'next-intl'
import { formatDistance, formatNumber } from '../../_lib/format.ts'
import { useText } from '../../_lib/language.tsx'
import { Section } from '../../_ui/surface/panel.tsx'
import { kindName, sectorName } from '../sector/sector-words.ts'
import styles from './impact-zone.module.css'
import type { ExposedPlace, Exposure } from './impact-zone.operations.ts'
import { People } from './people.tsx'

/** Who and what stands within the outermost line. */
export function ExposureLists({ exposure }: { readonly exposure: Exposure }) {
  const say = useTranslations('impact-zone')
  const read = useText()
  return (
    <Section title={say('exposed')}>
      <p className={styles.big}>
        <People people={exposure.people} />
      </p>
      <p className={styles.dim}>{say('buildings', { count: formatNumber(exposure.buildings) })}</p>
      <Places title={say('targets')} places={exposure.protectionTargets} />
      <Places title={say('hazards')} places={exposure.hazardSources} />
      {exposure.assets.length > 0 ? (
        <>
          <h4 className={styles.small}>{say('assets')}</h4>
          <ul className={styles.kinds}>
            {exposure.assets.map(({ sectorId, kind, count }) => (
              <li key={`${sectorId}.${kind}`}>
                {read(sectorName(sectorId))}·{read(kindName(sectorId, kind))} <strong>{formatNumber(count)}</strong>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  )
}

function Places({ title, places }: { readonly title: string; readonly places: readonly ExposedPlace[] }) {
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
            <span className={styles.dim}>{kind(place.kind)}</span>
            <span className={styles.radius}>{formatDistance(place.distanceM)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
