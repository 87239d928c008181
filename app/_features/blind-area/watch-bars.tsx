'use client'
import { useText } from '../../_lib/language.tsx'
import { sectorMark, sectorName, sectorShortName } from '../sector/sector-words.ts'
import type { WatchRate } from './blind-area.operations.ts'
import styles from './watch-bars.module.css'

/** A share that is not whole is never rounded to a whole. */
const percent = ({ sensors, watching }: WatchRate): string => {
  const share = (100 * watching) / Math.max(sensors, 1)
  return `${(watching < sensors ? Math.min(share, 99.9) : 100).toFixed(watching < sensors ? 1 : 0)}%`
}

interface WatchBarsProps {
  readonly rates: readonly WatchRate[]
  /** Whether there is room for a whole name; where there is none, the short one is written. */
  readonly fits?: (name: string) => boolean
}

const always = () => true

/** How much of each sector watches, as bars: those that watch out of those in service. */
export function WatchBars({ rates, fits = always }: WatchBarsProps) {
  const read = useText()
  return (
    <ul className={styles.bars}>
      {rates.map((rate) => {
        const { colour, glyph } = sectorMark(rate.sectorId)
        const name = read(sectorName(rate.sectorId))
        return (
          <li key={rate.sectorId} className={styles.row} aria-label={`${name} ${percent(rate)}`}>
            <span className={styles.glyph} style={{ color: colour }} aria-hidden="true">
              {glyph}
            </span>
            <span className={styles.name}>{fits(name) ? name : read(sectorShortName(rate.sectorId))}</span>
            <span className={styles.track} aria-hidden="true">
              <span
                className={styles.bar}
                style={{ width: `${(100 * rate.watching) / Math.max(rate.sensors, 1)}%`, background: colour }}
              />
            </span>
            <span className={styles.figure} data-whole={rate.watching === rate.sensors}>
              {percent(rate)}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
