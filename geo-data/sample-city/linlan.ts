import { buildings, nameLandmark } from './building/buildings.ts'
import type { CityRecord } from './city-record.ts'
import { groundCover } from './land/ground-cover.ts'
import { regions } from './land/region.ts'
import { streetPlan } from './land/street.ts'
import { gatewaysOf, sensors } from './life/sensors.ts'
import { chemicalNetwork } from './network/chemical.ts'
import { disturbanceZones } from './network/disturbance.ts'
import { neighbours } from './network/drains.ts'
import { gasLayout } from './network/gas-layout.ts'
import { gasNetwork } from './network/gas-network.ts'
import { departments, users } from './society/department.ts'
import { catering, hazardSources } from './society/premises.ts'
import { cameras, resources } from './society/readiness.ts'

/** The whole of Linlan as plain records: the same every time it is asked for. Takes about two seconds. */
export const linlan = (): CityRecord => {
  const plan = streetPlan()
  const stock = nameLandmark(buildings(plan.blocks))
  const gas = gasNetwork(gasLayout(plan.streets))
  const drains = neighbours(plan.streets)
  const chemical = chemicalNetwork(plan.blocks)
  const premises = catering(stock.built)
  const assets = [...gas.assets, ...drains.assets, ...chemical.assets, ...premises, ...disturbanceZones()].map(
    ({ record }) => record,
  )
  const segments = [...gas.segments, ...drains.segments, ...chemical.segments].map(({ record }) => record)
  const watch = sensors({ assets, segments })
  return {
    regions: regions(),
    departments: departments(),
    users: users(),
    basemap: groundCover(plan),
    buildings: stock.built.map(({ record }) => record),
    targets: stock.targets,
    hazardSources: hazardSources(),
    cameras: cameras(),
    resources: resources(),
    assets,
    segments,
    gateways: gatewaysOf(watch),
    sensors: watch,
  }
}
