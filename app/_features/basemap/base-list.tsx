'use client'
import { useTranslations } from 'next-intl'
import type { BaseSource } from '../../../geo-data/basemap/base-source.ts'
import type { Terrain } from '../../../geo-data/terrain/terrain.ts'
import { useText } from '../../_lib/language.tsx'
import { usePlace } from '../../_lib/place/use-place.ts'
import { Slider, Switch } from '../../_ui/control/switch.tsx'
import { useReach } from '../map/base/reach.ts'
import styles from './basemap.module.css'
import { fadeName, RELIEF, useBaseSources, useTerrain } from './use-bases.ts'

/** Base maps of others, each with its switch and what is to be known of it; absent where none is configured. */
export function BaseList() {
  const say = useTranslations('basemap')
  const sources = useBaseSources()
  if (sources.length === 0) return null
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{say('title')}</h3>
      <ul className={styles.list}>
        {sources.map((source) => (
          <BaseRow key={source.id} source={source} />
        ))}
      </ul>
    </section>
  )
}

/** The relief's shade with its switch, and what it is drawn from; absent where none is configured. */
export function TerrainLine() {
  const say = useTranslations('basemap.relief')
  const terrain = useTerrain()
  if (!terrain) return null
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{say('title')}</h3>
      <ul className={styles.list}>
        <TerrainRow terrain={terrain} />
      </ul>
    </section>
  )
}

function TerrainRow({ terrain: { name, resolutionM, crs, heights } }: { readonly terrain: Terrain }) {
  const say = useTranslations('basemap.relief')
  const { place, change } = usePlace()
  const on = !place.hidden.includes(RELIEF)
  const turn = (wanted: boolean) =>
    change({ hidden: [...place.hidden.filter((one) => one !== RELIEF), ...(wanted ? [] : [RELIEF])] })
  const fade = (share: number) => {
    const { [RELIEF]: _, ...others } = place.faded
    change({ faded: share < 1 ? { ...others, [RELIEF]: share } : others })
  }
  return (
    <li className={styles.row}>
      <span className={styles.name}>{say('shade')}</span>
      <Switch label={say('shade')} on={on} onChange={turn} />
      <span className={styles.said}>
        {say('drawn-from', { name, metres: Math.round(resolutionM * 10) / 10, crs: crs.slice(0, 40) })}
        {` · ${say(heights)}`}
      </span>
      {on ? (
        <Slider
          label={say('opacity')}
          value={place.faded[RELIEF] ?? 1}
          minimum={0.1}
          maximum={1}
          step={0.1}
          onChange={fade}
        />
      ) : null}
    </li>
  )
}

function BaseRow({ source }: { readonly source: BaseSource }) {
  const say = useTranslations('basemap')
  const read = useText()
  const { place, change } = usePlace()
  const reach = useReach(({ byId }) => byId[source.id])
  const { id } = source
  const on = place.bases.includes(id)
  const name = read(source.name)
  const turn = (wanted: boolean) =>
    change({ bases: [...place.bases.filter((one) => one !== id), ...(wanted ? [id] : [])] })
  const fade = (share: number) => {
    const { [fadeName(id)]: _, ...others } = place.faded
    change({ faded: share < 1 ? { ...others, [fadeName(id)]: share } : others })
  }
  return (
    <li className={styles.row}>
      <span className={styles.name}>{name}</span>
      <Switch label={name} on={on} onChange={turn} />
      <span className={styles.said}>
        {say(source.datum === 'GCJ-02' ? 'moved' : 'datum', { datum: source.datum })}
        {on && reach === 'unreachable' ? ` · ${say('unreachable')}` : null}
      </span>
      {on ? (
        <Slider
          label={say('opacity', { name })}
          value={place.faded[fadeName(id)] ?? 1}
          minimum={0.1}
          maximum={1}
          step={0.1}
          onChange={fade}
        />
      ) : null}
    </li>
  )
}
