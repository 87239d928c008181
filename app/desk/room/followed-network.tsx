'use client'
import type { TraceThing } from '../../_features/trace/trace.operations.ts'
import { TracePanel } from '../../_features/trace/trace-panel.tsx'
import { usePlace } from '../../_lib/place/use-place.ts'
import styles from '../desk.module.css'
import { goTo, useDeskHand } from '../desk-hand.ts'

/** The network that is followed; it stays while one thing after another on the way is looked at. */
export function FollowedNetwork() {
  const { place, change } = usePlace()
  const { trace, selection } = place
  const see = ({ record, id, name, kindName, longitude, latitude }: TraceThing) => {
    if (longitude === null || latitude === null) return
    const own = record !== 'protection-target'
    goTo(longitude, latitude)
    useDeskHand.setState({ place: own ? null : { record, name: name ?? kindName } })
    change({ selection: own ? { record, id } : null })
  }
  if (!trace) return null
  return (
    <aside className={styles.right}>
      <TracePanel
        followed={trace}
        selected={selection ? `${selection.record}:${selection.id}` : null}
        onFollow={(next) => change({ trace: next })}
        onThing={see}
      />
    </aside>
  )
}
