import { createHash } from 'node:crypto'
import type { AssetRecord } from '../../asset/asset.ts'
import { encodedPng } from '../../attachment/picture.png.ts'
import { addPaper, type NewPaper } from '../../attachment/thing-attachment.repository.ts'
import type { Tx } from '../../db/transact.ts'
import type { Picture } from './canvas.ts'
import { sampleNote } from './sample-note.pdf.ts'
import { administrator, firstWatched, hasSamplePapers, type PaperedThing } from './sample-paper.repository.ts'
import { drawPipe, drawWell } from './schematic.ts'

/** One of each of these has a drawing and a sheet: enough to see how a card shows them. */
const PAPERED: readonly (readonly [
  record: AssetRecord,
  sectorId: string,
  kind: string,
  draw: (thing: PaperedThing) => Picture,
])[] = [
  ['asset', 'gas', 'valve-well', (thing) => wellOf(thing)],
  ['asset', 'water', 'valve-well', (thing) => wellOf(thing)],
  ['segment', 'gas', 'main', (thing) => pipeOf(thing)],
  ['segment', 'water', 'main', (thing) => pipeOf(thing)],
]

const figure = ({ attributes }: PaperedThing, name: string, otherwise: number): number => {
  const value = attributes[name]
  return typeof value === 'number' && value > 0 ? value : otherwise
}

const wellOf = (thing: PaperedThing): Picture =>
  drawWell({
    depthM: figure(thing, 'depth_m', 2.4),
    coverDiameterM: figure(thing, 'cover_diameter_m', 0.7),
    volumeM3: figure(thing, 'chamber_volume_m3', 4),
  })

const pipeOf = (thing: PaperedThing): Picture =>
  drawPipe({ depthM: figure(thing, 'depth_m', 1.2), diameterMm: figure(thing, 'diameter_mm', 300) })

/** Puts drawings and sheets on record of a few things of the sample city, once; a second call finds them there. As the system. */
export const addSamplePapers = async (tx: Tx, at: Date): Promise<void> => {
  if (await hasSamplePapers(tx)) return
  const uploadedBy = await administrator(tx)
  if (uploadedBy === undefined) return
  for (const [record, sectorId, kind, draw] of PAPERED) {
    const thing = await firstWatched(tx, record, sectorId, kind)
    if (!thing) continue
    const common = {
      thing: { record, id: thing.id },
      source: 'sample',
      uploadedBy,
      uploadedAt: at,
      takenAt: null,
    } as const
    const drawing = {
      kind: 'photo',
      mediaType: 'image/png',
      bytes: encodedPng({ channels: 'rgb', ...draw(thing) }),
    } as const
    const note = { kind: 'document', mediaType: 'application/pdf', bytes: await sampleNote(thing) } as const
    await addPaper(
      tx,
      signed({ ...common, ...drawing, title: '示意图（示例） Schematic (sample)', fileName: `${thing.code}.png` }),
    )
    await addPaper(
      tx,
      signed({ ...common, ...note, title: '资料卡（示例） Record sheet (sample)', fileName: `${thing.code}.pdf` }),
    )
  }
}

const signed = (paper: Omit<NewPaper, 'sha256'>): NewPaper => ({
  ...paper,
  sha256: createHash('sha256').update(paper.bytes).digest('hex'),
})
