'use client'
import { useTranslations } from 'next-intl'
import type { Compared } from '../analysis/compare/use-compared.ts'
import styles from './second-look.module.css'

interface WhatIfChoiceProps {
  /** Those that lie beside one another on the bench. */
  readonly offered: readonly Compared[]
  readonly analyses: readonly [left: string, right: string]
  readonly onChoose: (analyses: readonly [left: string, right: string]) => void
}

/** Which two of the compared are seen; whoever takes the other's place changes with it. */
export function WhatIfChoice({ offered, analyses: [left, right], onChoose }: WhatIfChoiceProps) {
  const say = useTranslations('second-look')
  const field = (side: 'left' | 'right', value: string, choose: (id: string) => void) => (
    <select
      className={styles.choice}
      aria-label={say(`what-if-${side}`)}
      value={value}
      onChange={({ target }) => choose(target.value)}
    >
      {offered.map(({ letter, analysis }) => (
        <option key={analysis.id} value={analysis.id}>
          {`${letter} ${analysis.name}`}
        </option>
      ))}
    </select>
  )
  return (
    <>
      {field('left', left, (id) => onChoose([id, id === right ? left : right]))}
      {field('right', right, (id) => onChoose([id === left ? right : left, id]))}
    </>
  )
}
