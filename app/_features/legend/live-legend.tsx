import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useLooksBack } from '../../_lib/clock/clock.ts'
import { formatNumber } from '../../_lib/format.ts'
import { ZoneLineMark } from '../impact-zone/line/zone-line-mark.tsx'
import { useShownStates } from '../sensor/use-sensor-readings.ts'
import styles from './legend.module.css'

const MARKS = ['P1', 'P2', 'P3', 'unsure', 'offline', 'group'] as const
const LINES = ['must-leave', 'shelter', 'cordon'] as const

/** How many sensors on the map look so now; nothing is said before their states are known, and nothing of a mark that no sensor has. */
function useCounts(): Readonly<Record<string, number>> {
  const states = useShownStates()
  return useMemo(() => {
    const counts: Record<string, number> = states.size > 0 ? { P1: 0, P2: 0, P3: 0, offline: 0 } : {}
    const add = (mark: string) => {
      counts[mark] = (counts[mark] ?? 0) + 1
    }
    for (const { online, priority } of states.values()) {
      if (priority !== null) add(priority)
      else if (!online) add('offline')
    }
    return counts
  }, [states])
}

/** What moves on the map: alarms, sensors that fell silent, the three lines. */
export function LiveLegend() {
  const say = useTranslations('legend')
  const counts = useCounts()
  return (
    <section className={styles.chapter}>
      <header className={styles.chapterHead}>
        <h3 className={styles.chapterName}>{say(useLooksBack() ? 'then' : 'live')}</h3>
      </header>
      <ul className={styles.live}>
        {MARKS.map((mark) => (
          <li key={mark} className={styles.liveLine}>
            <span className={styles[mark]} aria-hidden="true" />
            {say(`mark.${mark}`)}
            {counts[mark] === undefined ? null : <span className={styles.count}>{formatNumber(counts[mark])}</span>}
          </li>
        ))}
        {LINES.map((line) => (
          <li key={line} className={styles.liveLine}>
            <ZoneLineMark line={line} />
            {say(`mark.${line}`)}
          </li>
        ))}
      </ul>
    </section>
  )
}
