import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { type SourceRecord, UnreadableFile } from '../../import.ts'
import type { Format, Source } from '../format.ts'
import { sceneModel } from './scene-model.ts'

/** The model's own envelope stands before its buildings; it is looked for no farther than this. */
const WITHIN_BYTES = 1 << 20

interface Envelope {
  readonly crs: string | undefined
  readonly lower: readonly number[]
  readonly upper: readonly number[]
}

const ENVELOPE = /<(?:[\w-]+:)?Envelope\b([^>]{0,1000})>(.{0,4000}?)<\/(?:[\w-]+:)?Envelope\s*>/s

/** @throws UnreadableFile where the file is no CityGML, or says no envelope at its head */
const envelopeIn = async (path: string): Promise<Envelope> => {
  const head = await headOf(path)
  const [, attributes = '', corners = ''] = (/<(?:[\w-]+:)?CityModel\b/.test(head) && ENVELOPE.exec(head)) || []
  const corner = (name: string): number[] | undefined =>
    new RegExp(`<(?:[\\w-]+:)?${name}\\b[^>]*>([^<]+)<`).exec(corners)?.[1]?.trim().split(/\s+/).map(Number)
  const [lower, upper] = [corner('lowerCorner'), corner('upperCorner')]
  if (!lower || !upper)
    throw new UnreadableFile({
      zh: '不是在建筑之前写明范围（Envelope）的 CityGML',
      en: 'is no CityGML that says its envelope before its buildings',
    })
  return { crs: /\bsrsName\s*=\s*["']([^"']+)/.exec(attributes)?.[1], lower, upper }
}

const headOf = async (path: string): Promise<string> => {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(WITHIN_BYTES), 0, WITHIN_BYTES, 0)
    return buffer.toString('utf8', 0, bytesRead)
  } finally {
    await file.close()
  }
}

async function* records({ path }: Source): AsyncIterable<SourceRecord> {
  const { lower, upper } = await envelopeIn(path)
  const [west = Number.NaN, south = Number.NaN, lowest] = lower
  const [east = Number.NaN, north = Number.NaN, highest] = upper
  const name = basename(path).replace(/\.[^.]+$/, '')
  yield sceneModel('citygml', { path, name }, [west, south, east, north, lowest, highest])
}

/** CityGML 1–3: kept where it is; the record knows its address and the ground it covers. */
export const citygml: Format = {
  id: 'CityGML',
  extensions: ['.gml', '.citygml'],
  crs: async ({ path }) => {
    const { crs } = await envelopeIn(path)
    // A compound name says the plan first and the heights after it.
    const code = /EPSG:(?:[\d.]*:)?(\d+)/i.exec(crs ?? '')?.[1]
    return code === undefined ? undefined : `EPSG:${code}`
  },
  records,
}
