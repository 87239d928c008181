import { useTranslations } from 'next-intl'
import { ZoneLineMark } from '../impact-zone/line/zone-line-mark.tsx'
import styles from './legend.module.css'

const MARKS = ['P1', 'P2', 'P3', 'unsure', 'offline'] as const
const LINES = ['must-leave', 'shelter', 'cordon'] as const

/** What moves on the map: alarms, sensors that fell silent, the three lines. */
export function LiveLegend() {
  const say = useTranslations('legend')
  return (
    <section className={styles.chapter}>
      <header className={styles.chapterHead}>
        <h3 className={styles.chapterName}>{say('live')}</h3>
      </header>
      <ul className={styles.live}>
        {MARKS.map((mark) => (
          <li key={mark} className={styles.liveLine}>
            <span className={styles[mark]} aria-hidden="true" />
            {say(`mark.${mark}`)}
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
