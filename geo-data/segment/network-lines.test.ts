import { describe, expect, test } from 'vitest'
import { packNetwork, unpackNetwork } from './network-lines.ts'
import { readTinyLines } from './twkb.ts'

/** What PostGIS 3.3 wrote of two lines, numbers 7 and 900, the second a riser whose last corner stood twice. */
const TWO = Buffer.from('c50c09020e880e03f8e29f74c8adc41cef01c025f01513c025ef151402c801c701000000e702', 'hex')

describe('lines in Tiny WKB', () => {
  test('are read to the digit, each with its id', () => {
    const { ids, starts, positions } = readTinyLines(TWO)
    expect([[...ids], [...starts]]).toEqual([
      [7, 900],
      [0, 3, 5],
    ])
    expect([...positions.slice(0, 6)]).toEqual([121.8951, 29.9201, -1.2, 121.8975, 29.9215, -1.3])
    expect([...positions.slice(-6)]).toEqual([121.9, 29.92, -1.2, 121.9, 29.92, -3])
  })

  test('that were cut off, are points or have no ids are refused, not guessed at', () => {
    for (let length = 0; length < TWO.length; length += 1)
      expect(() => readTinyLines(TWO.subarray(0, length))).toThrow(RangeError)
    for (const [at, value] of [
      [0, 0xc4],
      [1, 0x08],
      [2, 0x08],
    ] as const)
      expect(() => readTinyLines(Uint8Array.from(TWO, (byte, index) => (index === at ? value : byte)))).toThrow(
        RangeError,
      )
  })
})

test('a network comes back as it was packed, and says how many lines it has left out', () => {
  const groups = [
    { sectorId: 'gas', kind: 'main', twkb: new Uint8Array(TWO) },
    { sectorId: 'water', kind: 'main', twkb: new Uint8Array(TWO) },
  ]
  const network = unpackNetwork(packNetwork({ total: 9, groups }))
  expect([network.total, network.drawn]).toEqual([9, 4])
  expect(network.kinds.map(({ sectorId, ids }) => [sectorId, ...ids])).toEqual([
    ['gas', 7, 900],
    ['water', 7, 900],
  ])
  expect(unpackNetwork(packNetwork({ total: 0, groups: [] }))).toEqual({ total: 0, drawn: 0, kinds: [] })
})
