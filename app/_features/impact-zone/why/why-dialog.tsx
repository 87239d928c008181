'use client'
import { useTranslations } from 'next-intl'
import { useText } from '../../../_lib/language.tsx'
import { Dialog } from '../../../_ui/surface/dialog.tsx'
import type { ImpactZone, ImpactZoneSet } from '../impact-zone.operations.ts'
import { RingCard } from './ring-card.tsx'

interface WhyDialogProps {
  readonly zone: ImpactZone | null
  /** The set that the zone belongs to: a line is made of its zones and borrows their steps. */
  readonly zoneSet: ImpactZoneSet
  readonly onClose: () => void
}

/** Why this circle: the ring's card over whatever asked for it. */
export function WhyDialog({ zone, zoneSet, onClose }: WhyDialogProps) {
  const say = useTranslations('impact-zone')
  const read = useText()
  return (
    <Dialog
      wide
      title={zone ? say('why-title', { zone: read(zone.label) }) : ''}
      closeLabel={say('close')}
      open={zone !== null}
      onOpenChange={(open) => !open && onClose()}
    >
      {zone ? <RingCard zone={zone} zoneSet={zoneSet} /> : null}
    </Dialog>
  )
}
