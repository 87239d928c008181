'use client'
import { useTranslations } from 'next-intl'
import { formatDistance, formatNumber } from '../../_lib/format.ts'
import { useText } from '../../_lib/language.tsx'
import styles from './impact-zone.module.css'
import type { ExposedGround } from './impact-zone.operations.ts'

interface Row {
  readonly key: string
  readonly name: string
  readonly note: string
  readonly metres: number
}

/** What is to be closed, who must not stand there, and where people may go instead. */
export function GroundLists({ ground }: { readonly ground: ExposedGround }) {
  const say = useTranslations('impact-zone')
  const read = useText()
  const word = (group: string, id: string) => (say.has(`${group}.${id}`) ? say(`${group}.${id}`) : id)
  const roads = ground.roads.map(({ kind, name, metres }) => ({
    key: `${kind}${name.zh}`,
    name: read(name),
    note: word('road', kind),
    metres,
  }))
  const rows = (places: ExposedGround['crossings'], group: string) =>
    places.map(({ id, kind, name, distanceM }) => ({
      key: id,
      name: read(name),
      note: word(group, kind.replace('.', '-')),
      metres: distanceM,
    }))
  return (
    <>
      <Rows title={say('roads')} rows={roads} />
      <Rows title={say('crossings')} rows={rows(ground.crossings, 'crossing')} />
      <Rows title={say('must-not-stand')} rows={rows(ground.resources, 'resource')} />
      <Rows title={say('shelters')} rows={rows(ground.shelters, 'place')} />
    </>
  )
}

function Rows({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  return (
    <>
      <h4 className={styles.small}>
        {title} <strong>{formatNumber(rows.length)}</strong>
      </h4>
      <ul className={styles.places}>
        {rows.map(({ key, name, note, metres }) => (
          <li key={key} className={styles.place}>
            <span>{name}</span>
            <span className={styles.dim}>{note}</span>
            <span className={styles.radius}>{formatDistance(metres)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
