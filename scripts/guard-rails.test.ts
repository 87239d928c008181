import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const CRUISER = join(ROOT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs')

/** Files that may stand as they are: what the breaches reach for, and the permitted likeness of each breach. */
const PERMITTED: Record<string, string> = {
  'geo-data/alarm/alarm.ts': `import { laws } from '../physics/fire.ts'\nexport const alarm = laws`,
  'geo-data/alarm/alarm.repository.ts': `import { sql } from 'kysely'\nimport type { DB } from '../db/generated.ts'\nexport const rows: DB = sql`,
  'geo-data/alarm/alarm.commands.ts': `import { rows } from './alarm.repository.ts'\nexport const raise = rows`,
  'geo-data/db/generated.ts': 'export type DB = unknown',
  'geo-data/db/pool.ts': `import pg from 'pg'\nexport const pool = pg`,
  'geo-data/physics/fire.ts': 'export const laws = 1',
  'geo-data/sectors/gas.ts': 'export const gas = 1',
  'graphql/generated/resolvers.ts': 'export type Resolvers = unknown',
  'graphql/alarm/alarm.resolvers.ts': `import { raise } from '../../geo-data/alarm/alarm.commands.ts'\nexport const resolvers = raise`,
  'workers/alarm/raise-alarm.ts': `import { raise } from '../../geo-data/alarm/alarm.commands.ts'\nexport const task = raise`,
  'app/_ui/button.tsx': 'export const button = 1',
  'app/_features/map/map.tsx': `import { Map } from 'maplibre-gl'\nexport const map = Map`,
  'app/_features/map/overlay/deck.ts': `import { MapLibreOverlay } from '@deck.gl/maplibre'\nexport const deck = MapLibreOverlay`,
  'app/_features/map/overlay/drawing.ts': `import type { PathLayerProps } from '@deck.gl/layers'\nexport type Path = PathLayerProps`,
  'app/_features/scene/scene.tsx': `import { CesiumWidget } from 'cesium'\nexport const scene = CesiumWidget`,
  'app/_features/alarm/alarm-list.tsx': [
    `import { alarm } from '../../../geo-data/alarm/alarm.ts'`,
    `import { gas } from '../../../geo-data/sectors/gas.ts'`,
    `import type { Resolvers } from '../../../graphql/generated/resolvers.ts'`,
    'export const list: Resolvers = [alarm, gas]',
  ].join('\n'),
}

/** One deliberate breach a file: the rule it breaks, where it stands, what it wrongly imports. */
const BREACHES: readonly (readonly [rule: string, file: string, imports: string])[] = [
  ['no-cycles', 'geo-data/alarm/egg.ts', './hen.ts'],
  ['physics-knows-only-laws', 'geo-data/physics/water.ts', 'node:fs'],
  ['physics-knows-only-laws', 'geo-data/physics/flood.ts', '../alarm/alarm.ts'],
  ['pure-files-import-pure-files', 'geo-data/incident/incident.ts', '../alarm/alarm.repository.ts'],
  ['pure-files-import-pure-files', 'geo-data/sectors/water.ts', 'node:os'],
  ['sql-only-in-repositories', 'geo-data/incident/incident.commands.ts', 'kysely'],
  ['sql-only-in-repositories', 'workers/alarm/count-alarms.ts', 'pg'],
  ['tables-only-through-a-repository', 'graphql/alarm/rows.ts', '../../geo-data/db/generated.ts'],
  ['repositories-import-no-commands', 'geo-data/incident/incident.repository.ts', '../alarm/alarm.commands.ts'],
  ['the-city-knows-no-floor', 'geo-data/alarm/push.commands.ts', '../../workers/alarm/raise-alarm.ts'],
  ['floors-meet-on-the-wire', 'graphql/alarm/start.ts', '../../workers/alarm/raise-alarm.ts'],
  ['floors-meet-on-the-wire', 'app/_features/alarm/ask.ts', '../../../graphql/alarm/alarm.resolvers.ts'],
  ['the-face-holds-no-truth', 'app/_features/alarm/read.ts', '../../../geo-data/alarm/alarm.repository.ts'],
  ['the-face-holds-no-truth', 'app/_features/alarm/act.ts', '../../../geo-data/alarm/alarm.commands.ts'],
  ['the-face-holds-no-truth', 'app/_features/alarm/connect.ts', '../../../geo-data/db/pool.ts'],
  ['ui-knows-no-domain', 'app/_ui/alarm-button.tsx', '../../geo-data/alarm/alarm.ts'],
  ['ui-knows-no-domain', 'app/_ui/list.tsx', '../_features/alarm/alarm-list.tsx'],
  ['one-owner-of-the-map', 'app/_features/alarm/own-map.ts', 'maplibre-gl'],
  ['deck-comes-when-needed', 'app/_features/alarm/own-overlay.ts', '@deck.gl/maplibre'],
  ['deck-comes-when-needed', 'app/_features/map/own-layer.ts', '@deck.gl/layers'],
  ['one-owner-of-the-scene', 'app/_features/map/own-scene.ts', 'cesium'],
]

type Violation = { rule: { name: string }; from: string }

let house: string
let violations: readonly Violation[]

const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(house, file)), { recursive: true })
  writeFileSync(join(house, file), `${text}\n`)
}

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'guard-rails-'))
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
    cpSync(join(ROOT, file), join(house, file))
  symlinkSync(join(ROOT, 'node_modules'), join(house, 'node_modules'))
  for (const [file, text] of Object.entries(PERMITTED)) write(file, text)
  for (const [, file, imports] of BREACHES)
    write(file, `import * as other from '${imports}'\nexport const breach = other`)
  write('geo-data/alarm/hen.ts', `import { breach } from './egg.ts'\nexport const hen = breach`)
  const floors = ['app', 'graphql', 'workers', 'geo-data']
  const run = spawnSync(process.execPath, [CRUISER, ...floors, '--output-type', 'json'], {
    cwd: house,
    encoding: 'utf8',
  })
  violations = (JSON.parse(run.stdout) as { summary: { violations: Violation[] } }).summary.violations
}, 60_000)

afterAll(() => rmSync(house, { recursive: true, force: true }))

describe('the rules of the house', () => {
  test.each(BREACHES)('%s is broken by %s importing %s, and it is caught', (rule, file) => {
    expect(violations.filter((v) => v.from === file).map((v) => v.rule.name)).toContain(rule)
  })

  test('what the house permits is left alone', () => {
    expect(violations.filter((v) => v.from in PERMITTED)).toEqual([])
  })

  test('every rule has a breach planted against it', () => {
    const { forbidden } = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as {
      forbidden: { name: string }[]
    }
    expect(new Set(BREACHES.map(([rule]) => rule))).toEqual(new Set(forbidden.map(({ name }) => name)))
  })
})
