'use client'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { formatDistance, formatSpan } from '../../../_lib/format.ts'
import { useLanguage, useText } from '../../../_lib/language.tsx'
import { Section } from '../../../_ui/surface/panel.tsx'
import type { ImpactZone } from '../impact-zone.operations.ts'
import { useCourseHand } from './course-hand.ts'
import styles from './course-slider.module.css'

/** Follows one cloud of a release that changes, on the map, from its first minute to its last. */
export function CourseSlider({ zones }: { readonly zones: readonly ImpactZone[] }) {
  const say = useTranslations('impact-zone.course')
  const read = useText()
  const { zoneId } = useCourseHand()
  const changing = zones.filter(({ frames = [] }) => frames.length > 0)
  const followed = changing.find(({ id }) => id === zoneId) ?? null
  useEffect(() => () => useCourseHand.setState({ zoneId: null, atS: null }), [])
  if (changing.length === 0) return null
  const follow = (id: string) => {
    const first = changing.find((zone) => zone.id === id)?.frames?.[0]
    useCourseHand.setState({ zoneId: first ? id : null, atS: first?.atS ?? null })
  }
  return (
    <Section title={say('title')}>
      <select
        className={styles.choice}
        aria-label={say('which')}
        value={followed?.id ?? ''}
        onChange={(event) => follow(event.target.value)}
      >
        <option value="">{say('none')}</option>
        {changing.map((zone) => (
          <option key={zone.id} value={zone.id}>
            {read(zone.label)}
          </option>
        ))}
      </select>
      {followed ? <Times zone={followed} /> : null}
    </Section>
  )
}

function Times({ zone }: { readonly zone: ImpactZone }) {
  const say = useTranslations('impact-zone.course')
  const language = useLanguage()
  const { atS } = useCourseHand()
  const frames = zone.frames ?? []
  const index = Math.max(
    frames.findIndex((frame) => frame.atS === atS),
    0,
  )
  const frame = frames[index]
  if (!frame) return null
  const said = say('at', { after: formatSpan(frame.atS, language), reach: formatDistance(frame.radiusM) })
  return (
    <label className={styles.times}>
      <input
        type="range"
        min={0}
        max={frames.length - 1}
        step={1}
        value={index}
        aria-valuetext={said}
        onChange={(event) => useCourseHand.setState({ atS: frames[Number(event.target.value)]?.atS ?? null })}
      />
      <span>{said}</span>
    </label>
  )
}
