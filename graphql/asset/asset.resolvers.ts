import { assetsByIds, assetsPage, countAssets } from '../../geo-data/asset/asset.repository.ts'
import { type Asset, type AssetRecord, isAssetRecord } from '../../geo-data/asset/asset.ts'
import type { Bounds } from '../../geo-data/db/spatial.ts'
import { kindByRef } from '../../geo-data/sectors/registry.ts'
import type { SceneSegment } from '../../geo-data/segment/segment.ts'
import { connectionById, idOf, optionalBounds, optionalId, type PageArguments, pageById } from '../arguments.ts'
import type { Context, Resolvers } from '../context.ts'
import { badInput } from '../errors.ts'
import { filtersOf } from '../layer-filter/filters-of.ts'
import { sceneIn } from './scene.ts'

interface AssetFilterInput {
  readonly sectorId?: string | null
  readonly kind?: string | null
  readonly regionId?: string | null
  readonly departmentId?: string | null
  readonly text?: string | null
  readonly bounds?: Bounds | null
  readonly layers?: string | null
}

type AssetsArguments = PageArguments & { readonly record: string; readonly filter?: AssetFilterInput | null }

export const assetResolvers = {
  Query: {
    asset: async (_: unknown, { record, id }: { record: string; id: string }, { read }: Context) =>
      (await read((tx) => assetsByIds(tx, recordOf(record), [idOf(id)])))[0] ?? null,
    assets: (_: unknown, { record, filter, ...page }: AssetsArguments, { read }: Context) =>
      assets(recordOf(record), filter ?? {}, page, read),
    sceneIn: (_: unknown, { bounds, first }: { bounds: Bounds; first: number }, { read }: Context) =>
      sceneIn(bounds, first, read),
  },
  Asset: {
    name: ({ nameZh, nameEn }: Asset) =>
      nameZh === null && nameEn === null ? null : { zh: nameZh ?? nameEn, en: nameEn ?? nameZh },
    department: ({ departmentId }: Asset, _: unknown, { loaders }: Context) => loaders.department.load(departmentId),
    region: ({ regionId }: Asset, _: unknown, { loaders }: Context) => loaders.region.load(regionId),
    sensors: ({ record, id }: Asset, _: unknown, { loaders }: Context) =>
      record === 'asset' ? loaders.sensorsOfAsset.load(id) : loaders.sensorsOfSegment.load(id),
    valveState: (asset: Asset, _: unknown, { loaders }: Context) =>
      isValve(asset) ? loaders.valveState.load(asset.id) : null,
  },
  SceneSegment: {
    diameterMm: ({ sectorId, kind, attributes }: SceneSegment) => {
      const diameter = attributes[kindByRef(`${sectorId}.${kind}`)?.it.carries?.diameter ?? 'diameter_mm']
      return typeof diameter === 'number' ? diameter : null
    },
    boreM: ({ sectorId, kind, attributes }: SceneSegment) => {
      const solid = kindByRef(`${sectorId}.${kind}`)?.it.solid
      const bore = [attributes[solid?.width ?? ''], attributes[solid?.height ?? '']]
      return bore.every((metres) => typeof metres === 'number') ? bore : null
    },
  },
} satisfies Resolvers

const isValve = ({ sectorId, kind }: Asset): boolean => kindByRef(`${sectorId}.${kind}`)?.it.isolates !== undefined

const recordOf = (record: string): AssetRecord => {
  if (!isAssetRecord(record)) throw badInput('record is asset or segment')
  return record
}

/** As the contract says: past it a list says that there are more. */
const MOST_COUNTED = 10_000

const assets = async (record: AssetRecord, input: AssetFilterInput, page: PageArguments, read: Context['read']) => {
  const filter = {
    ...input,
    regionId: optionalId(input.regionId),
    departmentId: optionalId(input.departmentId),
    bounds: optionalBounds(input.bounds),
    layers: filtersOf(input.layers ?? ''),
  }
  const rows = await read((tx) => assetsPage(tx, record, filter, pageById(page)))
  let counting: ReturnType<typeof countAssets> | undefined
  const counted = () => {
    counting ??= read((tx) => countAssets(tx, record, filter, MOST_COUNTED))
    return counting
  }
  return {
    ...connectionById(rows, page.first, async () => (await counted()).count),
    totalIsMore: async () => (await counted()).isMore,
  }
}
