import {
  type BlindArea,
  type BlindCity,
  type BlindReason,
  type UnwatchedTarget,
  WATCHES,
} from '../../geo-data/blind-area/blind-area.ts'
import { connectionById, limitOf, type PageArguments, pageById } from '../arguments.ts'
import type { Context, Resolvers } from '../context.ts'

type OfSector = { readonly sectorId?: string | null }

/** A target with the city it was found in, where the reasons stand. */
interface Found extends UnwatchedTarget {
  readonly city: BlindCity
}

interface Unseeing {
  readonly sectorId: string
  readonly sensorIds: readonly number[]
  readonly city: BlindCity
}

interface Blind {
  readonly id: number
  readonly reason: BlindReason
}

export const blindAreaResolvers = {
  Query: {
    blindCity: (_: unknown, __: unknown, { ground, actor, at }: Context) => ground.blindCities.of(actor, at),
  },
  BlindCity: {
    reach: () => WATCHES,
    areas: ({ areas }: BlindCity, { sectorId }: OfSector) =>
      areas.filter((area) => sectorId == null || area.sectorId === sectorId),
    targets: (city: BlindCity, given: PageArguments & OfSector) => targets(city, given),
  },
  BlindArea: {
    id: ({ sectorId, regionId }: BlindArea) => `${sectorId}-${regionId}`,
    sensors: ({ sensorIds }: BlindArea) => sensorIds.length,
    region: ({ regionId }: BlindArea, _: unknown, { loaders }: Context) => loaders.region.load(regionId),
  },
  UnwatchedTarget: {
    position: ({ place }: Found) => place,
    region: ({ regionId }: Found, _: unknown, { loaders }: Context) => loaders.region.load(regionId),
    unseenBy: ({ unseenBy, city }: Found): Unseeing[] => unseenBy.map((one) => ({ ...one, city })),
  },
  UnseeingSector: {
    total: ({ sensorIds }: Unseeing) => sensorIds.length,
    sensors: ({ sensorIds, city }: Unseeing, { first }: { first: number }): Blind[] =>
      sensorIds.slice(0, limitOf(first)).flatMap((id) => {
        const reason = city.reasons.get(id)
        return reason ? [{ id, reason }] : []
      }),
  },
  BlindSensor: {
    sensor: ({ id }: Blind, _: unknown, { loaders }: Context) => loaders.sensor.load(id),
  },
} satisfies Resolvers

const targets = (city: BlindCity, { sectorId, ...page }: PageArguments & OfSector) => {
  const { limit, afterId } = pageById(page)
  const all = city.targets.filter(
    ({ unseenBy }) => sectorId == null || unseenBy.some((unseen) => unseen.sectorId === sectorId),
  )
  const rows = all.filter(({ id }) => id > afterId).slice(0, limit)
  return connectionById(
    rows.map((target): Found => ({ ...target, city })),
    page.first,
    async () => all.length,
  )
}
