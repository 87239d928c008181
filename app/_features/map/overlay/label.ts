import { FONT } from '../../../_ui/typeface.ts'

/** How a name is written on the map beside what was asked or computed: on a ground of its own. */
export const LABEL = {
  getSize: 13,
  characterSet: 'auto',
  fontFamily: FONT,
  fontWeight: 600,
  background: true,
  getBackgroundColor: [14, 19, 24, 220],
  backgroundPadding: [5, 2],
} as const
