'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { later } from '../../_lib/later.tsx'
import { Dialog } from '../../_ui/surface/dialog.tsx'
import type { SearchHit } from '../search/search.operations.ts'
import type { Deed } from './command-list.tsx'
import { Shortcuts } from './shortcuts.tsx'

const CommandList = later(() => import('./command-list.tsx').then((room) => room.CommandList))

interface PaletteProps {
  readonly deeds: readonly Deed[]
  readonly onFound: (hit: SearchHit) => void
}

type Open = 'commands' | 'keys' | null

/** Ctrl K or ⌘ K opens what can be done, a question mark what the keys do. */
export function Palette({ deeds, onFound }: PaletteProps) {
  const say = useTranslations('palette')
  const [open, setOpen] = useState<Open>(null)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select')
      const isPalette = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)
      if (!isPalette && (event.key !== '?' || typing)) return
      event.preventDefault()
      setOpen(isPalette ? 'commands' : 'keys')
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
  const close = () => setOpen(null)
  const keys = {
    id: 'keys',
    group: 'tool',
    label: say('keys-open'),
    also: ['?', 'shortcuts'],
    run: () => setOpen('keys'),
  } as const
  return (
    <>
      <Dialog wide title={say('title')} closeLabel={say('close')} open={open === 'commands'} onOpenChange={close}>
        {open === 'commands' ? <CommandList deeds={[...deeds, keys]} onFound={onFound} onDone={close} /> : null}
      </Dialog>
      <Dialog title={say('keys.title')} closeLabel={say('close')} open={open === 'keys'} onOpenChange={close}>
        <Shortcuts />
      </Dialog>
    </>
  )
}
