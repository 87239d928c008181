'use client'
import { useTranslations } from 'next-intl'
import type { Position } from '../../../geo-data/area/area.ts'
import { Button } from '../../_ui/control/button.tsx'

/** The guide's distance for what a leak may reach underground, and wider. Metres. */
export const RADII_M = [12.5, 50, 100, 300] as const

interface AroundButtonProps {
  readonly centre: Position
  readonly onAsk: (centre: Position) => void
}

/** 「12.5 m 内」: asks what lies around a place. */
export function AroundButton({ centre, onAsk }: AroundButtonProps) {
  const say = useTranslations('area')
  const [radiusM] = RADII_M
  return (
    <Button icon="target" onClick={() => onAsk(centre)}>
      {say('around', { metres: radiusM })}
    </Button>
  )
}
