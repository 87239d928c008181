'use client'
import { useTranslations } from 'next-intl'
import { formatDistance } from '../../_lib/format.ts'
import { useText } from '../../_lib/language.tsx'
import { useLiveQuery } from '../../_lib/live/use-live-query.ts'
import { Chip } from '../../_ui/show/chip.tsx'
import { Empty } from '../../_ui/show/state.tsx'
import { Section } from '../../_ui/surface/panel.tsx'
import styles from './resource.module.css'
import { NEAREST_RESOURCES } from './resource.operations.ts'

/** Crews, vehicles, stock and experts, nearest first. */
export function NearestResources({ incidentId }: { readonly incidentId: string }) {
  const say = useTranslations('resource')
  const read = useText()
  const { data, loading } = useLiveQuery(NEAREST_RESOURCES, { id: incidentId }, ['task', 'incident'])
  const nearby = data?.incident?.id === incidentId ? data.incident.nearestResources : []
  return (
    <Section title={say('title')}>
      {!loading && nearby.length === 0 ? <Empty title={say('none')} why={say('none-why')} /> : null}
      <ul>
        {nearby.map(({ resource, distanceM }) => (
          <li key={resource.id} className={styles.row}>
            <span className={styles.name}>{read(resource.name)}</span>
            <span className={styles.distance}>{formatDistance(distanceM)}</span>
            <span className={styles.who}>
              {say(`kind.${resource.kind}`)} · {read(resource.department.name)}
            </span>
            <Chip weight={resource.state === 'available' ? 'plain' : 'quiet'}>{say(`state.${resource.state}`)}</Chip>
          </li>
        ))}
      </ul>
    </Section>
  )
}
