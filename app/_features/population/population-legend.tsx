'use client'
import { useTranslations } from 'next-intl'
import { DENSITY_COLOURS, DENSITY_STEPS } from '../../../geo-data/population/population.ts'
import { formatNumber } from '../../_lib/format.ts'
import { useText } from '../../_lib/language.tsx'
import { useLiveQuery } from '../../_lib/live/use-live-query.ts'
import { Notice, Waiting } from '../../_ui/show/state.tsx'
import styles from './population.module.css'
import { POPULATION_BY_REGION, type RegionPeople } from './population.operations.ts'
import { useCityHour } from './use-city-hour.ts'

const HEARD = ['import'] as const

/** What the squares of people mean, and the same in words, region by region. */
export function PopulationLegend() {
  const say = useTranslations('population')
  const hour = useCityHour()
  return (
    <section className={styles.legend} aria-label={say('title')}>
      <h3 className={styles.title}>{say('at', { hour })}</h3>
      <ol className={styles.ramp}>
        {DENSITY_COLOURS.map((colour, index) => (
          <li key={colour}>
            <span className={styles.step} style={{ background: colour }} aria-hidden="true" />
            {fewestOf(index)}
          </li>
        ))}
      </ol>
      <p className={styles.note}>
        {say('unit')} {say('source')}
      </p>
      <Regions hour={hour} />
    </section>
  )
}

/** Where a colour begins; the first says where it ends. */
const fewestOf = (index: number): string => (index === 0 ? `<${DENSITY_STEPS[0]}` : `${DENSITY_STEPS[index - 1]}+`)

function Regions({ hour }: { readonly hour: number }) {
  const say = useTranslations('population')
  const { data, before, error } = useLiveQuery(POPULATION_BY_REGION, { hour }, HEARD)
  const regions = (data ?? before)?.populationByRegion
  if (!regions) return error ? <Notice urgent>{say('unreadable')}</Notice> : <Waiting label={say('waiting')} rows={3} />
  if (regions.every(({ people }) => people === null)) return <p className={styles.note}>{say('nobody-counted')}</p>
  return (
    <ul className={styles.regions} aria-label={say('regions')}>
      {regions.map((one) => (
        <Region key={one.region.id} one={one} />
      ))}
    </ul>
  )
}

function Region({ one: { region, people, perHa, uncounted } }: { readonly one: RegionPeople }) {
  const say = useTranslations('population')
  const read = useText()
  const around = people && {
    estimate: formatNumber(people.estimate),
    low: formatNumber(people.low),
    high: formatNumber(people.high),
  }
  return (
    <li className={styles.region}>
      <span className={styles.name}>{read(region.name)}</span>
      <span className={styles.density}>
        {perHa === null ? '—' : say('per-ha', { count: formatNumber(Math.round(perHa)) })}
      </span>
      <span className={styles.people}>
        {around ? say('about', around) : '—'}
        {uncounted > 0 ? ` · ${say('uncounted', { count: formatNumber(uncounted) })}` : ''}
      </span>
    </li>
  )
}
