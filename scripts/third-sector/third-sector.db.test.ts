import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scratch } from './test-scratch.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const FLOORS = ['app', 'geo-data', 'graphql', 'scripts', 'workers', 'package.json', 'tsconfig.json']
const WALK = fileURLToPath(new URL('./walk.db.test.child.ts', import.meta.url))
const FILE = 'geo-data/sectors/scratch/scratch.ts'
const LIST = 'geo-data/sectors/index.ts'
const LINE = `export { scratch } from './scratch/scratch.ts'`

let house: string
let before: ReadonlyMap<string, string>
// biome-ignore lint/suspicious/noExplicitAny: what the copy said, compared with what it should
let told: any

const filesOf = (): Map<string, string> =>
  new Map(
    FLOORS.flatMap((floor) =>
      floor.includes('.')
        ? [floor]
        : readdirSync(join(house, floor), { recursive: true, withFileTypes: true }).flatMap((entry) =>
            entry.isFile() ? [relative(house, join(entry.parentPath, entry.name))] : [],
          ),
    ).map((file) => [file, readFileSync(join(house, file), 'utf8')]),
  )

/** A copy of the house as it lies here, with one file and one line more, walked from its registry to its tile. */
beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'third-sector-'))
  for (const floor of FLOORS) cpSync(join(ROOT, floor), join(house, floor), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(house, 'node_modules'))
  before = filesOf()
  const source = readFileSync(new URL('test-scratch.ts', import.meta.url), 'utf8')
  mkdirSync(dirname(join(house, FILE)))
  writeFileSync(join(house, FILE), source.replaceAll('../../geo-data/sectors/', '../'))
  appendFileSync(join(house, LIST), `${LINE}\n`)
  const flags = ['--disable-warning=ExperimentalWarning']
  const run = spawnSync(process.execPath, [...flags, relative(ROOT, WALK)], {
    cwd: house,
    encoding: 'utf8',
    timeout: 120_000,
  })
  const line = run.stdout.trim().split('\n').at(-1)
  if (run.status !== 0 || !line) throw new Error(`the walk ended with ${run.status}: ${run.stderr}`)
  told = JSON.parse(line)
}, 150_000)

afterAll(() => rmSync(house, { recursive: true, force: true }))

describe('a third sector', () => {
  test('is one new file and one line: nothing else was touched, by hand or by what ran', () => {
    const after = filesOf()
    expect([...after.keys()].filter((file) => !before.has(file))).toEqual([FILE])
    expect([...before.keys()].filter((file) => before.get(file) !== after.get(file))).toEqual([LIST])
    expect(after.get(LIST)).toBe(`${before.get(LIST)}${LINE}\n`)
  })

  test('is sound, listed by GraphQL, and stands in the layer tree and the style of the map', () => {
    expect(told.faults).toEqual([])
    expect(told.answer.sectors).toMatchObject([
      {
        name: { en: scratch.name.en },
        domain: scratch.domain,
        colour: scratch.colour,
        kinds: [{ id: 'pipe', attributes: [{ name: 'substance' }, { name: 'pressure_mpa' }, { name: 'diameter_mm' }] }],
        metrics: [{ id: 'concentration', unit: '%VOL' }],
        hazards: [{ id: 'leak' }],
      },
    ])
    expect(told.face).toEqual({ branch: ['scratch.sensor', 'scratch.pipe'], drawn: ['scratch.pipe'] })
  })

  test('has its asset imported by the command, and drawn in its own tile', () => {
    expect(told.report).toMatchObject({ read: 1, imported: 1, rejected: 0 })
    expect(told.tile).toMatchObject({
      kind: 'pipe',
      diameter_mm: 300,
    })
  })

  test('raises its alarm by its own default, and gets its zones and the tasks of its plan', () => {
    expect(told.stream).toMatchObject({ received: 1, stored: 1, refused: [] })
    expect(told.answer.alarms.edges).toHaveLength(1)
    const { incident, impactZoneSet, ...alarm } = told.answer.alarms.edges[0].node
    expect(alarm).toEqual({
      sector: 'scratch',
      priority: 'P1',
      value: 2.6,
      threshold: { value: 2, assetKind: 'scratch.pipe' },
      sensor: { asset: { code: 'HY-1' }, thresholds: [{ value: 2 }] },
    })
    expect(impactZoneSet).toMatchObject({ hazard: 'leak', candidates: [{ code: 'HY-1' }] })
    expect(impactZoneSet.zones.length).toBeGreaterThan(0)
    for (const zone of impactZoneSet.zones) expect(zone.radiusM).toBeGreaterThan(1)
    expect(incident.hazard).toBe('leak')
    expect(incident.tasks.map(({ title }: { title: { en: string } }) => title.en).sort()).toEqual([
      'Send an on-scene commander and keep reporting',
      'Verify on site',
    ])
  })
})
