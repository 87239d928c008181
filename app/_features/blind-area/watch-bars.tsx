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

/** How much of each sector watches, as bars: those that watch out of those in service. Unnamed, the character stands for the name. */
export function WatchBars({ rates, named = true }: { readonly rates: readonly WatchRate[]; readonly named?: boolean }) {
  const read = useText()
  return (
    <ul className={styles.bars} data-named={named}>
      {rates.map((rate) => {
        const { colour, glyph } = sectorMark(rate.sectorId)
        return (
          <li key={rate.sectorId} className={styles.row} title={read(sectorName(rate.sectorId))}>
            <span className={styles.glyph} style={{ color: colour }} aria-hidden="true">
              {glyph}
            </span>
            {named ? <span className={styles.name}>{read(sectorName(rate.sectorId))}</span> : null}
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
