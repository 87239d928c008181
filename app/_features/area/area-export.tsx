'use client'
import { useQuery } from '@apollo/client/react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Area } from '../../../geo-data/area/area.ts'
import { printArea } from '../../../geo-data/area/area-address.ts'
import { useRefusal } from '../../_lib/use-refusal.tsx'
import { Button } from '../../_ui/control/button.tsx'
import { LAYER_EXPORTS } from '../legend/legend.operations.ts'
import { saveFile } from '../legend/save-layer.ts'
import styles from './area.module.css'

const FORMATS = ['geojson', 'csv'] as const

/** Carries what lies in an area out of the house; nothing is shown to whoever may carry out nothing. */
export function AreaExport({ area }: { readonly area: Area }) {
  const say = useTranslations('area')
  const { data } = useQuery(LAYER_EXPORTS)
  const { refusal, attempt } = useRefusal()
  const [busy, setBusy] = useState(false)
  if (!data?.layerExports.layers.length) return null
  const save = async (format: string) => {
    setBusy(true)
    await attempt(() =>
      saveFile(`/files/areas/area.${format}?${new URLSearchParams({ area: printArea(area) })}`, `area.${format}`),
    )
    setBusy(false)
  }
  return (
    <>
      <span className={styles.exports}>
        {FORMATS.map((format) => (
          <Button key={format} small weight="quiet" icon="download" busy={busy} onClick={() => save(format)}>
            {say(`format.${format}`)}
          </Button>
        ))}
      </span>
      {refusal}
    </>
  )
}
