import { basename } from 'node:path'
import type { Actor } from '../../db/actor.ts'
import type { Tx } from '../../db/transact.ts'
import { Refused } from '../../refusal.ts'
import { firstPosition } from '../geometry/first-position.ts'
import {
  addCity,
  addImportRun,
  addOwner,
  answerableFor,
  departmentNamed,
  makeKnown,
  regionAt,
  regionNamed,
} from '../import.repository.ts'
import { type ImportedThing, UnreadableFile } from '../import.ts'
import { isWithin } from '../part/part.repository.ts'
import type { Part } from '../part/part.ts'
import type { ReadingOrder } from '../reading.ts'
import { holdToRun } from './run.repository.ts'

/** What says where a run belongs. */
export interface TargetOrder extends ReadingOrder {
  readonly department?: string | undefined
  /** Who asked for it; absent for the system itself. */
  readonly by?: Actor | undefined
  /** A department's own part, to which it keeps whoever asked; absent for the whole city. */
  readonly part?: Part | null | undefined
}

export type RunTarget = Awaited<ReturnType<typeof targetOf>>

/** The run, its region and its department, made where nothing of that name stands. @throws UnreadableFile, Refused */
export const targetOf = async (tx: Tx, order: TargetOrder, first: ImportedThing, at: Date) => {
  const region = await regionOf(tx, order, first)
  const department = await departmentOf(tx, order, region.id)
  const [regionId, departmentId] = [region.id, department.id]
  const target = order.kind ? `${order.sector.id}.${order.kind.id}` : order.sector.id
  const runId = await addImportRun(tx, {
    fileName: basename(order.path),
    target,
    regionId,
    departmentId,
    startedAt: at,
    startedBy: order.by?.userId ?? null,
  })
  await holdToRun(tx, runId)
  await makeKnown(tx, runId, {
    regionId: region.made ? regionId : null,
    departmentId: department.made ? departmentId : null,
  })
  const pointKinds = order.sector.kinds.filter(({ geometry }) => geometry === 'point').map(({ id }) => id)
  return { regionId, departmentId, sectorId: order.sector.id, pointKinds, runId }
}

/** What a run belongs to, and whether it had to be made first. */
interface Place {
  readonly id: number
  readonly made: boolean
}

const standing = async (found: number | undefined, make: () => Promise<number>): Promise<Place> =>
  found === undefined ? { id: await make(), made: true } : { id: found, made: false }

const regionOf = async (tx: Tx, { region, part }: TargetOrder, first: ImportedThing): Promise<Place> => {
  if (part) return { id: await regionOfPart(tx, part, region, first), made: false }
  if (region !== undefined) return standing(await regionNamed(tx, region), () => addCity(tx, region))
  const [longitude, latitude] = firstPosition(first.geometry)
  const found = await regionAt(tx, longitude as number, latitude as number)
  if (found === undefined)
    throw new UnreadableFile({
      zh: '在已有的任何区域之外：请指明区域',
      en: 'lies outside every region on record: name one with --region',
    })
  return { id: found, made: false }
}

/** A region within the part's: the one that was named, or the smallest that holds the file's beginning. */
const regionOfPart = async (tx: Tx, part: Part, region: string | undefined, first: ImportedThing): Promise<number> => {
  const [longitude, latitude] = firstPosition(first.geometry)
  const id =
    region === undefined ? await regionAt(tx, longitude as number, latitude as number) : await regionNamed(tx, region)
  if (id !== undefined && (await isWithin(tx, id, part.regionId))) return id
  // Where the file merely begins elsewhere, its records are refused one by one.
  if (region === undefined) return part.regionId
  throw Refused('NOT_YOUR_REGION', {
    zh: `${region} 不在本单位的区域（${part.regionName.zh}）之内`,
    en: `${region} is not within ${part.regionName.en}, your department's region`,
  })
}

const departmentOfPart = async (tx: Tx, part: Part, department: string): Promise<number> => {
  const id = await departmentNamed(tx, department)
  if (id !== undefined && part.departmentIds.includes(id)) return id
  throw Refused('NOT_YOUR_DEPARTMENT', {
    zh: `${department} 不是本单位或其下属单位`,
    en: `${department} is not your department, nor under it`,
  })
}

const departmentOf = async (tx: Tx, { department, sector, part }: TargetOrder, regionId: number): Promise<Place> => {
  if (part && department === undefined) return { id: part.departmentId, made: false }
  if (part && department !== undefined) return { id: await departmentOfPart(tx, part, department), made: false }
  const answerable = department === undefined ? await answerableFor(tx, sector.id) : undefined
  if (answerable !== undefined) return { id: answerable, made: false }
  const name = department ?? `${sector.name.zh}权属单位（未登记）`
  return standing(await departmentNamed(tx, name), () => addOwner(tx, { name, sectorId: sector.id, regionId }))
}
