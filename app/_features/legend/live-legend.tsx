import { useTranslations } from 'next-intl'
import styles from './legend.module.css'

const LIVE = ['P1', 'P2', 'P3', 'unsure', 'offline', 'must-leave', 'shelter', 'cordon'] as const

/** What moves on the map: alarms, sensors that fell silent, the three lines. */
export function LiveLegend() {
  const say = useTranslations('legend')
  return (
    <section className={styles.chapter}>
      <header className={styles.chapterHead}>
        <h3 className={styles.chapterName}>{say('live')}</h3>
      </header>
      <ul className={styles.live}>
        {LIVE.map((mark) => (
          <li key={mark} className={styles.liveLine}>
            <span className={styles[mark]} aria-hidden="true" />
            {say(`mark.${mark}`)}
          </li>
        ))}
      </ul>
    </section>
  )
}
