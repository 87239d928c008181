import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkCases } from './check.ts'
import cases from './consequence.json' with { type: 'json' }
import flare from './point-source.json' with { type: 'json' }
import type { Vector } from './vector.ts'

const GIVEN = '/work/shared/vectors/consequence.json'

/** Families that must run and pass here; those of water, flood, bridge, heat and tunnel wait for their laws. */
const OURS = [
  'release',
  'gas network',
  'dispersion',
  'heavy gas',
  'pool fire',
  'jet fire',
  'jet fire / rupture',
  'radiation',
  'flare radiation',
  'flare flame',
  'BLEVE fireball',
  'blast',
  'VCE',
  'confined explosion',
  'probit',
  'risk',
]
const WAITING = ['water', 'water isolation', 'flood', 'bridge fatigue', 'bridge modal', 'heat network', 'tunnel']

const all = [...cases, ...flare] as unknown as Vector[]
const reports = checkCases(all).map((report, index) => ({ ...report, vector: all[index] as Vector }))
const ours = reports.filter(({ vector }) => OURS.includes(vector.phenomenon ?? ''))

describe('the published cases, each with its own tolerance', () => {
  for (const { id, model, status, why } of ours.filter((report) => report.vector.verified !== false))
    it(`${id} meets ${model}`, () => expect({ status, why }).toEqual({ status: 'passed', why: '' }))

  it('belong each to a family that runs or to one that waits', () => {
    const families = new Set(all.map(({ phenomenon }) => phenomenon ?? ''))
    expect([...families].filter((family) => ![...OURS, ...WAITING].includes(family))).toEqual([])
  })

  it('of water, flood, bridge, heat and tunnel wait and say so', () => {
    const waiting = reports.filter(({ vector }) => WAITING.includes(vector.phenomenon ?? ''))
    expect(waiting.length).toBeGreaterThan(20)
    expect(waiting.filter(({ status, why }) => status !== 'skipped' || !why.startsWith('waiting'))).toEqual([])
  })

  it('that nobody has verified count for nothing, and each says why', () => {
    const unverified = ours.filter(({ vector }) => vector.verified === false)
    expect(unverified.map(({ id }) => id).sort()).toEqual([
      'DSP-SLAB-01',
      'DSP-SLAB-02',
      'EXP-BST-0.2',
      'EXP-BST-0.35',
      'EXP-BST-0.7',
      'EXP-CONF-EK11',
      'EXP-CONF-EK12',
      'FIR-H2-EK',
      'FIR-PIR-02',
      'RSK-07',
      'SRC-PEER-03',
      'SRC-PEER-04',
    ])
    expect(unverified.filter(({ status, why }) => status !== 'skipped' || why.length < 20)).toEqual([])
  })

  it.skipIf(!existsSync(GIVEN))('are those given to the project, word for word', () => {
    expect(cases).toEqual(JSON.parse(readFileSync(GIVEN, 'utf8')))
  })
})
