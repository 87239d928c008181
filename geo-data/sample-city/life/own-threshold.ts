import type { NewThreshold } from '../../threshold/threshold.ts'
import type { Known } from '../history/history.ts'

/** A station keeps its own band about its operating pressure: seven tenths of it is a leak or a closed valve, a tenth above is a failing regulator. */
const BANDS = [
  { kind: 'below', share: 0.7, name: '低于运行压力 70 %' },
  { kind: 'above', share: 1.12, name: '高于运行压力 112 %' },
] as const

/** Thresholds that owners set for single pressure sensors, P2, shown as theirs. */
export const ownThresholds = (known: readonly Known[]): NewThreshold[] =>
  known
    .filter(({ sensor }) => sensor.metric === 'pressure' && sensor.nominal !== undefined)
    .flatMap(({ id, sensor }) =>
      BANDS.map(
        ({ kind, share, name }): NewThreshold => ({
          sectorId: sensor.sector,
          metric: sensor.metric,
          sensorId: id,
          kind,
          priority: 'P2',
          value: Math.round((sensor.nominal ?? 0) * share * 1e5) / 1e5,
          unit: sensor.unit,
          windowS: null,
          deviceEvent: null,
          assetKind: null,
          spaceType: null,
          holdS: 10,
          hysteresis: Math.round((sensor.nominal ?? 0) * 0.03 * 1e5) / 1e5,
          calmS: 60,
          clause: '',
          source: '权属单位设定（示例）/ set by its owner (sample)',
          mark: 'P',
          verified: false,
          note: name,
        }),
      ),
    )
