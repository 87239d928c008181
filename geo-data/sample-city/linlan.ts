import { buildings, nameLandmark } from './building/buildings.ts'
import type { CityRecord } from './city-record.ts'
import { groundCover } from './land/ground-cover.ts'
import { regions } from './land/region.ts'
import { streetPlan } from './land/street.ts'
import { gatewaysOf, sensors } from './life/sensors.ts'
import { chemicalNetwork } from './network/chemical.ts'
import { disturbanceZones } from './network/disturbance.ts'
import { gasLayout } from './network/gas-layout.ts'
import { gasNetwork } from './network/gas-network.ts'
import { heatingNetwork } from './network/heating.ts'
import { together } from './network/lay.ts'
import { groundOf } from './network/section.ts'
import { sewers } from './network/sewer/sewers.ts'
import { trenches } from './network/trench.ts'
import { waterNetwork } from './network/water.ts'
import { departments, users } from './society/department.ts'
import { catering, hazardSources } from './society/premises.ts'
import { cameras, resources } from './society/readiness.ts'

/** The whole of Linlan as plain records: the same every time it is asked for. Takes about two seconds. */
export const linlan = (): CityRecord => {
  const plan = streetPlan()
  const stock = nameLandmark(buildings(plan.blocks))
  const ground = groundOf(plan.streets)
  const premises = catering(stock.built)
  const below = together([
    gasNetwork(gasLayout(plan.streets), ground),
    trenches(plan.streets, ground),
    chemicalNetwork(plan.blocks, ground),
    waterNetwork(plan.streets, ground),
    sewers(plan.streets, ground),
    heatingNetwork(plan.streets, ground),
  ])
  const assets = [...below.assets, ...premises, ...disturbanceZones()].map(({ record }) => record)
  const segments = below.segments.map(({ record }) => record)
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
