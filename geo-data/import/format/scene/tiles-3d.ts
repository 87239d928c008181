import { open, readFile, stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import proj4 from 'proj4'
import { type SourceRecord, UnreadableFile } from '../../import.ts'
import type { Format, Source } from '../format.ts'
import { type Extent, sceneModel } from './scene-model.ts'

/** A tileset's own file says little and points to the rest; one larger than this is something else. */
const LARGEST = 64 << 20
const HEAD = 4096

const EARTH_CENTRED = proj4('+proj=geocent +datum=WGS84 +units=m', 'EPSG:4326')

interface Volume {
  readonly region?: readonly number[]
  readonly box?: readonly number[]
  readonly sphere?: readonly number[]
}

async function* records({ path }: Source): AsyncIterable<SourceRecord> {
  const name = basename(dirname(path)) || basename(path)
  yield sceneModel('3d-tiles', { path, name }, await extentIn(path))
}

const extentIn = async (path: string): Promise<Extent> => {
  if ((await stat(path)).size > LARGEST)
    throw new UnreadableFile({ zh: '比任何 tileset.json 都大', en: 'is larger than any tileset.json' })
  let root: { boundingVolume?: Volume; transform?: readonly number[] } | undefined
  try {
    root = (JSON.parse(await readFile(path, 'utf8')) as { root?: typeof root }).root
  } catch (cause) {
    const message = (cause as Error).message.slice(0, 100)
    throw new UnreadableFile({ zh: `不是完整的 JSON（${message}）`, en: `is not whole JSON (${message})` }, { cause })
  }
  const extent = root?.boundingVolume && extentOf(root.boundingVolume, root.transform ?? IDENTITY)
  if (!extent?.every(Number.isFinite))
    throw new UnreadableFile({
      zh: '是根节点没有写明地球上范围的 tileset',
      en: 'is a tileset whose root says no bounds on earth',
    })
  return extent
}

const degrees = (radians: number): number => (radians * 180) / Math.PI

/** OGC 3D Tiles 1.1, 8.5: a region in radians, else a box or a sphere in earth-centred metres under the root's transform. */
const extentOf = ({ region, box, sphere }: Volume, transform: readonly number[]): Extent | undefined => {
  if (region?.length === 6) {
    const [west = 0, south = 0, east = 0, north = 0, lowest = 0, highest = 0] = region
    return [degrees(west), degrees(south), degrees(east), degrees(north), lowest, highest]
  }
  const [x = 0, y = 0, z = 0, radius = 0] = sphere ?? []
  const axes =
    box?.length === 12 ? box : sphere?.length === 4 ? [x, y, z, radius, 0, 0, 0, radius, 0, 0, 0, radius] : undefined
  if (!axes) return undefined
  const corners = [-1, 1].flatMap((i) => [-1, 1].flatMap((j) => [-1, 1].map((k) => corner(axes, [i, j, k]))))
  const placed = corners.map((point) => EARTH_CENTRED.forward(moved(transform, point)))
  const range = (axis: number, pick: (...values: number[]) => number) =>
    pick(...placed.map((at) => at[axis] ?? Number.NaN))
  return [
    range(0, Math.min),
    range(1, Math.min),
    range(0, Math.max),
    range(1, Math.max),
    range(2, Math.min),
    range(2, Math.max),
  ]
}

const IDENTITY = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]

const corner = (box: readonly number[], signs: readonly number[]): number[] =>
  [0, 1, 2].map((axis) =>
    signs.reduce((sum, sign, half) => sum + sign * (box[3 + 3 * half + axis] ?? 0), box[axis] ?? 0),
  )

/** Column-major, as glTF writes matrices. */
const moved = (m: readonly number[], [x = 0, y = 0, z = 0]: readonly number[]): [number, number, number] => {
  const row = (axis: number): number =>
    (m[axis] ?? 0) * x + (m[4 + axis] ?? 0) * y + (m[8 + axis] ?? 0) * z + (m[12 + axis] ?? 0)
  return [row(0), row(1), row(2)]
}

/** 3D Tiles, tileset.json: kept where it is; the record knows its address and the ground it covers. */
export const tiles3d: Format = {
  id: '3D Tiles',
  extensions: ['.json'],
  recognises: async ({ path }) => {
    const file = await open(path)
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0)
      const head = buffer.toString('utf8', 0, bytesRead)
      return !/"features"\s*:/.test(head) && /"(?:geometricError|boundingVolume)"\s*:/.test(head)
    } finally {
      await file.close()
    }
  },
  crs: async () => 'EPSG:4326',
  records,
}
