import { z } from 'zod'
import { CITY_TRANSFORM } from '../crs/city-transform.ts'
import { UnreadableFile } from '../import.ts'
import { schemaFault } from '../record/schema-fault.ts'

/** How one department's files are meant, kept under a name: everything of a ReadingOrder that is not the file itself. */
export const SAVED_READING = z.strictObject({
  crs: z.string().max(4000).optional(),
  transform: CITY_TRANSFORM.optional(),
  place: z
    .strictObject({
      at: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).readonly(),
      rotationDeg: z.number().default(0),
      origin: z.tuple([z.number(), z.number()]).readonly().default([0, 0]),
    })
    .optional(),
  encoding: z.string().max(40).optional(),
  dates: z.enum(['dmy', 'mdy']).optional(),
  /** Column of the file to attribute, and word of the file to kind. */
  columns: z.record(z.string().max(200), z.string().max(200)).default({}),
  roles: z.record(z.string().max(200), z.string().max(100)).default({}),
})

export type SavedReading = z.infer<typeof SAVED_READING>

export interface Profile {
  readonly name: string
  /** SECTOR or SECTOR.KIND. */
  readonly target: string
  readonly reading: SavedReading
}

/** @throws UnreadableFile naming the field that is wrong */
export const savedReadingFrom = (value: unknown): SavedReading => {
  const parsed = SAVED_READING.safeParse(value)
  if (parsed.success) return parsed.data
  const fault = schemaFault(SAVED_READING, value, 'reading')
  throw new UnreadableFile({ zh: `不能这样读取：${fault.zh}`, en: `cannot be read so: ${fault.en}` })
}

/** What was said now is stronger than what was saved; columns and words are added to those saved. */
export const overSaved = (saved: SavedReading, said: SavedReading): SavedReading => {
  const placed = said.crs !== undefined || said.transform !== undefined || said.place !== undefined
  const { crs: _crs, transform: _transform, place: _place, ...rest } = saved
  return {
    ...(placed ? rest : saved),
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
    columns: { ...saved.columns, ...said.columns },
    roles: { ...saved.roles, ...said.roles },
  }
}
