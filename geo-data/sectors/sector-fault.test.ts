import { describe, expect, it } from 'vitest'
import { STANDINGS } from '../physics/standing.ts'
import { gas } from './gas/gas.ts'
import { defaultThresholdsOf, hazardOf, kindByRef, metricByRef, SECTORS, spaceKinds, unitRoles } from './registry.ts'
import type { DefaultThreshold, Sector } from './sector.ts'
import { faultsOfRegistry } from './sector-fault.ts'
import { convert } from './unit.ts'

const spoilt = (change: (sector: Sector) => Sector): string[] =>
  faultsOfRegistry(SECTORS.map((sector) => (sector === gas ? change(sector) : sector)))

const firstAbove = gas.thresholds.find((one) => one.kind === 'above') as DefaultThreshold & { kind: 'above' }

describe('the registry', () => {
  it('is sound as it stands', () => {
    expect(faultsOfRegistry(SECTORS)).toEqual([])
  })

  it('refuses a threshold in % LEL on a metric in % VOL', () => {
    const mixed = { ...firstAbove, unit: '%LEL' as const }
    expect(spoilt((sector) => ({ ...sector, thresholds: [mixed] }))).toEqual([
      expect.stringContaining('no conversion is stated'),
    ])
  })

  it('accepts it once the conversion and its assumption are stated', () => {
    const stated = {
      ...firstAbove,
      unit: '%LEL' as const,
      conversion: { factor: 0.05, assumes: { zh: '甲烷爆炸下限 5 % VOL', en: 'LEL of methane 5 % VOL' } },
    }
    expect(spoilt((sector) => ({ ...sector, thresholds: [stated] }))).toEqual([])
  })

  it('notices a name that is silent in one language', () => {
    expect(spoilt((sector) => ({ ...sector, name: { zh: '燃气', en: ' ' } }))).toEqual([
      expect.stringContaining('silent in one language'),
    ])
  })

  it('notices a hazard of a metric that nobody measures', () => {
    const faults = spoilt((sector) => ({
      ...sector,
      hazards: sector.hazards.map((hazard) => ({ ...hazard, metrics: ['ghost'] })),
    }))
    expect(faults.length).toBe(gas.hazards.length)
  })

  it('notices a placement rule that asks for an attribute or a choice its kind has not', () => {
    const ask = (attribute: string) => ({ attribute, is: 'one-of', values: ['vacuum'] }) as const
    const rule = gas.placement[0] as Sector['placement'][number]
    const faults = spoilt((sector) => ({
      ...sector,
      placement: [{ ...rule, kinds: ['gas.main'], where: [ask('pressure_class'), ask('mood')] }],
    }))
    expect(faults).toEqual([
      `gas: placement ${rule.id}: gas.main has no pressure_class vacuum`,
      `gas: placement ${rule.id}: gas.main has no attribute mood`,
    ])
  })

  it('notices a placement rule that no sensor could ever fulfil', () => {
    const rule = { ...(gas.placement[0] as Sector['placement'][number]), where: [], kinds: ['gas.valve'] as const }
    const { servedWithinMetres: _served, ...alone } = { ...rule, metric: 'pressure' }
    expect(spoilt((sector) => ({ ...sector, placement: [alone] }))).toEqual([
      `gas: placement ${rule.id}: pressure never stands on gas.valve`,
    ])
  })

  it('notices a coupling that speaks of what is not there', () => {
    const why = { zh: '因', en: 'why' }
    const suffers = [{ kinds: ['water.main'], harm: 'cavity', next: 'gas.ghost', share: 0.5, why }] as const
    const inflicts = (gas.couplings?.inflicts ?? []).slice(0, 1).map((one) => ({ ...one, hazards: ['ghost'] }))
    expect(spoilt((sector) => ({ ...sector, couplings: { inflicts, suffers } }))).toEqual([
      'gas: coupling: hazard ghost is unknown',
      "gas: coupling: water.main is another sector's kind",
      'gas: coupling: hazard gas.ghost is unknown',
    ])
  })

  it('notices a kind named twice', () => {
    const faults = spoilt((sector) => ({ ...sector, kinds: [...sector.kinds, ...sector.kinds.slice(0, 1)] }))
    expect(faults).toEqual(['gas: kind main is named twice'])
  })

  it('notices a short name that is not short', () => {
    const faults = spoilt((sector) => ({ ...sector, short: { zh: '城镇燃气管网', en: 'Gas' } }))
    expect(faults).toEqual(['gas: short name 城镇燃气管网 / Gas is too long for a wall'])
  })

  it('keeps the four warning colours out of the sectors', () => {
    const colours = SECTORS.map((sector) => sector.colour)
    for (const colour of colours) expect(saturation(colour)).toBeLessThan(0.35)
    expect(new Set(colours).size).toBe(SECTORS.length)
  })
})

describe('a sector more', () => {
  const steam: Sector = {
    id: 'steam',
    name: { zh: '工业蒸汽', en: 'Industrial steam' },
    short: { zh: '蒸汽', en: 'Steam' },
    domain: 'lifeline',
    wallScene: 'gas',
    watchesMetres: 100,
    colour: '#7f9aa8',
    glyph: '汽',
    kinds: [
      {
        id: 'main',
        name: { zh: '蒸汽管线', en: 'Steam main' },
        geometry: 'line',
        layer: 'underground',
        symbol: { as: 'line', widthPx: 2, colour: '#7f9aa8' },
        minZoom: 10,
        attributes: [],
      },
    ],
    spaceTypes: [],
    metrics: [
      {
        id: 'pressure',
        name: { zh: '压力', en: 'Pressure' },
        unit: 'MPa',
        range: { min: 0, max: 2.5 },
        accuracy: { zh: '0.25% FS', en: '0.25 % FS' },
        requirement: 'R122',
        decimals: 3,
        reporting: { normalSeconds: 300, alarmSeconds: 10 },
        on: ['steam.main'],
      },
    ],
    deviceEvents: [],
    thresholds: [],
    topology: [{ from: 'steam.main', to: ['steam.main', 'gas.valve-well'], at: 'ends', snapMetres: 1 }],
    hazards: [],
    placement: [],
    unitRoles: [],
    plans: [],
  }

  it('is one object beside the others, and may speak of their kinds', () => {
    expect(faultsOfRegistry([...SECTORS, steam])).toEqual([])
  })

  it('is refused when it speaks of a kind that nobody has', () => {
    const lost: Sector = { ...steam, topology: [{ from: 'steam.main', to: ['ghost.main'], at: 'ends', snapMetres: 1 }] }
    expect(faultsOfRegistry([...SECTORS, lost])).toEqual(['steam: topology: kind ghost.main is unknown'])
  })
})

describe('what follows from the registry', () => {
  it('keeps the accuracies of the guide verbatim, slips included', () => {
    expect(metricByRef('gas.pressure')?.it.accuracy.en).toContain('±1.5 % FS')
    expect(metricByRef('gas.flow')?.it.accuracy.en).toContain('±0.1 % VOL')
    expect(metricByRef('gas.flow')?.it.note?.zh).toContain('照录不改')
  })

  it('answers R101 to R107 and R200 with metrics', () => {
    const answered = SECTORS.flatMap((sector) => sector.metrics.map((metric) => metric.requirement))
    for (const row of ['R101', 'R102', 'R103', 'R104', 'R105', 'R106', 'R107', 'R200']) expect(answered).toContain(row)
  })

  it('assumes what rules.md assumes of a main without a record', () => {
    const assumed = (ref: string) =>
      Object.fromEntries(
        (kindByRef(ref)?.it.attributes ?? [])
          .filter((one) => one.assumedDefault)
          .map((one) => [one.name, one.assumedDefault?.value]),
      )
    expect(assumed('gas.main')).toEqual({ substance: 'methane', pressure_mpa: 0.4, diameter_mm: 200 })
    expect(assumed('hazchem.pipeline')).toEqual({ substance: 'propylene', pressure_mpa: 2.5, diameter_mm: 200 })
  })

  it('never presents an unread standard as verified', () => {
    const thresholds = SECTORS.flatMap((sector) => sector.thresholds)
    for (const { provenance } of thresholds) if (provenance.mark !== 'V') expect(provenance.verified).toBe(false)
  })

  it('keeps adjacent levels of a ±0.1 % VOL sensor more than 0.2 % VOL apart', () => {
    const levels = defaultThresholdsOf('gas.methane-adjacent', 'drainage.manhole').filter((one) => one.kind === 'above')
    expect(Math.abs((levels[1]?.value ?? 0) - (levels[0]?.value ?? 0))).toBeGreaterThan(0.2)
  })

  it('names no law that physics does not hold', () => {
    const named = SECTORS.flatMap((sector) => sector.hazards.flatMap((hazard) => hazard.scenarios)).flatMap(
      (scenario) => scenario.laws,
    )
    expect(named.filter((law) => !Object.hasOwn(STANDINGS, law))).toEqual([])
  })

  it('finds the hazard of a climbing manhole and of a falling chemical line', () => {
    expect(hazardOf('gas.methane-adjacent')?.ref).toBe('gas.underground-gas')
    expect(hazardOf('hazchem.pressure')?.ref).toBe('hazchem.pipeline-leak')
    expect(hazardOf('gas.ghost')).toBeUndefined()
  })

  it('knows every adjacent space by its trait, whichever sector owns it', () => {
    expect(spaceKinds().map((kind) => kind.ref)).toEqual(
      expect.arrayContaining([
        'drainage.manhole',
        'drainage.conduit',
        'gas.valve-well',
        'water.valve-well',
        'heating.chamber',
        'hazchem.valve-chamber',
      ]),
    )
  })

  it('names each unit role once', () => {
    const ids = unitRoles().map((role) => role.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toContain('park-authority')
  })

  it('converts within a quantity and never across', () => {
    expect(convert(250, 'kPa', 'MPa')).toBeCloseTo(0.25, 12)
    expect(convert(20, '%LEL', '%VOL')).toBeUndefined()
  })
})

const saturation = (hex: string): number => {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ]
  const high = Math.max(red, green, blue)
  const low = Math.min(red, green, blue)
  return high === low ? 0 : (high - low) / (1 - Math.abs(high + low - 1))
}
