import { type Text, text } from '../sectors/text.ts'

/** What a symbol speaks of: who is there (square), where people go (round), what harms (diamond), or plain words. */
export type PlotSense = 'force' | 'place' | 'danger' | 'words'

/** One kind of thing that is plotted on a situation map. */
export interface PlotKind {
  readonly id: string
  readonly name: Text
  readonly form: 'point' | 'line' | 'area'
  readonly sense: PlotSense
  /** SVG path data in a square of 24, filled by the even-odd rule: our own drawings. */
  readonly glyph: string
  /** Still told where there is room for few: on the wall. */
  readonly essential: boolean
  /** A line that leads somewhere ends in an arrow. */
  readonly arrow?: true
  /** An outline drawn in dashes: a boundary, not a thing. */
  readonly dashed?: true
  /** An area whose inside is tinted; one that is a limit is an outline alone. */
  readonly filled?: true
}

/** No warning colour among them: red, orange, yellow and blue are levels. Shape says the same as colour. */
export const SENSE_COLOUR: Readonly<Record<PlotSense, string>> = {
  force: '#e1e8ee',
  place: '#6fc7b8',
  danger: '#dcb894',
  words: '#f6f9fb',
}

const point = (id: string, name: Text, sense: PlotSense, glyph: string, essential = false): PlotKind => ({
  id,
  name,
  form: 'point',
  sense,
  glyph,
  essential,
})

const POINTS: readonly PlotKind[] = [
  point('command-post', text('指挥部', 'Command post'), 'force', 'M6 3h2v2h11l-3 4 3 4H8v8H6z', true),
  point(
    'assembly-point',
    text('集结点', 'Assembly point'),
    'place',
    'M11 2h2v4h2l-3 4-3-4h2zM11 22h2v-4h2l-3-4-3 4h2zM2 11v2h4v2l4-3-4-3v2zM22 11v2h-4v2l-4-3 4-3v2z',
  ),
  point(
    'casualty-point',
    text('伤员集中点', 'Casualty collection'),
    'place',
    'M9.5 3h5v6.5H21v5h-6.5V21h-5v-6.5H3v-5h6.5z',
    true,
  ),
  point(
    'entry-control',
    text('出入控制点', 'Entry control'),
    'place',
    'M3 4h3v16H3zM18 4h3v16h-3zM7 10.5h5V7l5 5-5 5v-3.5H7z',
  ),
  point(
    'decontamination',
    text('洗消点', 'Decon point'),
    'place',
    'M4 4h16v4H4zM6 10h2v4H6zM11 10h2v4h-2zM16 10h2v4h-2zM8.5 16h2v4h-2zM13.5 16h2v4h-2z',
  ),
  point(
    'water-source',
    text('水源', 'Water source'),
    'place',
    'M12 2c4 5 6.5 8 6.5 12a6.5 6.5 0 0 1-13 0c0-4 2.5-7 6.5-12z',
  ),
  point('shelter', text('避难场所', 'Evacuation shelter'), 'place', 'M12 2l10 9h-3v10h-5v-6h-4v6H5V11H2z'),
  point(
    'fire-engine',
    text('消防车', 'Fire engine'),
    'force',
    'M2 5l12-2 .4 2L2.4 7zM2 9h12v8H2zM15 11h4.5l2.5 3v3h-7zM4 18h4v3H4zM15 18h4v3h-4z',
  ),
  point(
    'ambulance',
    text('救护车', 'Ambulance'),
    'force',
    'M2 6h13v11H2zM16 10h4l2.5 3v4H16zM7.5 8h2v2.5H12v2H9.5V15h-2v-2.5H5v-2h2.5zM4 18h4v3H4zM16 18h4v3h-4z',
  ),
  point(
    'police',
    text('警车', 'Police'),
    'force',
    'M12 2l9 3v6c0 5.5-4 9-9 11-5-2-9-5.5-9-11V5zM12 6.5l1.5 3.6 3.9.3-3 2.5 1 3.8-3.4-2.1-3.4 2.1 1-3.8-3-2.5 3.9-.3z',
  ),
  point(
    'excavator',
    text('挖掘机', 'Excavator'),
    'force',
    'M2 18h12v3H2zM3 11h7v6H3zM9 11l5-8 6 8-1.8 1.3L14.2 6.5 11 11zM16.5 12.5H23l-1.5 5.5H18z',
  ),
  point('danger-point', text('危险点', 'Danger point'), 'danger', 'M10 3h4l-.7 11h-2.6zM10 16.5h4v4h-4z', true),
  point('road-block', text('道路中断', 'Road blocked'), 'danger', 'M3 9.5h18v5H3z', true),
  point('label', text('文字', 'Text label'), 'words', 'M4 4h16v4h-6v13h-4V8H4z'),
]

const line = (
  id: string,
  name: Text,
  sense: PlotSense,
  glyph: string,
  look: Pick<PlotKind, 'essential' | 'arrow' | 'dashed'>,
): PlotKind => ({ id, name, form: 'line', sense, glyph, ...look })

const LINES: readonly PlotKind[] = [
  line('cordon', text('警戒线', 'Cordon'), 'danger', 'M2 9h5v6H2zM9.5 9h5v6h-5zM17 9h5v6h-5z', {
    essential: true,
    dashed: true,
  }),
  line('evacuation-route', text('疏散路线', 'Evacuation route'), 'place', 'M3 9.5h10V5l8 7-8 7v-4.5H3z', {
    essential: true,
    arrow: true,
  }),
  line('closed-road', text('封闭道路', 'Closed road'), 'danger', 'M6 3l6 6 6-6 3 3-6 6 6 6-3 3-6-6-6 6-3-3 6-6-6-6z', {
    essential: true,
  }),
  line('hose', text('水带线路', 'Hose line'), 'force', 'M2 9.5h12v5H2zM15 8l7-3v14l-7-3z', { essential: false }),
  line(
    'attack-direction',
    text('进攻方向', 'Attack direction'),
    'force',
    'M3 3l9 9-9 9v-5l4-4-4-4zM12 3l9 9-9 9v-5l4-4-4-4z',
    { essential: false, arrow: true },
  ),
]

const area = (
  id: string,
  name: Text,
  sense: PlotSense,
  glyph: string,
  look: Pick<PlotKind, 'essential' | 'dashed' | 'filled'>,
): PlotKind => ({ id, name, form: 'area', sense, glyph, ...look })

const AREAS: readonly PlotKind[] = [
  area('hot-zone', text('热区', 'Hot zone'), 'danger', 'M2 2h20v20H2zM6 6v12h12V6z', { essential: true }),
  area('warm-zone', text('温区', 'Warm zone'), 'danger', 'M4 4h16v16H4zM6.5 6.5v11h11v-11z', {
    essential: false,
    dashed: true,
  }),
  area('cold-zone', text('冷区', 'Cold zone'), 'force', 'M4 4h16v16H4zM6 6v12h12V6z', {
    essential: false,
    dashed: true,
  }),
  area(
    'flooded-area',
    text('积水区', 'Flooded area'),
    'place',
    'M2 7q3.3-4 6.6 0t6.6 0 6.6 0v3q-3.3 4-6.6 0t-6.6 0-6.6 0zM2 15q3.3-4 6.6 0t6.6 0 6.6 0v3q-3.3 4-6.6 0t-6.6 0-6.6 0z',
    { essential: false, filled: true },
  ),
  area('searched-area', text('已搜索区', 'Searched area'), 'force', 'M3 12l3-3 4 4 8.5-8.5 3 3L10 19z', {
    essential: false,
    filled: true,
  }),
]

/** Everything that can be plotted, in the order in which it is offered. */
export const PLOT_KINDS: readonly PlotKind[] = [...POINTS, ...LINES, ...AREAS]

const BY_ID = new Map(PLOT_KINDS.map((kind) => [kind.id, kind]))

export const plotKind = (id: string): PlotKind | undefined => BY_ID.get(id)
