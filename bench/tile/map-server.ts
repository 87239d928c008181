import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { constants } from 'node:os'
import { join } from 'node:path'
import { BUFFER, EXTENT, type TileAddress } from '../../geo-data/tile/tile.ts'

/** One arm of the race: where a tile is asked for, and with what. */
export interface Arm {
  readonly name: string
  readonly url: (tile: TileAddress) => string
  readonly headers: Readonly<Record<string, string>>
  readonly stop: () => Promise<void>
}

const PROCESSES = 4
const PATIENCE_MS = 60_000
const PIXELS_A_TILE = 256

/** The same rows and columns as our layer, from the same table and its projected copy; nobody's rights are asked. */
const ROWS = `select id, kind, name_zh, name_en,
  case when jsonb_typeof(attributes -> 'diameter_mm') = 'number' then (attributes ->> 'diameter_mm')::float8 end as diameter_mm,
  geom_3857 from segment where sector_id = 'gas' and kind = 'main'
  and geom_3857 && st_expand(!BOX!, (st_xmax(!BOX!) - st_xmin(!BOX!)) * ${BUFFER / EXTENT})`

/**
 * As wide an edge as ours. MapServer counts its own in pixels, 256 to a tile, and cuts by it; what it draws it selects by the tile alone,
 * so the rows ask for the wider box themselves.
 */
const mapFile = (databaseUrl: string): string => {
  const { hostname, port, username, password, pathname } = new URL(databaseUrl)
  const login = `host=${hostname} port=${port || 5432} user=${username} password='${password}' dbname=${pathname.slice(1)}`
  return `MAP
  NAME "bench"
  SIZE 256 256
  EXTENT -20037508.34 -20037508.34 20037508.34 20037508.34
  PROJECTION "init=epsg:3857" END
  OUTPUTFORMAT
    NAME "mvt"
    DRIVER "MVT"
    FORMATOPTION "EXTENT=${EXTENT}"
    FORMATOPTION "EDGE_BUFFER=${(BUFFER * PIXELS_A_TILE) / EXTENT}"
  END
  LAYER
    NAME "gas-segments"
    TYPE LINE
    STATUS DEFAULT
    PROJECTION "init=epsg:3857" END
    CONNECTIONTYPE POSTGIS
    CONNECTION "${login}"
    PROCESSING "CLOSE_CONNECTION=DEFER"
    DATA "geom_3857 from (${ROWS.replaceAll('\n', ' ')}) as lines using unique id using srid=3857"
    METADATA
      "gml_include_items" "kind,name_zh,name_en,diameter_mm"
      "gml_featureid" "id"
    END
  END
END
`
}

/** MapServer (Debian's cgi-mapserver) as FastCGI behind lighttpd, four processes of it. @throws where they are not installed */
export const startMapServer = async (databaseUrl: string, folder: string): Promise<Arm> => {
  for (const program of ['/usr/sbin/lighttpd', '/usr/bin/mapserv']) {
    try {
      execFileSync('test', ['-x', program])
    } catch {
      throw new Error(`${program} is missing: apt-get install cgi-mapserver lighttpd`)
    }
  }
  const port = await freePort()
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o755)
  const [map, settings, server] = ['bench.map', 'mapserver.conf', 'lighttpd.conf'].map((name) =>
    join(folder, name),
  ) as [string, string, string]
  writeFileSync(map, mapFile(databaseUrl))
  writeFileSync(settings, 'CONFIG\n  ENV\n    MS_MAP_PATTERN ".*"\n  END\nEND\n')
  writeFileSync(server, serverFile({ port, folder, settings }))
  const child = spawn('/usr/sbin/lighttpd', ['-D', '-f', server], { stdio: ['ignore', 'ignore', 'inherit'] })
  await listening(child, port)
  return {
    name: 'mapserver',
    url: ({ z, x, y }) =>
      `http://127.0.0.1:${port}/tile?map=${map}&mode=tile&tilemode=gmap&map.imagetype=mvt&layers=gas-segments&tile=${x}+${y}+${z}`,
    headers: {},
    stop: () => ended(child),
  }
}

/** MapServer waits for a next request before it heeds a gentler signal, and would outlive the race. */
const serverFile = ({ port, folder, settings }: { port: number; folder: string; settings: string }): string => `
server.port = ${port}
server.bind = "127.0.0.1"
server.document-root = "${folder}"
server.modules = ("mod_fastcgi")
fastcgi.server = ("/tile" => ((
  "bin-path" => "/usr/bin/mapserv",
  "socket" => "${folder}/mapserv.socket",
  "min-procs" => ${PROCESSES},
  "max-procs" => ${PROCESSES},
  "check-local" => "disable",
  "kill-signal" => ${constants.signals.SIGKILL},
  "bin-environment" => ("MAPSERVER_CONFIG_FILE" => "${settings}")
)))
`

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })

/** Until somebody answers at the port. @throws when the process ends before, or nobody does */
export const listening = async (child: ChildProcess, port: number): Promise<void> => {
  const until = performance.now() + PATIENCE_MS
  while (performance.now() < until) {
    if (child.exitCode !== null) throw new Error(`${child.spawnfile} ended with ${child.exitCode}`)
    const answered = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    )
    if (answered) return
    await new Promise((wake) => setTimeout(wake, 100))
  }
  throw new Error(`${child.spawnfile} does not answer`)
}

export const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null) return
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGTERM')
  await gone
}
