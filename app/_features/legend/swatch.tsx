import { kindByRef } from '../../../geo-data/sectors/registry.ts'
import type { LayerGroup } from '../map/layer-group.ts'
import styles from './legend.module.css'

const CORNERS: Readonly<Record<string, string>> = {
  square: '3,3 13,3 13,13 3,13',
  diamond: '8,2 14,8 8,14 2,8',
  triangle: '8,2 14,13 2,13',
  hexagon: '8,2 13.2,5 13.2,11 8,14 2.8,11 2.8,5',
}

function Shape({ group }: { readonly group: LayerGroup }) {
  const symbol = kindByRef(group.id)?.it.symbol
  if (group.form === 'line') {
    const dash = symbol?.as === 'line' && symbol.dash ? symbol.dash.map((part) => part * 2).join(' ') : undefined
    return <path d="M1 11 6 6l4 3 5-5" fill="none" stroke={group.colour} strokeWidth="2.2" strokeDasharray={dash} />
  }
  if (group.form === 'polygon') {
    return <rect x="2" y="3" width="12" height="10" fill={group.colour} fillOpacity="0.35" stroke={group.colour} />
  }
  if (group.form === 'hatch') {
    return (
      <g stroke={group.colour}>
        <rect x="2" y="3" width="12" height="10" fill="none" strokeDasharray="3 1.5" />
        <path d="M3 9 8 4M4 12l8-8M8 12l5-5" />
      </g>
    )
  }
  if (group.form === 'sensor') return <circle cx="8" cy="8" r="4" fill={group.colour} stroke="#0e1318" />
  const shape = symbol?.as === 'point' ? symbol.shape : 'circle'
  const corners = CORNERS[shape]
  if (corners) return <polygon points={corners} fill={group.colour} />
  const ring = shape === 'ring'
  return (
    <circle cx="8" cy="8" r="5" fill={ring ? 'none' : group.colour} stroke={group.colour} strokeWidth={ring ? 2 : 0} />
  )
}

/** The character that stands in a filled point; a ring is too thin to carry one so small. */
function Glyph({ group }: { readonly group: LayerGroup }) {
  const symbol = kindByRef(group.id)?.it.symbol
  if (symbol?.as !== 'point' || symbol.shape === 'ring' || symbol.glyph === '') return null
  return (
    <text className={styles.glyph} x="8" y={symbol.shape === 'triangle' ? 12.4 : 10.9}>
      {symbol.glyph}
    </text>
  )
}

/** A layer as it looks on the map. */
export function Swatch({ group }: { readonly group: LayerGroup }) {
  return (
    <svg className={styles.swatch} viewBox="0 0 16 16" aria-hidden="true">
      <Shape group={group} />
      <Glyph group={group} />
    </svg>
  )
}
