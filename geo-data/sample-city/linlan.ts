import { buildings, nameLandmark, type Stock } from './building/buildings.ts'
import { withNeighbourhoods } from './building/neighbourhood.ts'
import type { CityRecord } from './city-record.ts'
import { enterprises } from './enterprise/enterprises.ts'
import { groundCover } from './land/ground-cover.ts'
import { regions } from './land/region.ts'
import { type StreetPlan, streetPlan } from './land/street.ts'
import { gatewaysOf, sensors } from './life/sensors.ts'
import { chemicalNetwork } from './network/chemical.ts'
import { disturbanceZones, pastAccidents } from './network/disturbance.ts'
import { gasLayout } from './network/gas-layout.ts'
import { gasNetwork } from './network/gas-network.ts'
import { heatingNetwork } from './network/heating.ts'
import { type Network, together } from './network/lay.ts'
import { groundOf } from './network/section.ts'
import { connections } from './network/sewer/connections.ts'
import { floodPlaces } from './network/sewer/flood-places.ts'
import { sewers } from './network/sewer/sewers.ts'
import { trenches } from './network/trench.ts'
import { waterNetwork } from './network/water.ts'
import { departments, users } from './society/department.ts'
import { excavationPermits } from './society/excavation-permit.ts'
import { catering, hazardSources } from './society/premises.ts'
import { cameras, resources } from './society/readiness.ts'
import { shelters } from './society/shelter.ts'
import { watchedPlaces } from './society/watched-places.ts'
import { bridges } from './structure/bridge.ts'
import { metro } from './structure/metro.ts'
import { railway } from './structure/railway.ts'
import { utilityTunnels } from './structure/tunnel.ts'

/** All that has an owner: under the streets, over the water, behind the fences. */
const everythingBuilt = (plan: StreetPlan, stock: Stock): Network => {
  const ground = groundOf(plan.streets)
  const premises = catering(stock.built)
  const drains = sewers(plan.streets, ground)
  const [gas, water] = [gasNetwork(gasLayout(plan.streets), ground), waterNetwork(plan.streets, ground)]
  return together([
    gas,
    water,
    trenches(plan.streets, ground),
    chemicalNetwork(plan.blocks, ground),
    drains,
    connections(drains, plan.streets, ground),
    heatingNetwork(plan.streets, ground),
    utilityTunnels(),
    metro(),
    railway(),
    watchedPlaces(stock.built, stock.targets),
    {
      assets: [
        ...floodPlaces(),
        ...bridges(plan.streets),
        ...enterprises(plan.blocks),
        ...premises,
        ...disturbanceZones(),
        ...pastAccidents(),
        ...excavationPermits([...gas.segments, ...water.segments]),
      ],
      segments: [],
    },
  ])
}

/** The whole of Linlan as plain records: the same every time it is asked for. Takes about two seconds. */
export const linlan = (): CityRecord => {
  const plan = streetPlan()
  const stock = withNeighbourhoods(nameLandmark(buildings(plan.blocks)))
  const built = everythingBuilt(plan, stock)
  const assets = built.assets.map(({ record }) => record)
  const segments = built.segments.map(({ record }) => record)
  const watch = sensors({ assets, segments })
  return {
    regions: regions(),
    departments: departments(),
    users: users(),
    basemap: groundCover(plan),
    buildings: stock.built.map(({ record }) => record),
    targets: [...stock.targets.map(({ record }) => record), ...shelters(plan.blocks)],
    hazardSources: hazardSources(),
    cameras: cameras(),
    resources: resources(),
    assets,
    segments,
    gateways: gatewaysOf(watch),
    sensors: watch,
  }
}
