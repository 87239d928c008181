import { accessSync, constants } from 'node:fs'
import { resolve } from 'node:path'
import { configuredTerrain } from './configured.ts'
import type { TerrainFile } from './terrain.ts'

/**
 * The elevation model that TERRAIN names; null where it is not set.
 * @throws one sentence for each thing that is wrong
 */
export const readTerrain = (environment: Record<string, string | undefined>): TerrainFile | null => {
  const { terrain, faults } = configuredTerrain(environment.TERRAIN ?? '')
  if (faults.length > 0) throw new Error(faults.join('\n'))
  if (terrain === null) return null
  try {
    accessSync(terrain.file, constants.R_OK)
  } catch (error) {
    throw new Error(`TERRAIN: cannot be read: ${error instanceof Error ? error.message : ''}`)
  }
  return { ...terrain, file: resolve(terrain.file) }
}
