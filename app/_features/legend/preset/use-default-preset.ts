'use client'
import { useEffect } from 'react'
import { presetOf } from '../../../../geo-data/layer-preset/layer-preset.ts'
import { usePlace } from '../../../_lib/place/use-place.ts'
import { layerTree } from '../../map/layer-group.ts'
import { useSession } from '../../session/signed-in.tsx'
import { placeOfPreset } from './preset-place.ts'

/**
 * A desk that is opened with a bare address takes the layers of its reader's role; an address that says anything is somebody's view, and
 * is shown as it was sent.
 */
export function useDefaultPreset() {
  const { role } = useSession()
  const { change } = usePlace()
  useEffect(() => {
    if (location.search === '') change(placeOfPreset(layerTree(), presetOf(role)))
  }, [role, change])
}
