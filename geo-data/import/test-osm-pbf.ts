import { deflateSync } from 'node:zlib'

/** A small extract: nodes by their place, ways by their nodes, and buildings of several ways. */
export interface Extract {
  readonly nodes: readonly { readonly id: number; readonly lon: number; readonly lat: number }[]
  readonly ways: readonly { readonly id: number; readonly refs: readonly number[]; readonly tags: Tags }[]
  readonly relations?: readonly { readonly id: number; readonly outer: readonly number[]; readonly tags: Tags }[]
}
type Tags = Readonly<Record<string, string>>

/** Nanodegrees a unit, as every planet file has them. */
const GRANULARITY = 100
const WAY = 1

/** The bytes of an .osm.pbf of one block (OSM wiki, PBF Format), written by hand so that the reader is tried against the format itself. */
export const asOsmPbf = (extract: Extract): Buffer => {
  const { ways, relations = [] } = extract
  const texts = ['', 'outer', ...new Set([...ways, ...relations].flatMap(({ tags }) => Object.entries(tags).flat()))]
  const table = Buffer.concat(texts.map((text) => bytes(1, Buffer.from(text))))
  return Buffer.concat([
    block('OSMHeader', bytes(4, Buffer.from('OsmSchema-V0.6'))),
    block('OSMData', Buffer.concat([bytes(1, table), bytes(2, groupOf(extract, texts)), number(17, GRANULARITY)])),
  ])
}

const groupOf = ({ nodes, ways, relations = [] }: Extract, texts: readonly string[]): Buffer => {
  const indexes = (words: readonly string[]) => words.map((word) => varint(texts.indexOf(word)))
  const tagged = (tags: Tags) => [packed(2, indexes(Object.keys(tags))), packed(3, indexes(Object.values(tags)))]
  const dense = [
    packed(1, deltas(nodes.map(({ id }) => id))),
    packed(8, deltas(nodes.map(({ lat }) => units(lat)))),
    packed(9, deltas(nodes.map(({ lon }) => units(lon)))),
  ]
  return Buffer.concat([
    bytes(2, Buffer.concat(dense)),
    ...ways.map(({ id, refs, tags }) =>
      bytes(3, Buffer.concat([number(1, id), ...tagged(tags), packed(8, deltas(refs))])),
    ),
    ...relations.map(({ id, outer, tags }) => {
      const members = [packed(8, indexes(outer.map(() => 'outer'))), packed(9, deltas(outer))]
      const types = packed(
        10,
        outer.map(() => varint(WAY)),
      )
      return bytes(4, Buffer.concat([number(1, id), ...tagged(tags), ...members, types]))
    }),
  ])
}

const units = (degrees: number): number => Math.round((degrees * 1e9) / GRANULARITY)

const block = (type: string, content: Buffer): Buffer => {
  const blob = Buffer.concat([number(2, content.length), bytes(3, deflateSync(content))])
  const header = Buffer.concat([bytes(1, Buffer.from(type)), number(3, blob.length)])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(header.length)
  return Buffer.concat([length, header, blob])
}

const varint = (value: number): Buffer => {
  const found: number[] = []
  let rest = BigInt.asUintN(64, BigInt(value))
  for (; rest > 127n; rest >>= 7n) found.push(Number(rest & 127n) | 128)
  return Buffer.from([...found, Number(rest)])
}

/** Each number less the one before, zigzag, so that small steps either way are short. */
const deltas = (values: readonly number[]): Buffer[] =>
  values.map((value, index) => {
    const step = value - (index === 0 ? 0 : (values[index - 1] as number))
    return varint(step < 0 ? -2 * step - 1 : 2 * step)
  })

const number = (field: number, value: number): Buffer => Buffer.concat([varint(field << 3), varint(value)])
const bytes = (field: number, content: Buffer): Buffer =>
  Buffer.concat([varint((field << 3) | 2), varint(content.length), content])
const packed = (field: number, values: readonly Buffer[]): Buffer => bytes(field, Buffer.concat(values))
