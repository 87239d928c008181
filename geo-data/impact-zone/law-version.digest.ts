import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import packageOfThis from '../../package.json' with { type: 'json' }

const GEO_DATA = join(import.meta.dirname, '..')
/** Whatever a radius depends on: the laws, the tables of substances, and the scenarios that chain them. */
const FILES = ['physics/**/*.ts', 'impact-zone/**/*.ts']
/** Cases and printed words of a law move no radius. */
const BESIDE = /\.test\.ts$|\.(repository|commands|digest)\.ts$|^physics\/(validation|law)\//

/** A digest of the given files' names and texts, in the order of their names. */
export const digestOfFiles = (files: readonly string[], read: (file: string) => string): string => {
  const hash = createHash('sha256')
  for (const file of [...files].sort()) hash.update(`${file}\n${read(file)}\n`)
  return hash.digest('hex').slice(0, 10)
}

const lawFiles = FILES.flatMap((pattern) => globSync(pattern, { cwd: GEO_DATA })).filter((file) => !BESIDE.test(file))

/**
 * The laws that this process draws with: the package's version and a digest of the laws' files, `0.1.0+laws.3f2a91c07e`. Two sets
 * of one version and the same inputs are the same set.
 */
export const LAW_VERSION = `${packageOfThis.version}+laws.${digestOfFiles(lawFiles, (file) => readFileSync(join(GEO_DATA, file), 'utf8'))}`
