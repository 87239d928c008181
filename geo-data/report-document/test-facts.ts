import { NOBODY } from '../exposure/exposure.ts'
import { drawZones } from '../impact-zone/draw.ts'
import type { ZoneSet } from '../impact-zone/impact-zone.ts'
import { aChamberSituation, aLineSituation } from '../impact-zone/test-situation.ts'
import { proposeLevel } from '../level/level.ts'
import { drawMap, type MapGround } from './map/map-drawing.ts'
import type { DocumentFacts } from './report-document.ts'

const AT = new Date('2026-11-22T02:00:00Z')

const GROUND: MapGround = {
  roads: [
    {
      name: '建设路',
      lines: [
        [
          [121.895, 29.9203],
          [121.905, 29.9203],
        ],
      ],
    },
  ],
  water: [],
  buildings: [
    [
      [
        [121.9004, 29.9205],
        [121.9007, 29.9205],
        [121.9007, 29.9208],
        [121.9004, 29.9208],
        [121.9004, 29.9205],
      ],
    ],
  ],
  segments: [
    {
      colour: '#b58a1f',
      line: [
        [121.899, 29.92],
        [121.901, 29.92],
      ],
    },
  ],
  targets: [{ name: '第一小学', at: [121.9006, 29.9194] }],
}

const set = ({ situation, hazard }: ReturnType<typeof aChamberSituation>): ZoneSet => {
  const drawing = drawZones(situation, hazard)
  return {
    id: 7,
    alarmId: null,
    incidentId: 1,
    analysisId: null,
    hazard: hazard.id,
    assumed: true,
    ...drawing,
    zones: drawing.zones.map((zone, index) => ({
      ...zone,
      id: index,
      exposure: NOBODY,
      band: index === 0 ? { lowM: 8, midM: 12, highM: 19, samples: 200, seed: 'one-map 1' } : null,
      bandLow: null,
      bandHigh: null,
      frames: [],
    })),
    varied: null,
    bandedAt: null,
    exposure: NOBODY,
    computedAt: AT,
    requestedBy: null,
    lawVersion: '0.1.0+laws.0123456789',
  }
}

/** The facts of an incident's report: gas in a manhole, or benzene from a line. */
export const someFacts = (of: 'chamber' | 'line' = 'chamber', given: Partial<DocumentFacts> = {}): DocumentFacts => {
  const asked =
    of === 'chamber'
      ? aChamberSituation()
      : aLineSituation({ substance: 'benzene', pressure_mpa: 0.8, diameter_mm: 200 }, { hole_mm: 25 })
  const zoneSet = set(asked)
  const { place } = asked.situation
  return {
    subject: 'incident',
    code: '2026-1122-0007',
    title: '地下井室甲烷聚集',
    sector: { zh: '燃气', en: 'Gas' },
    hazard: asked.hazard.name,
    region: '滨江区',
    owner: '城市燃气公司',
    address: '建设路 12 号',
    place,
    exercise: false,
    verification: 'pending',
    openedAt: AT,
    zoneSet,
    requestedBy: null,
    proposal: proposeLevel({ 'source-point': null, people: 43, targets: 0, 'hazard-sources': 0, priority: 3 }),
    decision: null,
    map: drawMap({ zoneSet, place, ground: GROUND }),
    timeZone: 'Asia/Shanghai',
    ...given,
  }
}
