'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { useRefusal } from '../../_lib/use-refusal.tsx'
import { Button } from '../../_ui/control/button.tsx'
import { SelectField } from '../../_ui/control/field.tsx'
import { Notice } from '../../_ui/show/state.tsx'
import { Actions } from '../../_ui/surface/dialog.tsx'
import styles from './print.module.css'
import { PrintForm } from './print-form.tsx'
import { PrintPreview } from './print-preview.tsx'
import { FIRST_WISH, type PrintWish } from './print-wish.ts'
import { type PrintView, usePrint } from './use-print.ts'

/** One wish at a time: its sheet beside it, and the button that has it printed. Of two maps one is printed, and the sheet says which. */
export function PrintDesk({ views }: { readonly views: readonly PrintView[] }) {
  const say = useTranslations('print')
  const [wish, setWish] = useState<PrintWish>({ ...FIRST_WISH, title: say('first-title') })
  const { refusal, attempt } = useRefusal()
  const [state, setState] = useState<{ readonly busy: boolean; readonly done: string | null }>({
    busy: false,
    done: null,
  })
  const [side, setSide] = useState(0)
  const view = views[side]
  const leaving = useRef<AbortController>(null)
  const print = usePrint()
  useEffect(() => () => leaving.current?.abort(), [])
  if (!view) return null
  const go = async () => {
    leaving.current = new AbortController()
    const { signal } = leaving.current
    setState({ busy: true, done: null })
    let number: string | null = null
    await attempt(async () => {
      number = await print(view, wish, signal)
    })
    if (!signal.aborted) setState({ busy: false, done: number })
  }
  return (
    <>
      <SideField views={views} side={side} onSide={setSide} />
      <div className={styles.desk}>
        <PrintForm wish={wish} onWish={(part) => setWish({ ...wish, ...part })} />
        <PrintPreview view={view} wish={wish} />
      </div>
      {refusal}
      {state.done ? <Notice icon="check">{say('done', { number: state.done })}</Notice> : null}
      <Actions>
        <Button weight="main" icon="download" busy={state.busy} disabled={wish.title.trim() === ''} onClick={go}>
          {say(state.busy ? 'busy' : 'print')}
        </Button>
      </Actions>
    </>
  )
}

interface SideFieldProps {
  readonly views: readonly PrintView[]
  readonly side: number
  readonly onSide: (side: number) => void
}

/** Of two maps beside one another: which one goes on paper; nothing where there is one. */
function SideField({ views, side, onSide }: SideFieldProps) {
  const say = useTranslations('print.side')
  if (views.length < 2) return null
  return (
    <Notice icon="layers">
      {say('one')}
      <SelectField
        label={say('which')}
        value={String(side)}
        options={views.map((view, place) => ({ value: String(place), label: view.side ?? '' }))}
        onChange={({ target }) => onSide(Number(target.value))}
      />
    </Notice>
  )
}
