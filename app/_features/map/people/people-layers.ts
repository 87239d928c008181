import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { DENSITY_COLOURS, DENSITY_STEPS } from '../../../../geo-data/population/population.ts'
import { LIVE } from '../style/map-palette.ts'

/** The tile set of how close people are, and its line in the layer tree. */
export const PEOPLE = 'people'

const isCounted: ExpressionSpecification = ['has', 'per_ha']

const [FEWEST = '', ...MORE] = DENSITY_COLOURS
const COLOUR = [
  'step',
  ['get', 'per_ha'],
  FEWEST,
  ...MORE.flatMap((colour, index) => [DENSITY_STEPS[index], colour]),
] as unknown as ExpressionSpecification

const from = { source: PEOPLE, 'source-layer': PEOPLE, minzoom: 9, metadata: { group: PEOPLE } } as const

/** Squares in grey-violet; where nobody was counted an empty frame, for not counted is not none. */
export const peopleLayers = (): LayerSpecification[] => [
  {
    id: PEOPLE,
    type: 'fill',
    ...from,
    filter: isCounted,
    paint: { 'fill-color': COLOUR, 'fill-opacity': 0.65, 'fill-antialias': false },
  },
  {
    id: `${PEOPLE}-uncounted`,
    type: 'line',
    ...from,
    filter: ['!', isCounted],
    paint: { 'line-color': LIVE.dim, 'line-width': 0.8, 'line-dasharray': [3, 3] },
  },
]
