'use client'
import { useTranslations } from 'next-intl'
import { mayKeep } from '../../../geo-data/bookmark/bookmark.ts'
import { later } from '../../_lib/later.tsx'
import { Dialog } from '../../_ui/surface/dialog.tsx'
import { useSession } from '../session/signed-in.tsx'

const BookmarkBook = later(() => import('./bookmark-book.tsx').then((room) => room.BookmarkBook))

interface BookmarkDialogProps {
  readonly open: boolean
  /** What would be kept now, as it stands in the address. */
  readonly place: string
  readonly onGo: (place: string) => void
  readonly onClose: () => void
}

/** Views kept under a name; absent for whoever keeps none. */
export function BookmarkDialog({ open, place, onGo, onClose }: BookmarkDialogProps) {
  const say = useTranslations('bookmark')
  const { role } = useSession()
  if (!mayKeep(role)) return null
  return (
    <Dialog
      title={say('view.title')}
      description={say('view.note')}
      closeLabel={say('close')}
      open={open}
      onOpenChange={onClose}
    >
      {open ? <BookmarkBook place={place} onGo={onGo} /> : null}
    </Dialog>
  )
}
