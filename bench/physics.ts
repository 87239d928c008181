import { once } from 'node:events'
import { loadavg } from 'node:os'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { drawZones } from '../geo-data/impact-zone/draw.ts'
import { asked } from './physics-situations.ts'

export interface PhysicsBenchResult {
  readonly name: 'physics'
  /** CPU of this process for one screening zone set: every hole and criterion, laid on the map. */
  readonly medianCpuMs: number
  readonly p95CpuMs: number
  readonly targetMedianMs: 15
  readonly targetP95Ms: 50
  readonly setsPerSecondOnTwoCores: number
  readonly targetSetsPerSecond: 40
  readonly zonesPerSet: number
  readonly slowest: string
  readonly load: number
  readonly met: boolean
}

const TARGET_MEDIAN_MS = 15
const TARGET_P95_MS = 50
const TARGET_SETS = 40
const ROUNDS = 30
const WARM_UP = 5
const CORES = 2
const SECONDS = 5

/** Screening zone sets of every leak in turn: CPU of each, and how many two cores draw in a second. */
export const run = async (): Promise<PhysicsBenchResult> => {
  const load = loadavg()[0] as number
  const all = asked()
  const times: { readonly name: string; readonly ms: number }[] = []
  let zones = 0
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    for (const { name, hazard, situation } of all) {
      const begun = process.cpuUsage()
      const drawn = drawZones(situation, hazard)
      const { user, system } = process.cpuUsage(begun)
      if (round < 0) continue
      times.push({ name, ms: (user + system) / 1000 })
      zones += drawn.zones.length
    }
  }
  times.sort((a, b) => a.ms - b.ms)
  const at = (share: number) => times[Math.ceil(share * times.length) - 1]
  const [median, p95] = [at(0.5)?.ms ?? 0, at(0.95)?.ms ?? 0]
  const perSecond = await onCores()
  return {
    name: 'physics',
    medianCpuMs: Number(median.toFixed(1)),
    p95CpuMs: Number(p95.toFixed(1)),
    targetMedianMs: TARGET_MEDIAN_MS,
    targetP95Ms: TARGET_P95_MS,
    setsPerSecondOnTwoCores: Math.round(perSecond),
    targetSetsPerSecond: TARGET_SETS,
    zonesPerSet: Number((zones / times.length).toFixed(1)),
    slowest: at(1)?.name ?? '',
    load,
    met: median <= TARGET_MEDIAN_MS && p95 <= TARGET_P95_MS && perSecond >= TARGET_SETS,
  }
}

const onCores = async (): Promise<number> => {
  const workers = Array.from({ length: CORES }, () => new Worker(new URL(import.meta.url), { workerData: SECONDS }))
  const drawn = await Promise.all(workers.map(async (worker) => (await once(worker, 'message'))[0] as number))
  return drawn.reduce((sum, sets) => sum + sets, 0) / SECONDS
}

const drawFor = (seconds: number): number => {
  const all = asked()
  for (const { situation, hazard } of all) drawZones(situation, hazard)
  let sets = 0
  for (const end = performance.now() + seconds * 1000; performance.now() < end; sets += 1) {
    const { situation, hazard } = all[sets % all.length] as (typeof all)[number]
    drawZones(situation, hazard)
  }
  return sets
}

if (!isMainThread) parentPort?.postMessage(drawFor(workerData as number))
else if (import.meta.main) {
  const result = await run()
  console.log(JSON.stringify(result))
  if (!result.met) process.exitCode = 1
}
