'use client'
import { useTranslations } from 'next-intl'
import { useTime } from '../../_lib/language.tsx'
import { useLiveQuery } from '../../_lib/live/use-live-query.ts'
import styles from './drill.module.css'
import { RUNNING_DRILLS } from './drill.operations.ts'

/** Drills that are not finished. */
function useRunningDrills() {
  const { data } = useLiveQuery(RUNNING_DRILLS, {}, ['drill'])
  return data?.runningDrills ?? []
}

interface DrillFrameProps {
  /** When the drill's incident that this screen shows was opened: its frame stays after the play is over. */
  readonly since?: string | null
}

/** While a drill runs, or its incident is what the screen shows, the whole screen stands in a frame that cannot be closed. */
export function DrillFrame({ since = null }: DrillFrameProps) {
  const say = useTranslations('drill')
  const time = useTime()
  const [running] = useRunningDrills()
  const at = running?.startedAt ?? since
  if (at === null) return null
  return (
    <div className={styles.frame} aria-live="polite" data-drill={true}>
      <span className={styles.words}>{say('running', { at: time.clock(at).slice(0, 5) })}</span>
    </div>
  )
}
