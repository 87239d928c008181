import type { MetricRef } from '../../sectors/sector.ts'
import { text } from '../../sectors/text.ts'
import { type Drill, type DrillCry, type DrillTrack, partsOf } from './drill-script.ts'

/** Who is struck, by how many, and to what value. The first of all anchors the storm. */
const STRUCK: readonly (readonly [metric: MetricRef, count: number, calm: number, struck: number])[] = [
  ['gas.methane-adjacent', 90, 0.05, 1.6],
  ['gas.methane-catering', 40, 0.03, 1.5],
  ['drainage.methane', 40, 0.05, 1.4],
]
/** So many others lose their power. */
const DARK = 60

const FAR = 20_000

const struck: readonly DrillTrack[] = STRUCK.flatMap(([metric, count, calm, peak], kind) =>
  Array.from({ length: count }, (_, place) => {
    const at = 10 + ((place * 37 + kind * 11) % 110)
    return partsOf(metric, {
      withinMetres: FAR,
      everySeconds: 10,
      grain: 0.01,
      ...(place < 5 ? {} : { optional: true }),
    })({
      role: `struck-${kind + 1}-${place + 1}`,
      points: [
        [0, calm],
        [at, calm],
        [at + 10, peak],
        [at + 150, peak],
        [at + 170, calm],
        [480, calm],
      ],
    })
  }),
)

const dark: readonly DrillTrack[] = Array.from({ length: DARK }, (_, place) =>
  partsOf('gas.methane-adjacent', { withinMetres: FAR, grain: 0, optional: true })({
    role: `dark-${place + 1}`,
    points: [],
  }),
)

const cries: readonly DrillCry[] = dark.map(({ role }, place) => ({
  role,
  atSeconds: 15 + ((place * 29) % 90),
  event: 'power-off',
}))

/** No accident: it tries the people and the screens. EEMUA 191 calls ten alarms in ten minutes a flood; here are 200 in two. */
export const ALARM_STORM: Drill = {
  id: 'alarm-storm',
  name: text('雷暴报警风暴', 'Alarm storm'),
  story: text(
    '雷暴过境，供电波动、井内进水，两分钟内两百余个测点报警或掉电：考验值守与屏幕。',
    'A thunderstorm: power flickers and wells take in water; within two minutes two hundred points raise alarms or lose their power. It tries the watch and the screens.',
  ),
  sectorId: 'gas',
  lastsSeconds: 480,
  tracks: [...struck, ...dark],
  cries,
}
