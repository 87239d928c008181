'use client'
import type { AreaThing } from '../../_features/area/area.operations.ts'
import { AreaPanel } from '../../_features/area/area-panel.tsx'
import { usePlace } from '../../_lib/place/use-place.ts'
import styles from '../desk.module.css'
import { goTo, goToArea, useDeskHand } from '../desk-hand.ts'

/** Records that have a card of their own at this desk. */
const OWN_CARDS: ReadonlySet<string> = new Set(['asset', 'segment', 'sensor', 'camera'])
/** Those whose card stands here, in the place of the list. */
const BESIDE: ReadonlySet<string> = new Set(['alarm', 'incident'])

/** What lies in the area that is asked about; it stays while one thing after another is looked at. */
export function AskedArea() {
  const { place, change } = usePlace()
  const { area, selection } = place
  const see = ({ record, id, name, kindName, longitude, latitude }: AreaThing) => {
    const own = OWN_CARDS.has(record) || BESIDE.has(record)
    useDeskHand.setState({ pointed: null, place: own ? null : { record, name: name ?? kindName } })
    if (!own) goTo(longitude, latitude)
    change({ selection: own ? { record, id } : null, area: BESIDE.has(record) ? null : area })
  }
  if (!area) return null
  return (
    <aside className={styles.right}>
      <AreaPanel
        area={area}
        selected={selection ? `${selection.record}:${selection.id}` : null}
        onArea={(next) => {
          if (next) goToArea(next)
          change({ area: next })
        }}
        onThing={see}
      />
    </aside>
  )
}
