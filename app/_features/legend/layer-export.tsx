'use client'
import { useQuery } from '@apollo/client/react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useRefusal } from '../../_lib/use-refusal.tsx'
import { IconButton } from '../../_ui/control/button.tsx'
import { Menu } from '../../_ui/surface/menu.tsx'
import type { LayerGroup } from '../map/layer-group.ts'
import { LAYER_EXPORTS } from './legend.operations.ts'
import { saveLayer } from './save-layer.ts'

/** What the record calls a line of the tree whose own name it does not know. */
const REFS: Readonly<Record<string, string>> = { building: 'basemap.building', road: 'basemap.road' }

interface LayerExportProps {
  readonly group: LayerGroup
  readonly name: string
}

/** Carries a layer out of the house, in a format of one's choice; nothing is shown to whoever may not, or where no record lies behind. */
export function LayerExport({ group, name }: LayerExportProps) {
  const say = useTranslations('legend')
  const { data } = useQuery(LAYER_EXPORTS)
  const { refusal, attempt } = useRefusal()
  const [busy, setBusy] = useState(false)
  const ref = REFS[group.id] ?? group.id
  const { layers, formats } = data?.layerExports ?? { layers: [], formats: [] }
  if (!layers.includes(ref)) return null
  const save = async (format: string) => {
    setBusy(true)
    await attempt(() => saveLayer(ref, format))
    setBusy(false)
  }
  return (
    <>
      <Menu
        trigger={<IconButton icon="download" label={say('export', { name })} aria-busy={busy} disabled={busy} />}
        title={say('export', { name })}
        items={formats.map((format) => ({
          id: format,
          label: say.has(`format.${format}`) ? say(`format.${format}`) : format,
          onSelect: () => save(format),
        }))}
      />
      {refusal}
    </>
  )
}
