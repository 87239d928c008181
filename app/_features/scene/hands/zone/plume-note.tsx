'use client'
import { useTranslations } from 'next-intl'
import { formatDistance } from '../../../../_lib/format.ts'
import { Notice } from '../../../../_ui/show/state.tsx'
import type { ImpactZone } from '../../../impact-zone/impact-zone.operations.ts'
import { hasFlatCloud, type Plume } from './plume.ts'

interface PlumeNoteProps {
  readonly clouds: readonly Plume[]
  readonly zones: readonly ImpactZone[]
}

/** How high the clouds in the picture are, how far that is to be trusted, and whether one lies flat for want of a law. */
export function PlumeNote({ clouds, zones }: PlumeNoteProps) {
  const say = useTranslations('scene.cloud')
  const top = Math.max(0, ...clouds.map(({ topM }) => topM))
  return (
    <>
      {clouds.length > 0 ? <Notice>{say('high', { top: formatDistance(top) })}</Notice> : null}
      {hasFlatCloud(zones) ? <Notice>{say('flat')}</Notice> : null}
    </>
  )
}
