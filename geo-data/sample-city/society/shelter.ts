import { text } from '../../sectors/text.ts'
import { polygon, type TargetRecord } from '../city-record.ts'
import { ringOf } from '../ground.ts'
import { subdistrictAt } from '../land/region.ts'
import type { Block } from '../land/street.ts'
import { STREET_NAMES } from '../land/street-name.ts'

/** Parks large enough to take in a neighbourhood: designated emergency shelters, empty until they are needed. */
const MANY = 20

const area = ({ west, east, south, north }: Block): number => (east - west) * (north - south)

export const shelters = (blocks: readonly Block[]): TargetRecord[] =>
  blocks
    .filter(({ zone }) => zone === 'park')
    .sort((a, b) => area(b) - area(a) || a.west - b.west || a.south - b.south)
    .slice(0, MANY)
    .map(({ west, east, south, north }, index) => {
      const name = STREET_NAMES[(index * 11 + 5) % STREET_NAMES.length] ?? text('', '')
      return {
        region: subdistrictAt([(west + east) / 2, (south + north) / 2]),
        kind: 'shelter',
        name: text(`${name.zh}应急避难场所`, `${name.en} Emergency Shelter`),
        peopleByHour: new Array<number>(24).fill(0),
        phone: `0599-555${8100 + index}`,
        geometry: polygon(
          ringOf([
            [west, south],
            [east, south],
            [east, north],
            [west, north],
          ]),
        ),
      }
    })
