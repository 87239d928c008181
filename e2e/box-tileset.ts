import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** glTF 2.0, 5.1 and 5.11: component types and buffer targets. */
const [UNSIGNED_SHORT, FLOAT, ARRAY_BUFFER, ELEMENT_ARRAY_BUFFER] = [5123, 5126, 34_962, 34_963] as const
const [JSON_CHUNK, BINARY_CHUNK] = [0x4e4f534a, 0x004e4942]

/** The corners of a box of `half` metres to each side, standing on its ground. */
const cornersOf = (half: number, height: number): number[] =>
  [0, height].flatMap((y) => [-half, y, -half, half, y, -half, half, y, half, -half, y, half])

const FACES = [
  0, 1, 2, 0, 2, 3, 4, 6, 5, 4, 7, 6, 0, 5, 1, 0, 4, 5, 1, 6, 2, 1, 5, 6, 2, 7, 3, 2, 6, 7, 3, 4, 0, 3, 7, 4,
]

/** Binary glTF 2.0 of one box, y up. */
const boxGlb = (half: number, height: number): Buffer => {
  const corners = Float32Array.from(cornersOf(half, height))
  const faces = Uint16Array.from(FACES)
  const binary = Buffer.concat([Buffer.from(corners.buffer), Buffer.from(faces.buffer)])
  const gltf = {
    asset: { version: '2.0' },
    scene: 0,
    scenes: [{ nodes: [0] }],
    nodes: [{ mesh: 0 }],
    meshes: [{ primitives: [{ attributes: { POSITION: 0 }, indices: 1, material: 0 }] }],
    materials: [
      { doubleSided: true, pbrMetallicRoughness: { baseColorFactor: [0.9, 0.5, 0.2, 1], metallicFactor: 0 } },
    ],
    accessors: [
      {
        bufferView: 0,
        componentType: FLOAT,
        count: 8,
        type: 'VEC3',
        min: [-half, 0, -half],
        max: [half, height, half],
      },
      { bufferView: 1, componentType: UNSIGNED_SHORT, count: FACES.length, type: 'SCALAR' },
    ],
    bufferViews: [
      { buffer: 0, byteOffset: 0, byteLength: corners.byteLength, target: ARRAY_BUFFER },
      { buffer: 0, byteOffset: corners.byteLength, byteLength: faces.byteLength, target: ELEMENT_ARRAY_BUFFER },
    ],
    buffers: [{ byteLength: binary.length }],
  }
  const parts = [chunk(JSON_CHUNK, Buffer.from(JSON.stringify(gltf)), ' '), chunk(BINARY_CHUNK, binary, '\0')]
  const head = Buffer.alloc(12)
  head.write('glTF')
  head.writeUInt32LE(2, 4)
  head.writeUInt32LE(12 + parts.reduce((sum, { length }) => sum + length, 0), 8)
  return Buffer.concat([head, ...parts])
}

const chunk = (type: number, bytes: Buffer, filler: string): Buffer => {
  const padded = Buffer.concat([bytes, Buffer.from(filler.repeat((4 - (bytes.length % 4)) % 4))])
  const head = Buffer.alloc(8)
  head.writeUInt32LE(padded.length, 0)
  head.writeUInt32LE(type, 4)
  return Buffer.concat([head, padded])
}

interface Box {
  readonly longitude: number
  readonly latitude: number
  readonly half: number
  readonly height: number
  /** Metres above the ellipsoid on which it stands. */
  readonly ground: number
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** East, north and up at a place on the WGS 84 ellipsoid, as 3D Tiles write a transform: column by column. */
const frameAt = ({ longitude, latitude, ground }: Box): number[] => {
  const [lon, lat] = [radians(longitude), radians(latitude)]
  const [a, e2] = [6_378_137, 6.694_379_990_14e-3]
  const n = a / Math.sqrt(1 - e2 * Math.sin(lat) ** 2)
  const east = [-Math.sin(lon), Math.cos(lon), 0, 0]
  const north = [-Math.sin(lat) * Math.cos(lon), -Math.sin(lat) * Math.sin(lon), Math.cos(lat), 0]
  const up = [Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat), 0]
  const out = n + ground
  const at = [out * (up[0] ?? 0), out * (up[1] ?? 0), (n * (1 - e2) + ground) * Math.sin(lat), 1]
  return [...east, ...north, ...up, ...at]
}

/** Writes `tileset.json` and its one tile into a folder. @returns the path of the tileset. */
export const writeBoxTileset = async (folder: string, box: Box): Promise<string> => {
  const { half, height } = box
  const boundingVolume = { box: [0, 0, height / 2, half, 0, 0, 0, half, 0, 0, 0, height / 2] }
  const root = {
    boundingVolume,
    geometricError: 0,
    refine: 'ADD',
    transform: frameAt(box),
    content: { uri: 'box.glb' },
  }
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'box.glb'), boxGlb(half, height))
  const path = join(folder, 'tileset.json')
  await writeFile(path, JSON.stringify({ asset: { version: '1.1' }, geometricError: 100, root }))
  return path
}
