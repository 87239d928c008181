'use client'
import { useMutation, useQuery } from '@apollo/client/react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useText, useTime } from '../../_lib/language.tsx'
import { useLiveQuery } from '../../_lib/use-live-query.ts'
import { useRefusal } from '../../_lib/use-refusal.tsx'
import { Button } from '../../_ui/control/button.tsx'
import { Actions, Dialog } from '../../_ui/surface/dialog.tsx'
import { Menu } from '../../_ui/surface/menu.tsx'
import styles from './drill.module.css'
import { DRILLS, RUNNING_DRILLS, START_DRILL } from './drill.operations.ts'

/** Drills that are not finished. */
function useRunningDrills() {
  const { data } = useLiveQuery(RUNNING_DRILLS, {}, ['drill'])
  return data?.runningDrills ?? []
}

/** Starts a drill after one more question; absent where there is none to start. */
export function DrillMenu() {
  const say = useTranslations('drill')
  const read = useText()
  const { data } = useQuery(DRILLS)
  const [asked, setAsked] = useState<{ id: string; name: string } | null>(null)
  const drills = data?.drills ?? []
  if (drills.length === 0) return null
  return (
    <>
      <Menu
        trigger={
          <Button weight="quiet" icon="play">
            {say('drill')}
          </Button>
        }
        title={say('choose')}
        items={drills.map(({ id, name }) => ({
          id,
          label: read(name),
          onSelect: () => setAsked({ id, name: read(name) }),
        }))}
      />
      <Dialog
        title={asked?.name ?? ''}
        closeLabel={say('cancel')}
        open={asked !== null}
        onOpenChange={() => setAsked(null)}
      >
        {asked ? <Confirm drill={asked.id} onDone={() => setAsked(null)} /> : null}
      </Dialog>
    </>
  )
}

function Confirm({ drill, onDone }: { readonly drill: string; readonly onDone: () => void }) {
  const say = useTranslations('drill')
  const { refusal, attempt } = useRefusal()
  const [start, { loading }] = useMutation(START_DRILL)
  const begin = async () => {
    if (await attempt(() => start({ variables: { drill } }))) onDone()
  }
  return (
    <>
      <p>{say('warning')}</p>
      {refusal}
      <Actions>
        <Button weight="quiet" onClick={onDone}>
          {say('cancel')}
        </Button>
        <Button weight="main" busy={loading} onClick={begin}>
          {say('start')}
        </Button>
      </Actions>
    </>
  )
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
    <div className={styles.frame} aria-live="polite">
      <span className={styles.words}>{say('running', { at: time.clock(at).slice(0, 5) })}</span>
    </div>
  )
}
