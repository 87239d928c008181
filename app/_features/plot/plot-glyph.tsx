import { type PlotKind, SENSE_COLOUR } from '../../../geo-data/plot/kind.ts'
import { glyphPlace, groundOf } from './plot-picture.ts'

/** A symbol as it stands on the map; the words stand beside it. */
export function PlotGlyph({ kind: { sense, glyph } }: { readonly kind: Pick<PlotKind, 'sense' | 'glyph'> }) {
  const { shift, scale } = glyphPlace(sense)
  return (
    <svg aria-hidden="true" width="1.6em" height="1.6em" viewBox="0 0 24 24" style={{ flex: 'none' }}>
      <path d={groundOf(sense)} fill={SENSE_COLOUR[sense]} stroke="var(--text-dim)" strokeWidth="0.8" />
      <path
        d={glyph}
        fill="var(--grey-1)"
        fillRule="evenodd"
        transform={`translate(${shift} ${shift}) scale(${scale})`}
      />
    </svg>
  )
}
