import type { Option } from '../../../_ui/control/field.tsx'
import type { RegionRow } from './sensor-list.operations.ts'

/** Regions in the order of their tree, each under its parent and one step to the right of it. */
export function regionOptions(
  regions: readonly RegionRow[],
  nameOf: (region: RegionRow) => string,
  parentId: string | null = null,
  depth = 0,
): Option[] {
  return regions
    .filter((region) => region.parentId === parentId)
    .flatMap((region) => [
      { value: region.id, label: `${'　'.repeat(depth)}${nameOf(region)}` },
      ...regionOptions(regions, nameOf, region.id, depth + 1),
    ])
}
