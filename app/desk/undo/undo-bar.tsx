'use client'
import { useTranslations } from 'next-intl'
import { useLooksBack } from '../../_lib/clock/clock.ts'
import { useText } from '../../_lib/language.tsx'
import { refusalOf } from '../../_lib/refusal.ts'
import { IconButton } from '../../_ui/control/button.tsx'
import { useDeskHand } from '../desk-hand.ts'
import { useDeskHistory } from './desk-history.ts'
import styles from './undo.module.css'
import { useUndo } from './use-undo.ts'

/** Undo and redo over the map, once there is something to undo. */
export function UndoBar() {
  const say = useTranslations('plot.undo')
  const { history, busy } = useDeskHistory()
  const drawing = useDeskHand(({ grip }) => grip !== null)
  const looksBack = useLooksBack()
  const undo = useUndo()
  const [last, next] = [history.done.at(-1), history.undone.at(-1)]
  if (!last && !next && !drawing) return null
  const tied = busy || looksBack
  const named = (way: 'undo' | 'redo', of: string | undefined) => (of ? say(`${way}-${of}`) : say(way))
  return (
    <div className={styles.bar} role="toolbar" aria-label={say('title')}>
      <IconButton
        icon="undo"
        label={`${named('undo', last?.of)} (Ctrl+Z)`}
        disabled={tied || (!last && !drawing)}
        onClick={() => undo('undo')}
      />
      <IconButton
        icon="redo"
        label={`${named('redo', next?.of)} (Ctrl+Shift+Z)`}
        disabled={tied || (!next && !drawing)}
        onClick={() => undo('redo')}
      />
    </div>
  )
}

/** Why the last deed of the hand was not done, in words of the city; null: it was. */
export function useRefusedDeed(): string | null {
  const say = useTranslations('refusal')
  const read = useText()
  const refused = useDeskHistory((history) => history.refused)
  if (refused === null) return null
  const { code, said, text } = refusalOf(refused)
  return text ? read(text) : say.has(code) ? say(code) : said
}
