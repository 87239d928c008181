'use client'
import { useText } from '../../_lib/language.tsx'
import { sectorMark, sectorName } from '../sector/sector-words.ts'
import type { WatchRate } from './blind-area.operations.ts'
import styles from './watch-bars.module.css'

/** A share that is not whole is never rounded to a whole. */
const percent = ({ sensors, watching }: WatchRate): string => {
  const share = (100 * watching) / Math.max(sensors, 1)
  return `${(watching < sensors ? Math.min(share, 99.9) : 100).toFixed(watching < sensors ? 1 : 0)}%`
}

interface WatchBarsProps {
  readonly rates: readonly WatchRate[]
  /** How a name is shortened where there is no room for it; null: the character stands for the name. */
  readonly named?: ((name: string) => string) | null
}

const whole = (name: string) => name

/** How much of each sector watches, as bars: those that watch out of those in service. */
export function WatchBars({ rates, named = whole }: WatchBarsProps) {
  const read = useText()
  return (
    <ul className={styles.bars} data-named={named !== null}>
      {rates.map((rate) => {
        const { colour, glyph } = sectorMark(rate.sectorId)
        const name = read(sectorName(rate.sectorId))
        return (
          <li key={rate.sectorId} className={styles.row} aria-label={`${name} ${percent(rate)}`}>
            <span className={styles.glyph} style={{ color: colour }} aria-hidden="true">
              {glyph}
            </span>
            {named === null ? null : <span className={styles.name}>{named(name)}</span>}
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
