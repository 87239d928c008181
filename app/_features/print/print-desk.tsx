'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { useRefusal } from '../../_lib/use-refusal.tsx'
import { Button } from '../../_ui/control/button.tsx'
import { Notice } from '../../_ui/show/state.tsx'
import { Actions } from '../../_ui/surface/dialog.tsx'
import styles from './print.module.css'
import { PrintForm } from './print-form.tsx'
import { PrintPreview } from './print-preview.tsx'
import { FIRST_WISH, type PrintWish } from './print-wish.ts'
import { type PrintView, usePrint } from './use-print.ts'

/** One wish at a time: its sheet beside it, and the button that has it printed. */
export function PrintDesk({ view }: { readonly view: PrintView }) {
  const say = useTranslations('print')
  const [wish, setWish] = useState<PrintWish>({ ...FIRST_WISH, title: say('first-title') })
  const { refusal, attempt } = useRefusal()
  const [state, setState] = useState<{ readonly busy: boolean; readonly done: string | null }>({
    busy: false,
    done: null,
  })
  const leaving = useRef<AbortController>(null)
  const print = usePrint(view)
  useEffect(() => () => leaving.current?.abort(), [])
  const go = async () => {
    leaving.current = new AbortController()
    const { signal } = leaving.current
    setState({ busy: true, done: null })
    let number: string | null = null
    await attempt(async () => {
      number = await print(wish, signal)
    })
    if (!signal.aborted) setState({ busy: false, done: number })
  }
  return (
    <>
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
