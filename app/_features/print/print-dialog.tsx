'use client'
import { useTranslations } from 'next-intl'
import { mayPrint } from '../../../geo-data/print/print.ts'
import { later } from '../../_lib/later.tsx'
import { Dialog } from '../../_ui/surface/dialog.tsx'
import { useSession } from '../session/signed-in.tsx'
import type { PrintView } from './use-print.ts'

const PrintDesk = later(() => import('./print-desk.tsx').then((room) => room.PrintDesk))

interface PrintDialogProps {
  /** What the screen shows at the moment of asking, one or two maps; none while nobody asks. */
  readonly views: readonly PrintView[]
  readonly onClose: () => void
}

/** Puts the map on paper; absent for whoever may not. */
export function PrintDialog({ views, onClose }: PrintDialogProps) {
  const say = useTranslations('print')
  const { role } = useSession()
  if (!mayPrint(role)) return null
  return (
    <Dialog
      wide
      title={say('title')}
      description={say('note')}
      closeLabel={say('close')}
      open={views.length > 0}
      onOpenChange={onClose}
    >
      {views.length > 0 ? <PrintDesk views={views} /> : null}
    </Dialog>
  )
}
