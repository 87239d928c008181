'use client'
import { CrossSectionPanel } from '../../_features/cross-section/cross-section-panel.tsx'
import { usePlace } from '../../_lib/place/use-place.ts'
import styles from '../desk.module.css'

/** The street that was cut open; it stays while one line after another is looked at. */
export function StreetSection() {
  const { place, change, select } = usePlace()
  const { cut, selection } = place
  if (!cut) return null
  return (
    <aside className={styles.right}>
      <CrossSectionPanel
        cut={cut}
        selected={selection ? `${selection.record}:${selection.id}` : null}
        onClose={() => change({ cut: null })}
        onThing={({ segmentId }) => select({ record: 'segment', id: segmentId })}
      />
    </aside>
  )
}
