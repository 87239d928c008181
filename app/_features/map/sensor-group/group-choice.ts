import { SECTORS } from '../../../../geo-data/sectors/registry.ts'
import { GROUP_NUMBERS, SENSOR_GROUP } from './group-layers.ts'

/** Of what the layer tree says. */
interface Chosen {
  readonly hidden: ReadonlySet<string>
  readonly opacity: Readonly<Record<string, number>>
}

/** Sectors whose sensors are to be seen. */
export const seenSectors = ({ hidden }: Pick<Chosen, 'hidden'>): readonly string[] =>
  SECTORS.filter(({ id }) => !hidden.has(`${id}.sensor`)).map(({ id }) => id)

/** Groups are seen where a sensor of theirs may be, and are as opaque as the most opaque of these. */
export const withGroups = <C extends Chosen>(choice: C): C => {
  const seen = seenSectors(choice)
  if (seen.length === 0) return { ...choice, hidden: new Set([...choice.hidden, SENSOR_GROUP, GROUP_NUMBERS]) }
  const opacity = Math.max(...seen.map((id) => choice.opacity[`${id}.sensor`] ?? 1))
  return { ...choice, opacity: { ...choice.opacity, [SENSOR_GROUP]: opacity, [GROUP_NUMBERS]: opacity } }
}
