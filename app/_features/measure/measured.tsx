'use client'
import { useTranslations } from 'next-intl'
import type { Drawn } from '../map/draw/drawn.ts'
import styles from './measure.module.css'
import { lengthText, measureOf, squareText } from './measure.ts'

/** Metres and square metres of what has been drawn so far. */
export function Measured({ drawn }: { readonly drawn: Drawn }) {
  const say = useTranslations('measure')
  const { lengthM, squareMetres, lastM } = measureOf(drawn)
  return (
    <output className={styles.measured} aria-label={say('measured')}>
      {squareMetres === null ? null : <strong>{squareText(squareMetres)}</strong>}
      <strong>{say(drawn.shape, { value: lengthText(lengthM) })}</strong>
      {lastM === null ? null : <span>{say('last', { value: lengthText(lastM) })}</span>}
    </output>
  )
}
