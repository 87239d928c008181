import { execFile, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { plumeConcentration } from '../../dispersion/gaussian-plume.ts'
import { finiteConcentration } from '../../dispersion/puff/finite-release.ts'
import { puffConcentration } from '../../dispersion/puff/gaussian-puff.ts'
import { puffSigmas } from '../../dispersion/puff/puff-sigmas.ts'
import { probitOf, probitProbability } from '../../harm/probit.ts'
import { criticalPressureRatio, gasOrificeFlow } from '../../source/gas-orifice.ts'
import { viscosityCorrection } from '../../source/liquid-orifice.ts'
import { isothermalPipeFlow } from '../../source/long-pipe.ts'
import { panhandleAFlow, weymouthFlow } from '../../source/pipe/transmission-line.ts'
import { answerOf } from '../answer.ts'

const CASES = 200
const PACKAGES = ['fluids==1.3.1', 'scipy==1.15.3'] as const
/** Outside the repository: the peer is a tool of this test, no part of the product. */
const HOME = join(tmpdir(), `physics-peer-${PACKAGES.join('-')}`)

type Numbers = Readonly<Record<string, number | readonly number[]>>
type Compared = {
  readonly cases: fc.Arbitrary<Numbers>
  readonly ours: (given: Record<string, number>) => number
  /** Greatest relative difference permitted. */
  readonly within: number
}

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })
/** Spread evenly over orders of magnitude. */
const across = (min: number, max: number) => between(Math.log(min), Math.log(max)).map(Math.exp)

const stableDay = { a: answerOf(puffSigmas('D', 1)), b: answerOf(puffSigmas('D', 2)) }
/** a and b of σ = a x^b, read off our own law, so that the peer is asked for the shape of the cloud and not for a table. */
const power = (first: number, second: number): [number, number] => [first, Math.log2(second / first)]
const SPREAD = {
  sy: fc.constant(power(stableDay.a.sigmaYM, stableDay.b.sigmaYM)),
  sz: fc.constant(power(stableDay.a.sigmaZM, stableDay.b.sigmaZM)),
}

const line = fc
  .record({
    D: across(0.1, 1.4),
    P1: across(3e5, 1e7),
    share: between(0.2, 0.95),
    L: across(5e3, 4e5),
    SG: between(0.55, 0.9),
    T: between(265, 310),
    E: between(0.8, 1),
  })
  .map(({ share, ...rest }) => ({ ...rest, P2: rest.P1 * share }))

const asLine = (c: Record<string, number>) => ({
  diameterM: c.D ?? 0,
  lengthM: c.L ?? 0,
  inletPressurePa: c.P1 ?? 0,
  outletPressurePa: c.P2 ?? 0,
  specificGravity: c.SG ?? 0,
  temperatureK: c.T ?? 0,
  compressibility: 1,
  efficiency: c.E ?? 0,
  standardTemperatureK: 288.7,
  standardPressurePa: 101_325,
})

const cloud = (c: Record<string, number>) => ({ windMS: c.u ?? 0, releaseHeightM: c.h ?? 0, stability: 'D' as const })

const LAWS: Readonly<Record<string, Compared>> = {
  'gas orifice': {
    cases: fc
      .record({
        T: between(250, 400),
        Z: between(0.8, 1),
        M: between(0.002, 0.1),
        k: between(1.05, 1.6),
        Cd: between(0.5, 1),
        P1: across(1.5e5, 1e7),
        share: between(0.05, 0.95),
      })
      .map(({ share, ...rest }) => ({ ...rest, P2: rest.P1 * share })),
    ours: (c) =>
      answerOf(
        gasOrificeFlow({
          holeAreaM2: 1,
          dischargeCoefficient: c.Cd ?? 0,
          upstreamPressurePa: c.P1 ?? 0,
          upstreamTemperatureK: c.T ?? 0,
          ambientPressurePa: c.P2 ?? 0,
          molarMassKgMol: c.M ?? 0,
          heatCapacityRatio: c.k ?? 0,
          compressibility: c.Z ?? 0,
        }),
      ).massFlowKgS,
    // API 520 prints its constants to four figures.
    within: 1e-3,
  },
  'critical pressure': {
    cases: fc.record({ P1: across(1e5, 1e7), k: between(1.05, 1.67) }),
    ours: (c) => criticalPressureRatio(c.k ?? 0) * (c.P1 ?? 0),
    within: 1e-12,
  },
  'viscosity correction': {
    cases: fc.record({ Re: across(100, 1e6) }),
    ours: (c) => answerOf(viscosityCorrection(c.Re ?? 0)),
    within: 1e-12,
  },
  'isothermal pipe': {
    cases: fc
      .record({
        rho: between(1, 60),
        fd: between(0.008, 0.03),
        P1: across(3e5, 8e6),
        share: between(0.6, 0.95),
        // The peer without scipy solves its choking point only where f L/D is small.
        resistance: across(3, 30),
        D: between(0.1, 1.2),
      })
      .map(({ share, resistance, ...rest }) => ({
        ...rest,
        P2: rest.P1 * share,
        L: (resistance * rest.D) / rest.fd,
      })),
    ours: (c) =>
      answerOf(
        isothermalPipeFlow({
          diameterM: c.D ?? 0,
          lengthM: c.L ?? 0,
          frictionFactor: c.fd ?? 0,
          inletPressurePa: c.P1 ?? 0,
          inletDensityKgM3: c.rho ?? 0,
          outletPressurePa: c.P2 ?? 0,
        }),
      ).massFlowKgS,
    within: 1e-9,
  },
  'Panhandle A': { cases: line, ours: (c) => answerOf(panhandleAFlow(asLine(c))), within: 1e-6 },
  Weymouth: { cases: line, ours: (c) => answerOf(weymouthFlow(asLine(c))), within: 1e-6 },
  'probit share': {
    cases: fc.record({ Y: between(0, 10) }),
    ours: (c) => answerOf(probitProbability(c.Y ?? 0)),
    within: 1e-9,
  },
  'probit of a share': {
    cases: fc.record({ P: between(1e-6, 1 - 1e-6) }),
    ours: (c) => answerOf(probitOf(c.P ?? 0)),
    within: 1e-9,
  },
  'Gaussian plume': {
    cases: fc.record({
      Q: across(1e-3, 100),
      u: between(1, 12),
      h: between(0, 50),
      y: between(-50, 50),
      z: between(0, 50),
      sy: between(20, 300),
      sz: between(20, 150),
    }),
    ours: (c) =>
      answerOf(
        plumeConcentration(
          { releaseKgS: c.Q ?? 0, windMS: c.u ?? 0, releaseHeightM: c.h ?? 0, acrossM: c.y ?? 0, heightM: c.z ?? 0 },
          { sigmaYM: c.sy ?? 0, sigmaZM: c.sz ?? 0 },
        ),
      ),
    within: 1e-12,
  },
  'Gaussian puff': {
    cases: fc
      .record({
        m: across(0.1, 1e4),
        u: between(1, 10),
        t: between(100, 900),
        ahead: between(-20, 20),
        y: between(-20, 20),
        h: between(0, 5),
        z: between(0, 5),
        ...SPREAD,
      })
      .map(({ ahead, ...rest }) => ({ ...rest, x: rest.u * rest.t + ahead })),
    ours: (c) => {
      const at = { alongM: c.x ?? 0, acrossM: c.y ?? 0, heightM: c.z ?? 0, timeS: c.t ?? 0 }
      return answerOf(puffConcentration({ ...cloud(c), massKg: c.m ?? 0 }, at))
    },
    within: 1e-9,
  },
  'finite release': {
    cases: fc
      .record({
        Q: across(0.01, 100),
        u: between(1, 10),
        dur: between(20, 600),
        t: between(60, 900),
        part: between(0.3, 0.95),
        ...SPREAD,
      })
      .map(({ part, ...rest }) => ({
        ...rest,
        h: 0,
        x: rest.u * Math.max(0, rest.t - part * Math.min(rest.t, rest.dur)) + 1,
      })),
    ours: (c) => {
      const at = { alongM: c.x ?? 0, acrossM: 0, heightM: 0, timeS: c.t ?? 0 }
      const release = { ...cloud(c), releaseKgS: c.Q ?? 0, durationS: c.dur ?? 0 }
      return answerOf(finiteConcentration(release, at, (distanceM) => puffSigmas('D', distanceM)))
    },
    within: 1e-9,
  },
}

const GIVEN = Object.fromEntries(
  Object.entries(LAWS).map(([law, { cases }]) => [law, fc.sample(cases, { numRuns: CASES, seed: 20_260 })]),
)

/** Why there is no peer here; empty where there is one. */
async function install(): Promise<string> {
  if (existsSync(join(HOME, 'fluids')) && existsSync(join(HOME, 'scipy'))) return ''
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--retries', '0', '--timeout', '10']
  try {
    await promisify(execFile)('python3', [...pip, '--target', HOME, ...PACKAGES], { timeout: 120_000 })
    return ''
  } catch {
    return `no Python, or no PyPI to install ${PACKAGES.join(' and ')} from`
  }
}

describe('our laws against a peer from PyPI', () => {
  let missing = ''
  let answers: Record<string, number[]> = {}

  beforeAll(async () => {
    missing = await install()
    if (missing) return
    const env = { ...process.env, PYTHONPATH: HOME }
    const peer = spawnSync('python3', [join(import.meta.dirname, 'peer.py')], { input: JSON.stringify(GIVEN), env })
    if (peer.status !== 0) throw new Error(`the peer broke down: ${peer.stderr}`)
    answers = JSON.parse(peer.stdout.toString()) as Record<string, number[]>
  }, 150_000)

  for (const [law, { ours, within }] of Object.entries(LAWS))
    it(`${law} agrees on ${CASES} random cases`, (context) => {
      if (missing) context.skip(missing)
      const cases = GIVEN[law] as unknown as Record<string, number>[]
      const off = cases.map((given, index) => {
        const theirs = answers[law]?.[index] ?? Number.NaN
        return {
          given,
          theirs,
          ours: ours(given),
          off: Math.abs(ours(given) - theirs) / Math.max(Math.abs(theirs), 1e-300),
        }
      })
      const worst = off.reduce((a, b) => (b.off > a.off || Number.isNaN(b.off) ? b : a))
      console.log(`${law}: worst of ${off.length} differs by ${worst.off.toExponential(2)} (within ${within})`)
      expect(off).toHaveLength(CASES)
      expect(worst.off, JSON.stringify(worst)).toBeLessThanOrEqual(within)
    })
})
