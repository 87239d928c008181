import { readFileSync } from 'node:fs'
import type { BaseSource } from './base-source.ts'
import { configuredSources } from './configured.ts'

/**
 * The base maps that BASEMAPS names: JSON itself, or the path of a file with it; none where it is not set.
 * @throws one sentence for each field that is wrong.
 */
export const readBaseSources = (environment: Record<string, string | undefined>): readonly BaseSource[] => {
  const { sources, faults } = configuredSources(written(environment.BASEMAPS ?? ''), environment)
  if (faults.length > 0) throw new Error(faults.join('\n'))
  return sources
}

const written = (setting: string): string => {
  if (/^\s*([[{]|$)/.test(setting)) return setting
  try {
    return readFileSync(setting, 'utf8')
  } catch (error) {
    throw new Error(`BASEMAPS: cannot be read: ${error instanceof Error ? error.message : ''}`)
  }
}
