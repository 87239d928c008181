'use client'
import { useTranslations } from 'next-intl'
import { mayKeep } from '../../../geo-data/bookmark/bookmark.ts'
import { mayPrint } from '../../../geo-data/print/print.ts'
import { useSession } from '../../_features/session/signed-in.tsx'
import { useLookDeeds } from '../compare/use-look-deeds.ts'
import { useDeskHand } from '../desk-hand.ts'

interface MapDeed {
  readonly id: string
  readonly label: string
  /** What else it may be called. */
  readonly also?: readonly string[]
  readonly run: () => void
}

/** What can be done with the map as it is, beside drawing on it: in the menu of tools and in the palette. */
export function useMapDeeds(): MapDeed[] {
  const print = useTranslations('print')
  const bookmark = useTranslations('bookmark')
  const { role } = useSession()
  const open = (dialog: 'print' | 'bookmarks') => () => useDeskHand.setState({ dialog })
  const { ofTime, ofWhatIfs, leave } = useLookDeeds()
  return [
    ...leave,
    ...ofTime,
    ...ofWhatIfs,
    ...(mayPrint(role) ? [{ id: 'print', label: print('title'), run: open('print') }] : []),
    ...(mayKeep(role) ? [{ id: 'bookmarks', label: bookmark('view.title'), run: open('bookmarks') }] : []),
  ]
}
