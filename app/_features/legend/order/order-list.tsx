'use client'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useState } from 'react'
import { sectorById } from '../../../../geo-data/sectors/registry.ts'
import { useText } from '../../../_lib/language.tsx'
import { Button, IconButton } from '../../../_ui/control/button.tsx'
import type { LayerGroup } from '../../map/layer-group.ts'
import { BANDS, type Band, neighbour, ordered } from '../../map/order/layer-order.ts'
import legend from '../legend.module.css'
import { Swatch } from '../swatch.tsx'
import type { Layers } from '../use-layers.ts'
import styles from './order.module.css'

/** The layers that are seen, the uppermost first, each to be moved up and down within its band. */
export function OrderList({ layers }: { readonly layers: Layers }) {
  const say = useTranslations('legend.order')
  const [told, setTold] = useState('')
  return (
    <>
      <p className={legend.note}>{say('note')}</p>
      {BANDS.toReversed().map((band) => (
        <BandList key={band.id} band={band} layers={layers} onTold={setTold} />
      ))}
      {layers.moved.length > 0 ? (
        <div className={legend.bar}>
          <Button small onClick={layers.resetOrder}>
            {say('reset')}
          </Button>
        </div>
      ) : null}
      <p className={styles.told} role="status">
        {told}
      </p>
    </>
  )
}

interface BandListProps {
  readonly band: Band
  readonly layers: Layers
  readonly onTold: (words: string) => void
}

function BandList({ band, layers, onTold }: BandListProps) {
  const say = useTranslations('legend.order')
  const name = useLayerName()
  const groups = new Map(layers.tree.flatMap((branch) => branch.groups).map((group) => [group.id, group]))
  const seen = ordered(band.layers, layers.moved)
    .filter((layer) => layers.seen.has(layer))
    .toReversed()
  const move = (layer: string, by: 1 | -1) => {
    const other = neighbour(band, layers.moved, { layer, by, seen: layers.seen })
    const group = groups.get(layer)
    if (other === undefined || !group) return
    layers.exchange(layer, other)
    onTold(say('moved', { name: name(group), place: seen.indexOf(other) + 1 }))
  }
  return (
    <section className={legend.chapter}>
      <header className={legend.chapterHead}>
        <h3 className={legend.chapterName}>{say(`band.${band.id}`)}</h3>
      </header>
      {seen.length === 0 ? <p className={legend.note}>{say('none')}</p> : null}
      <ol className={styles.list}>
        {seen.map((layer, place) => {
          const group = groups.get(layer)
          return group ? (
            <Row
              key={layer}
              group={group}
              name={name(group)}
              ends={{ top: place === 0, bottom: place === seen.length - 1 }}
              onMove={(by) => move(layer, by)}
            />
          ) : null
        })}
      </ol>
    </section>
  )
}

/** Away from its branch a layer is named with its sector: every sector has valves and sensors. */
function useLayerName() {
  const read = useText()
  return (group: LayerGroup): string => {
    const sector = sectorById(group.branch)
    const [own, whose] = [read(group.name), sector ? read(sector.name) : '']
    return own.startsWith(whose) ? own : `${whose} · ${own}`
  }
}

interface RowProps {
  readonly group: LayerGroup
  readonly name: string
  readonly ends: { readonly top: boolean; readonly bottom: boolean }
  readonly onMove: (by: 1 | -1) => void
}

function Row({ group, name, ends, onMove }: RowProps) {
  const say = useTranslations('legend.order')
  const onKey = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : null
    if (by === null || !event.altKey) return
    event.preventDefault()
    onMove(by)
  }
  return (
    <li className={styles.row} onKeyDown={onKey}>
      <Swatch group={group} />
      <span className={legend.name}>{name}</span>
      <IconButton icon="up" label={say('up', { name })} aria-disabled={ends.top} onClick={() => onMove(1)} />
      <IconButton icon="down" label={say('down', { name })} aria-disabled={ends.bottom} onClick={() => onMove(-1)} />
    </li>
  )
}
