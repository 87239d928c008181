'use client'
import { useTranslations } from 'next-intl'
import styles from './level.module.css'

const LEVELS: ReadonlySet<string> = new Set(['red', 'orange', 'yellow', 'blue'])

/** A level of an incident, always with its scale and character: 「事件·红（一级）」. */
export function LevelChip({ level }: { readonly level: string | null }) {
  const say = useTranslations('level')
  if (level === null || !LEVELS.has(level)) return <span className={styles.none}>{say('none')}</span>
  return <span className={`${styles.chip} ${styles[level]}`}>{say(`name.${level}`)}</span>
}
