'use client'
import { useTranslations } from 'next-intl'
import { plotKind } from '../../../geo-data/plot/kind.ts'
import { useText } from '../../_lib/language.tsx'
import { Button } from '../../_ui/control/button.tsx'
import styles from '../desk.module.css'
import { plotWith, useDeskHand } from '../desk-hand.ts'
import { forgetRefusal } from '../undo/desk-history.ts'
import { useRefusedDeed } from '../undo/undo-bar.tsx'

/** What the symbol in the hand wants, why the last deed was refused, and how to lay it down. */
export function PlotHint() {
  const say = useTranslations('plot')
  const read = useText()
  const tool = useDeskHand(({ plotting }) => plotting?.tool ?? null)
  const isInHand = useDeskHand(({ grip }) => grip !== null)
  const reason = useRefusedDeed()
  const kind = tool === null ? undefined : plotKind(tool)
  if (tool === null && reason === null) return null
  // A click that comes before the tool is there would be lost: nothing is asked for until it is.
  const placing = (form: 'point' | 'line' | 'area', name: string) =>
    isInHand ? say(`hint.${form}`, { name }) : say('hint.fetched', { name })
  const wanted = kind ? placing(kind.form, read(kind.name)) : say('hint.move')
  return (
    <div className={styles.toolHint} role="status">
      <span>{reason === null ? wanted : say('refused', { reason })}</span>
      <Button small weight="quiet" onClick={tool === null ? forgetRefusal : () => plotWith(null)}>
        {say(tool === null ? 'understood' : 'stop')}
      </Button>
    </div>
  )
}
