'use client'
import { useTranslations } from 'next-intl'
import { formatNumber, NOTHING } from '../../_lib/format.ts'
import styles from './impact-zone.module.css'
import type { PeopleCounted, PeopleRange } from './impact-zone.operations.ts'

/** Two significant digits: a count of people that is not known to the person must not look as if it were. */
export function roughly(count: number): number {
  if (count < 10) return count
  const unit = 10 ** (Math.floor(Math.log10(count)) - 1)
  return Math.round(count / unit) * unit
}

/** Night is from ten to six. */
export const isNight = (hour: number) => hour >= 22 || hour < 6

/** 「约320人（210–480）·夜间」: uncertain people are said as uncertain, and not counted is a dash. */
export function usePeopleWords(): (people: PeopleRange | null) => string {
  const say = useTranslations('impact-zone')
  const number = (count: number) => formatNumber(roughly(count))
  return (people) => {
    if (!people) return NOTHING
    const time = say(isNight(people.hour) ? 'night' : 'day')
    if (people.high === 0) return say('nobody', { time })
    return say('people', {
      estimate: number(people.estimate),
      low: number(people.low),
      high: number(people.high),
      time,
    })
  }
}

export function People({ people }: { readonly people: PeopleRange | null }) {
  return <>{usePeopleWords()(people)}</>
}

/** Who stands in the open, who behind a wall, and who says so. */
export function PeopleApart({ people }: { readonly people: PeopleRange | null }) {
  const say = useTranslations('impact-zone')
  if (!people?.indoors || !people.outdoors || people.high === 0) return null
  const number = ({ estimate, low, high }: PeopleCounted) =>
    `${formatNumber(roughly(estimate))}（${formatNumber(roughly(low))}–${formatNumber(roughly(high))}）`
  const { mark = '', source = '' } = people.shares ?? {}
  return (
    <p className={styles.dim}>
      {say('apart', { indoors: number(people.indoors), outdoors: number(people.outdoors) })}
      <span title={source}> [{mark}]</span>
    </p>
  )
}
