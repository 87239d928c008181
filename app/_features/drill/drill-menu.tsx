'use client'
import { useMutation, useQuery } from '@apollo/client/react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useLooksBack } from '../../_lib/clock/clock.ts'
import { useText } from '../../_lib/language.tsx'
import { useRefusal } from '../../_lib/use-refusal.tsx'
import { Button } from '../../_ui/control/button.tsx'
import { Actions, Dialog } from '../../_ui/surface/dialog.tsx'
import { Menu } from '../../_ui/surface/menu.tsx'
import { DRILLS, START_DRILL } from './drill.operations.ts'

/** Starts a drill after one more question; absent where there is none to start. */
export function DrillMenu() {
  const say = useTranslations('drill')
  const read = useText()
  const { data } = useQuery(DRILLS)
  const [asked, setAsked] = useState<{ id: string; name: string } | null>(null)
  const tied = useLooksBack()
  const drills = data?.drills ?? []
  if (drills.length === 0) return null
  return (
    <>
      <Menu
        trigger={
          <Button weight="quiet" icon="play" disabled={tied}>
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
