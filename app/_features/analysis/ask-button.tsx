'use client'
import { useTranslations } from 'next-intl'
import type { Ask } from '../../_lib/place/place.ts'
import { Button } from '../../_ui/control/button.tsx'
import { useSession } from '../session/signed-in.tsx'
import { ASKERS } from './subject.ts'

/** 「研判」: opens the bench for what is looked at; not shown to whoever may not ask. */
export function AskButton({ ask, onAsk }: { readonly ask: Ask; readonly onAsk: (ask: Ask) => void }) {
  const say = useTranslations('analysis')
  const { role } = useSession()
  if (!ASKERS.has(role)) return null
  return (
    <Button weight="main" icon="chart" onClick={() => onAsk(ask)}>
      {say('ask')}
    </Button>
  )
}
