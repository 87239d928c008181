'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useText } from '../../_lib/language.tsx'
import { Icon } from '../../_ui/icon/icon.tsx'
import type { AlarmRow } from '../alarm/alarm.operations.ts'
import { sectorName } from '../sector/sector-words.ts'
import { alarmPlace } from '../ticker/alarm-place.ts'
import { fitText, textEm } from '../ticker/fit-text.ts'
import styles from './takeover.module.css'

interface TakeoverStripProps {
  /** Verified incidents that wait for the map. */
  readonly waiting: number
  /** P1 nobody has verified, newest first. */
  readonly unverified: readonly AlarmRow[]
  readonly em: number
}

/** One line over the top of the map for what does not have the map. */
export function TakeoverStrip({ waiting, unverified, em }: TakeoverStripProps) {
  const say = useTranslations('takeover')
  const read = useText()
  const [alarm] = unverified
  if (!alarm && waiting === 0) return null
  const others = unverified.length > 1 ? say('and-more', { count: unverified.length - 1 }) : ''
  const words = alarm
    ? say('unverified', { sector: read(sectorName(alarm.sector)), place: alarmPlace(alarm, read), others })
    : ''
  const waits = waiting > 0 ? say('waiting', { count: waiting }) : ''
  return (
    <div className={styles.strip} role="status">
      {waits === '' ? null : <strong>{waits}</strong>}
      {alarm ? (
        <>
          <Icon name="warning" />
          <span>{fitText(words, em - textEm(waits) - 2.5)}</span>
        </>
      ) : null}
    </div>
  )
}

/** A small map of what nobody has verified yet, in a corner of the large one. */
export function Inset({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <figure className={styles.inset}>
      {children}
      <figcaption className={styles.insetName}>{label}</figcaption>
    </figure>
  )
}
