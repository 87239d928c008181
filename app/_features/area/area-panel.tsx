'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type Area, squareMetresOf } from '../../../geo-data/area/area.ts'
import { printArea } from '../../../geo-data/area/area-address.ts'
import { formatNumber } from '../../_lib/format.ts'
import { Button, IconButton } from '../../_ui/control/button.tsx'
import { Panel } from '../../_ui/surface/panel.tsx'
import styles from './area.module.css'
import type { AreaKind, AreaThing } from './area.operations.ts'
import { AreaCounts } from './area-counts.tsx'
import { AreaExport } from './area-export.tsx'
import { AreaThings } from './area-things.tsx'
import { RADII_M } from './around-button.tsx'

interface AreaPanelProps {
  readonly area: Area
  readonly selected: string | null
  readonly onArea: (area: Area | null) => void
  readonly onThing: (thing: AreaThing) => void
}

/** What lies in an area: how many of each kind, and one by one, nearest first. */
export function AreaPanel({ area, selected, onArea, onThing }: AreaPanelProps) {
  const say = useTranslations('area')
  const [only, setOnly] = useState<AreaKind | null>(null)
  return (
    <Panel
      fill
      title={say('title')}
      aside={<IconButton icon="close" label={say('close')} onClick={() => onArea(null)} />}
    >
      <div className={styles.head}>
        <p className={styles.shape}>
          {say(`shape.${area.shape}`, { metres: area.shape === 'line' ? area.bufferM : 0 })} ·{' '}
          {sized(squareMetresOf(area))}
        </p>
        <AreaExport area={area} />
      </div>
      {area.shape === 'circle' ? (
        <Distances label={say('radius')} now={area.radiusM} onChange={(radiusM) => onArea({ ...area, radiusM })} />
      ) : null}
      {area.shape === 'line' ? (
        <Distances label={say('draw.margin')} now={area.bufferM} onChange={(bufferM) => onArea({ ...area, bufferM })} />
      ) : null}
      <AreaCounts area={area} only={only} onOnly={setOnly} />
      <AreaThings key={printArea(area)} area={area} only={only} selected={selected} onThing={onThing} />
    </Panel>
  )
}

const sized = (squareMetres: number): string =>
  squareMetres < 1e6 ? `${formatNumber(squareMetres)} m²` : `${formatNumber(squareMetres / 1e6, 2)} km²`

interface DistancesProps {
  readonly label: string
  readonly now: number
  readonly onChange: (metres: number) => void
}

function Distances({ label, now, onChange }: DistancesProps) {
  return (
    <fieldset className={styles.radius} aria-label={label}>
      {RADII_M.map((metres) => (
        <Button
          key={metres}
          small
          weight={metres === now ? 'plain' : 'quiet'}
          aria-pressed={metres === now}
          onClick={() => onChange(metres)}
        >
          {metres} m
        </Button>
      ))}
    </fieldset>
  )
}
