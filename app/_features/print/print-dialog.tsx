'use client'
import { useTranslations } from 'next-intl'
import { mayPrint } from '../../../geo-data/print/print.ts'
import { later } from '../../_lib/later.tsx'
import { Dialog } from '../../_ui/surface/dialog.tsx'
import { useSession } from '../session/signed-in.tsx'
import type { PrintView } from './use-print.ts'

const PrintDesk = later(() => import('./print-desk.tsx').then((room) => room.PrintDesk))

interface PrintDialogProps {
  /** What the screen shows at the moment of asking; null while nobody asks. */
  readonly view: PrintView | null
  readonly onClose: () => void
}

/** Puts the map on paper; absent for whoever may not. */
export function PrintDialog({ view, onClose }: PrintDialogProps) {
  const say = useTranslations('print')
  const { role } = useSession()
  if (!mayPrint(role)) return null
  return (
    <Dialog
      wide
      title={say('title')}
      description={say('note')}
      closeLabel={say('close')}
      open={view !== null}
      onOpenChange={onClose}
    >
      {view ? <PrintDesk view={view} /> : null}
    </Dialog>
  )
}
