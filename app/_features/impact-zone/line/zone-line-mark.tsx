import type { ZoneLine } from '../impact-zone.operations.ts'
import styles from './zone-line-mark.module.css'

/** A short piece of one of the three lines, in the stroke it has on the map, before its name. */
export function ZoneLineMark({ line }: { readonly line: ZoneLine }) {
  return <span className={styles[line]} aria-hidden="true" />
}
