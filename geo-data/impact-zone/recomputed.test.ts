import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { drawZones } from './draw.ts'
import type { ImpactZone } from './impact-zone.ts'
import { aChamberSituation, aLineSituation } from './test-situation.ts'

const FOLDER = join(import.meta.dirname, '../../docs/recomputed')
const python = spawnSync('python3', ['--version']).status === 0

/** Three cards of different families, each of the public's own criterion. */
const CARDS = [
  {
    card: 'chamber-blast',
    asked: aChamberSituation(),
    is: ({ scenario, criterion }: ImpactZone) => scenario === 'chamber-explosion' && criterion.id === 'overpressure-7',
  },
  {
    card: 'pool-fire',
    asked: aLineSituation({ substance: 'gasoline', pressure_mpa: 0.8, diameter_mm: 200 }, { hole_mm: 25 }),
    is: ({ scenario, criterion }: ImpactZone) => scenario === 'pool-fire' && criterion.id === 'heat-5',
  },
  {
    card: 'toxic-plume',
    asked: aLineSituation({ substance: 'ammonia', pressure_mpa: 1, diameter_mm: 100 }, { hole_mm: 25 }),
    is: ({ scenario, label }: ImpactZone) => scenario === 'toxic-cloud' && label.en.includes('AEGL-2'),
  },
] as const

/** What a reader of the card sees: the inputs of each step, and nothing that was computed in between. */
const printedOn = ({ steps }: ImpactZone) =>
  steps.flatMap(({ inputs }, index) =>
    inputs.map(({ name, value, unit }) => [index + 1, name, value, unit === 'none' ? '' : unit] as const),
  )

const cardOf = ({ card, asked, is }: (typeof CARDS)[number]) => {
  const zone = drawZones(asked.situation, asked.hazard).zones.find((one) => one.line === null && is(one))
  if (!zone || zone.radiusM === null) throw new Error(`no ${card} was drawn`)
  return { card, printed: printedOn(zone), ours: { label: zone.label.zh, radiusM: zone.radiusM }, steps: zone.steps }
}

const recompute = (given: unknown, ...options: readonly string[]): string =>
  execFileSync('python3', [join(FOLDER, 'recompute.py'), ...options], {
    input: JSON.stringify(given),
    encoding: 'utf8',
  })

/** Integrating over a flame takes Python a second or two on a busy machine. */
const PATIENCE = { timeout: 30_000 }

describe.skipIf(!python)(
  'a card is recomputed from what is printed on it (skipped where there is no python3)',
  PATIENCE,
  () => {
    it.each(CARDS)('$card: another method gives the same reach to 1 %', (one) => {
      const { steps: _, ...given } = cardOf(one)
      const steps: { value: number }[] = JSON.parse(recompute(given))
      const theirs = steps.at(-1)?.value ?? Number.NaN
      expect(Math.abs(theirs / given.ours.radiusM - 1)).toBeLessThan(0.01)
    })

    it.each(CARDS)('$card: another pressure, another reach: the script reads the card', (one) => {
      const { steps: _, printed, ...given } = cardOf(one)
      const larger = printed.map(([step, name, value, unit]) => {
        const grown = name === 'chamber_volume_m3' || name === 'pressure_mpa' ? Number(value) * 4 : value
        return [step, name, grown, unit] as const
      })
      const steps: { value: number }[] = JSON.parse(recompute({ ...given, printed: larger }))
      expect(steps.at(-1)?.value).toBeGreaterThan(given.ours.radiusM * 1.1)
    })

    it.each(CARDS)('$card: the page in docs/ tells of the card as it is today', async (one) => {
      const { steps: _, ...given } = cardOf(one)
      await expect(recompute(given, '--markdown')).toMatchFileSnapshot(join(FOLDER, `${one.card}.md`))
    })
  },
)
