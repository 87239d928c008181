'use client'
import { useText } from '../../_lib/language.tsx'
import styles from './cascade.module.css'
import type { Cascade } from './cascade.operations.ts'
import { layOut, type Placed } from './graph-layout.ts'

/* Cells in px of the drawing: it scrolls, it is never squeezed. */
const CARD = { width: 188, height: 62 }
const GAP = { x: 56, y: 14 }
const EDGE = 8

const left = ({ column }: Placed): number => EDGE + column * (CARD.width + GAP.x)
const top = ({ row }: Placed): number => EDGE + row * (CARD.height + GAP.y)

interface CascadeGraphProps {
  readonly cascade: Cascade
  /** Keys of the chain that is being read. */
  readonly chain: readonly string[]
  readonly onChoose: (key: string) => void
}

/** The failures from left to right, and what leads from one to the other; thick is likelier. */
export function CascadeGraph({ cascade, chain, onChoose }: CascadeGraphProps) {
  const read = useText()
  const layout = layOut(cascade)
  const width = layout.columns * (CARD.width + GAP.x) - GAP.x + 2 * EDGE
  const height = layout.rows * (CARD.height + GAP.y) - GAP.y + 2 * EDGE
  const onChain = (key: string): boolean => chain.includes(key)
  return (
    <div className={styles.graph}>
      <div className={styles.sheet} style={{ width, height }}>
        <svg width={width} height={height} aria-hidden="true" className={styles.links}>
          {layout.links.map(({ link, from, to }) => (
            <path
              key={`${link.from} ${link.to} ${link.harmName.en}`}
              d={curve(from, to)}
              strokeWidth={1 + 5 * link.share}
              className={onChain(link.from) && onChain(link.to) ? styles.linkChosen : styles.link}
            />
          ))}
        </svg>
        {layout.placed.map((one) => (
          <button
            key={one.node.key}
            type="button"
            aria-pressed={chain.at(-1) === one.node.key}
            className={onChain(one.node.key) ? styles.cardChosen : styles.card}
            style={{ left: left(one), top: top(one), width: CARD.width, height: CARD.height }}
            onClick={() => onChoose(one.node.key)}
          >
            <span className={styles.hazard}>{read(one.node.hazardName)}</span>
            <span className={styles.thing}>{one.node.thing?.code ?? '—'}</span>
          </button>
        ))}
      </div>
    </div>
  )
}

const curve = (from: Placed, to: Placed): string => {
  const [x1, y1] = [left(from) + CARD.width, top(from) + CARD.height / 2]
  const [x2, y2] = [left(to), top(to) + CARD.height / 2]
  const bend = (x2 - x1) / 2
  return `M${x1},${y1} C${x1 + bend},${y1} ${x2 - bend},${y2} ${x2},${y2}`
}
