import { ours, type Provenance } from '../sectors/provenance.ts'

/** Which share of the people of a building stands in the open. */
export interface Outdoors {
  readonly share: number
  readonly provenance: Provenance
}

const PURPLE_BOOK: Provenance = {
  clause: 'CPR 18E 5.3',
  source: 'Purple Book: 0.93 of the people are indoors by day, 0.99 at night',
  mark: 'R',
  verified: false,
}

const DAY = { from: 8, to: 18 }
const BY_DAY: Outdoors = { share: 0.07, provenance: PURPLE_BOOK }
const AT_NIGHT: Outdoors = { share: 0.01, provenance: PURPLE_BOOK }

/** Where people work or play in the open, the book's average says too little; ours, by day only. */
const OPEN: Readonly<Record<string, number>> = {
  school: 0.15,
  kindergarten: 0.15,
  shop: 0.15,
  public: 0.1,
  process: 0.3,
  warehouse: 0.2,
}

const OURS = ours('playgrounds, pavements before shops, plant in the open')

/** The share in the open of the people of a building of this use, at an hour of the city's clock. */
export const outdoorShare = (use: string, hour: number): Outdoors => {
  if (hour < DAY.from || hour >= DAY.to) return AT_NIGHT
  const share = OPEN[use]
  return share === undefined ? BY_DAY : { share, provenance: OURS }
}
