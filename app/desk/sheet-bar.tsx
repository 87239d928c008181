'use client'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { usePlace } from '../_lib/place/use-place.ts'
import { Button } from '../_ui/control/button.tsx'
import styles from './desk.module.css'
import { type Sheet, useDeskHand } from './desk-hand.ts'

const SHEETS = [
  { id: 'layers', icon: 'layers' },
  { id: 'none', icon: 'globe' },
  { id: 'lists', icon: 'bell' },
] as const satisfies readonly { readonly id: Sheet; readonly icon: string }[]

/** What stands under the map where there is no room beside it; a wide desk does not show this bar. */
export function SheetBar() {
  const say = useTranslations('desk')
  const shown = useDeskHand(({ sheet }) => sheet)
  const { beside, scene } = usePlace().place
  const isLarge = scene || beside !== null
  // The scene, and two looks at a place, want the room of the sheet, which can be called back.
  useEffect(() => {
    if (isLarge) useDeskHand.setState({ sheet: 'none' })
  }, [isLarge])
  return (
    <nav className={styles.sheets} aria-label={say('sheet.title')}>
      {SHEETS.map(({ id, icon }) => (
        <Button
          key={id}
          weight={id === shown ? 'plain' : 'quiet'}
          icon={icon}
          aria-pressed={id === shown}
          onClick={() => useDeskHand.setState(id === 'layers' ? { sheet: id, leftOpen: true } : { sheet: id })}
        >
          {say(`sheet.${id}`)}
        </Button>
      ))}
    </nav>
  )
}
