import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { cityTransformFrom } from '../../geo-data/import/crs/city-transform.ts'
import type { LocalPlace } from '../../geo-data/import/crs/crs.ts'
import type { DateOrder } from '../../geo-data/import/record/date.ts'
import { KIND_OWNERS } from '../../geo-data/import/room/rooms.ts'

export const USAGE = `usage: npm run import -- FILE [MORE FILES] --as SECTOR.KIND [options]
       npm run import -- --undo RUN

  --as SECTOR.KIND          ${KIND_OWNERS.flatMap(({ id, kinds }) => kinds.map((kind) => `${id}.${kind.id}`)).join(', ')}
  --as SECTOR               for a file of several kinds (point and line tables, a network, --as basemap for
                            streets and buildings): each record by what it is
  --role WORD=KIND          as often as needed: what the file calls WORD is that kind
  --encoding NAME           where a text file's own cannot be told
  --crs EPSG:CODE           where the file does not state its own (GeoJSON: WGS 84); also a PROJ string, GCJ-02, BD-09,
                            city (the city's own system, as geo-data/cities.ts declares it)
  --transform FILE.json     the city's own system, by four or seven parameters (geo-data/import/README.md)
  --at LON,LAT[,ROTATION]   local metres: their origin lies there, turned anticlockwise by so many degrees
  --origin X,Y              with --at: the local point that lies there, where it is not 0,0
  --dates dmy|mdy           how 11/04/2022 is meant
  --region NAME             the city it belongs to; made if it does not exist yet
  --department NAME         who owns it; made if it does not exist yet
  --map column=attribute    as often as needed; also code, name, name_en; with a unit where the column has none:
                            "diameter=diameter_mm (m)"
  --profile NAME            as a profile says; what is said beside it is stronger
  --save-profile NAME       keeps what was said for the next file
  --no-topology             leaves lines unjoined and looks for nothing doubtful
  --dry-run                 says what would change and changes nothing
  --undo RUN                takes that import back, exactly
  --json                    no progress, no words: the report alone`

const OPTIONS = {
  as: { type: 'string' },
  crs: { type: 'string' },
  transform: { type: 'string' },
  at: { type: 'string' },
  origin: { type: 'string' },
  dates: { type: 'string' },
  region: { type: 'string' },
  department: { type: 'string' },
  map: { type: 'string', multiple: true },
  role: { type: 'string', multiple: true },
  encoding: { type: 'string' },
  profile: { type: 'string' },
  'save-profile': { type: 'string' },
  'no-topology': { type: 'boolean', default: false },
  undo: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const

/** Ends the process with what to do about it; nothing has been changed. */
export class Mistake extends Error {}

export const understood = () => {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true })
  } catch (error) {
    throw new Mistake(`${(error as Error).message}\n\n${USAGE}`)
  }
}

export type Values = ReturnType<typeof understood>['values']

/** What was said of how the file is meant. */
export const readingSaid = (values: Values) => ({
  crs: values.crs,
  transform: values.transform === undefined ? undefined : cityTransformFrom(jsonIn(values.transform)),
  place: placeSaid(values),
  encoding: values.encoding,
  dates: datesSaid(values.dates),
  columns: pairsOf('map', 'column=attribute', values.map),
  roles: Object.fromEntries(
    Object.entries(pairsOf('role', 'WORD=KIND', values.role)).map(([word, id]) => [word.trim().toLowerCase(), id]),
  ),
})

const placeSaid = ({ at, origin }: Values): LocalPlace | undefined => {
  if (at === undefined) return undefined
  const [longitude, latitude, rotationDeg = 0] = numbersOf('at', 'LON,LAT[,ROTATION]', at, 2, 3)
  const [x, y] = numbersOf('origin', 'X,Y', origin ?? '0,0', 2, 2)
  return { at: [longitude as number, latitude as number], rotationDeg, origin: [x as number, y as number] }
}

const numbersOf = (option: string, wanted: string, text: string, least: number, most: number): number[] => {
  const numbers = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)))
  if (numbers.length >= least && numbers.length <= most && numbers.every(Number.isFinite)) return numbers
  throw new Mistake(`--${option} wants ${wanted}, got "${text}"`)
}

const datesSaid = (dates: string | undefined): DateOrder | undefined => {
  if (dates === undefined || dates === 'dmy' || dates === 'mdy') return dates
  throw new Mistake(`--dates wants dmy or mdy, got "${dates}"`)
}

const jsonIn = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new Mistake(`${path} holds no transform: ${(error as Error).message}`)
  }
}

const pairsOf = (option: string, wanted: string, pairs: readonly string[] = []): Record<string, string> =>
  Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=')
      if (at < 1 || at === pair.length - 1) throw new Mistake(`--${option} wants ${wanted}, got "${pair}"`)
      return [pair.slice(0, at), pair.slice(at + 1)]
    }),
  )
