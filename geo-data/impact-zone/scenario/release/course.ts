import { GAS_CONSTANT_J_MOL_K, STANDARD_ATMOSPHERE_PA } from '../../../physics/nature.ts'
import { isothermalPipeFlow } from '../../../physics/source/long-pipe.ts'
import { type RupturedLine, ruptureAfter } from '../../../physics/source/pipe/rupture-transient.ts'
import { minutesOfOperation } from '../../../sectors/part/leak/isolation.ts'
import { type Text, text } from '../../../sectors/text.ts'
import type { Situation } from '../../situation.ts'
import { derived, type Figure, figure, round, type Step } from '../../step.ts'
import { ambient, boreArea, type Contents, gasDensityIn, isLiquid, liquidDensity } from './contents.ts'
import type { Course, Flow, Release } from './outflow.ts'

/** Nobody is reckoned to stand in it longer (the duration that scenarios.md gives the AEGLs for). */
const LONGEST_S = 3600
/** A vessel leaks until it is empty, and no longer than half an hour (Purple Book, remembered). */
const LONGEST_OF_VESSEL_S = 1800
/** Darcy, of steel or polyethylene at high flow. */
const FRICTION = 0.02

type Flows = Pick<Flow, 'massFlowKgS' | 'instantKg' | 'way' | 'phase'>

export const courseOf = (situation: Situation, contents: Contents, flow: Flows): Course => {
  if (flow.instantKg !== null) return atOnce(flow.instantKg)
  const given = situation.overrides.release_minutes
  if (typeof given === 'number') return lasting(flow.massFlowKgS, given * 60)
  return contents.line ? ofLine(situation, contents, flow) : ofVessel(situation, contents, flow)
}

const NOTHING = { closedAfterS: null, inventoryKg: 0, transient: null, fading: false } as const

const atOnce = (releasedKg: number): Course => ({
  ...NOTHING,
  durationS: 0,
  releasedKg,
  inventoryKg: releasedKg,
  steps: [],
})

const lasting = (kgS: number, durationS: number): Course => {
  const minutes = figure('t', durationS / 60, 'min', { origin: 'override', source: 'user', mark: 'P' })
  const course = { ...NOTHING, durationS, releasedKg: kgS * durationS }
  return { ...course, steps: [stepOf(course, 'M = ṁ·t', [derived('ṁ', kgS, 'kg/s'), minutes], [])] }
}

const stepOf = (
  { releasedKg, durationS }: Pick<Course, 'releasedKg' | 'durationS'>,
  formula: string,
  inputs: readonly Figure[],
  flags: readonly Text[],
): Step => ({
  name: text(`泄漏总量（历时 ${minutesOf(durationS)} 分钟）`, `Released in all, in ${minutesOf(durationS)} min`),
  law: 'source/inventory',
  formula,
  inputs,
  result: { value: round(releasedKg), unit: 'kg' },
  flags,
})

const minutesOf = (seconds: number): number => Number((seconds / 60).toPrecision(3))

const ofVessel = (situation: Situation, { stock }: Contents, { massFlowKgS }: Flows): Course => {
  const closing = situation.overrides.isolation_minutes
  const closedAfterS = typeof closing === 'number' ? closing * 60 : null
  const empty = stock ? stock.value / massFlowKgS : Number.POSITIVE_INFINITY
  const durationS = Math.min(empty, closedAfterS ?? LONGEST_OF_VESSEL_S)
  const course = {
    ...NOTHING,
    closedAfterS,
    inventoryKg: stock?.value ?? 0,
    durationS,
    releasedKg: massFlowKgS * durationS,
  }
  const inputs = [derived('ṁ', massFlowKgS, 'kg/s'), ...(stock ? [stock] : []), closingFigure(situation, closedAfterS)]
  const flags = stock ? [] : [text('存量无记录：只以历时为限', 'no stock on record: bounded by its duration only')]
  return { ...course, steps: [stepOf(course, 'M = ṁ·min(W0/ṁ, t)', inputs, flags)] }
}

const closingFigure = (situation: Situation, closedAfterS: number | null, source?: string): Figure => {
  if (situation.overrides.isolation_minutes !== undefined)
    return figure('t', (closedAfterS ?? 0) / 60, 'min', { origin: 'override', source: 'user', mark: 'P' })
  if (closedAfterS !== null)
    return figure('t', closedAfterS / 60, 'min', { origin: 'default', source: source ?? 'Purple Book', mark: 'R' })
  const longest = source === undefined ? LONGEST_OF_VESSEL_S : LONGEST_S
  return figure('t', longest / 60, 'min', {
    origin: 'default',
    source: 'nothing on record closes: taken no longer',
    mark: 'P',
  })
}

/** When the slowest of the valves around it is shut; undefined where a way out stays open. */
const closingMinutes = ({ line }: Contents): number | undefined => {
  const section = line?.section
  if (!section || section.open || section.closing.length === 0) return undefined
  return Math.max(...section.closing.map(({ operation }) => minutesOfOperation(operation)))
}

const ofLine = (situation: Situation, contents: Contents, flow: Flows): Course => {
  const asked = situation.overrides.isolation_minutes
  const minutes = typeof asked === 'number' ? asked : closingMinutes(contents)
  const closedAfterS = minutes === undefined ? null : minutes * 60
  const inventory = inventoryOf(situation, contents)
  const shutIn = closedAfterS === null ? 0 : inventory.value
  const transient =
    flow.way === 'full-bore' && flow.phase === 'gas'
      ? ruptured(situation, contents, { flow, closedAfterS, kg: inventory.value })
      : null
  const wanted = closedAfterS === null ? LONGEST_S : closedAfterS + shutIn / flow.massFlowKgS
  const durationS = transient && closedAfterS !== null ? LONGEST_S : Math.min(LONGEST_S, wanted)
  const bursting = transient && ruptureAfter(transient, durationS)
  const releasedKg = bursting?.ok ? bursting.value.releasedKg : flow.massFlowKgS * durationS
  const course = {
    durationS,
    releasedKg,
    closedAfterS,
    inventoryKg: inventory.value,
    transient,
    fading: flow.phase === 'gas',
  }
  const source = `${contents.line?.section?.closing.map(({ code, operation }) => `${code} ${operation}`).join(', ') ?? ''}; Purple Book`
  const inputs = [
    derived('ṁ', flow.massFlowKgS, 'kg/s'),
    inventory,
    closingFigure(situation, closedAfterS, source),
    ...feedOf(transient),
  ]
  const formula = transient
    ? 'M = ∫q dt, q = q0/(1+α)·{e^(−t/(α²β)) + α·e^(−t/β)} + feed, α = W0/(β·q0)'
    : 'M = ṁ·min(t + W0/ṁ, 60 min)'
  return { ...course, steps: [stepOf(course, formula, inputs, valveFlags(contents, closedAfterS, flow.phase))] }
}

const feedOf = (transient: RupturedLine | null): Figure[] =>
  transient ? [derived('feed', transient.feedKgS, 'kg/s')] : []

const valveFlags = ({ line }: Contents, closedAfterS: number | null, phase: Flow['phase']): Text[] => {
  const section = line?.section
  const doubtful = section?.doubtful ?? []
  const said =
    doubtful.length > 0
      ? [
          text(
            `阀位不明或卡死，按开计：${doubtful.join('、')}`,
            `unknown or seized, counted as open: ${doubtful.join(', ')}`,
          ),
        ]
      : []
  const drained =
    phase === 'liquid' && closedAfterS !== null
      ? [text('切断后按原速流尽：上限', 'after closing it runs on as fast until it is empty: an upper bound')]
      : []
  if (closedAfterS === null)
    return [...said, text('记录中无可切断的阀门：持续来气', 'no valve on record cuts it off: it is fed on')]
  return section
    ? [...said, ...drained]
    : [...said, ...drained, text('两端切断为假定', 'that both ends are cut off is assumed')]
}

/** What is shut in: as given, by the length given, by the section between the valves, or by the line's own length. */
const inventoryOf = (situation: Situation, contents: Contents): Figure & { readonly value: number } => {
  const { inventory_kg: given, isolated_length_m: length } = situation.overrides
  const user = { origin: 'override', source: 'user', mark: 'P' } as const
  if (typeof given === 'number') return { ...figure('W0', given, 'kg', user), value: given }
  const density = isLiquid(contents)
    ? liquidDensity(contents).value
    : gasDensityIn(situation, contents.chemical, contents.pressure.value)
  const weigh = (volumeM3: number, from: Pick<Figure, 'origin' | 'source' | 'mark'>) => {
    const value = volumeM3 * density
    return { ...figure('W0', round(value), 'kg', from), value }
  }
  const area = boreArea(contents)
  if (typeof length === 'number')
    return weigh(length * area, { ...user, source: `${length} m × ${round(area)} m² × ${round(density)} kg/m³` })
  const { section, lengthM, code } = contents.line ?? { section: undefined, lengthM: 0, code: '' }
  if (section && !section.open) {
    const source = `${Math.round(section.lengthM)} m between ${section.closing.map((valve) => valve.code).join(', ')}`
    return weigh(section.volumeM3 ?? section.lengthM * area, { origin: 'record', source, mark: 'D' })
  }
  return weigh(lengthM * area, { origin: 'assumed', source: `${code}: ${Math.round(lengthM)} m of its own`, mark: 'P' })
}

/** A gas line broken through, emptying from what stands in it while the network still feeds it. */
const ruptured = (
  situation: Situation,
  contents: Contents,
  { flow, closedAfterS, kg }: { flow: Flows; closedAfterS: number | null; kg: number },
): RupturedLine => {
  const { chemical, pressure, diameter, line } = contents
  const lengthM = Math.max(1, line?.section && !line.section.open ? line.section.lengthM : (line?.lengthM ?? 1))
  const { temperatureK } = ambient(situation)
  const pipe = {
    diameterM: diameter.value / 1000,
    lengthM,
    frictionFactor: FRICTION,
    inletPressurePa: pressure.value * 1e6 + STANDARD_ATMOSPHERE_PA,
    inletDensityKgM3: gasDensityIn(situation, chemical, pressure.value),
    outletPressurePa: STANDARD_ATMOSPHERE_PA,
  }
  const feed = isothermalPipeFlow(pipe)
  const ratio = chemical.heatCapacityRatio.value
  return {
    inventoryKg: kg,
    initialFlowKgS: flow.massFlowKgS,
    diameterM: pipe.diameterM,
    lengthM,
    frictionFactor: FRICTION,
    heatCapacityRatio: ratio,
    soundSpeedMS: Math.sqrt((ratio * GAS_CONSTANT_J_MOL_K * temperatureK) / chemical.molarMassKgMol.value),
    feedKgS: feed.ok ? Math.min(feed.value.massFlowKgS, flow.massFlowKgS) : 0,
    closedAfterS: closedAfterS ?? LONGEST_S,
  }
}

const LADDER_S = [0, 10, 30, 60, 120, 300, 600, 900, 1200, 1800, 2700, 3600]

/** The rate of a release as time goes on: a line broken through fades, what is behind closed valves fades or stops. */
export const releaseOverTime = (release: Release): { readonly atS: number; readonly kgS: number }[] => {
  const { course } = release
  if (release.instantKg !== null) return []
  const turns = [...LADDER_S, course.closedAfterS ?? 0, course.durationS]
  const times = [...new Set(turns.filter((atS) => atS <= course.durationS))].sort((a, b) => a - b)
  return times.map((atS) => ({ atS, kgS: rateAt(release, atS) }))
}

const rateAt = ({ massFlowKgS, course }: Release, atS: number): number => {
  const { transient, closedAfterS, inventoryKg, fading, durationS } = course
  if (transient) {
    const state = ruptureAfter(transient, atS)
    return state.ok ? state.value.flowKgS : 0
  }
  if (atS >= durationS) return 0
  if (closedAfterS === null || atS < closedAfterS || !fading || inventoryKg === 0) return massFlowKgS
  return massFlowKgS * Math.exp((-massFlowKgS * (atS - closedAfterS)) / inventoryKg)
}
