/** Share of the people inside at each hour of a working day, city clock, by use. */
const RHYTHM: Readonly<Record<string, readonly number[]>> = {
  home: [
    0.95, 0.96, 0.97, 0.97, 0.96, 0.93, 0.85, 0.65, 0.48, 0.42, 0.4, 0.42, 0.46, 0.44, 0.4, 0.4, 0.43, 0.52, 0.66, 0.76,
    0.83, 0.88, 0.92, 0.94,
  ],
  office: [
    0.01, 0.01, 0.01, 0.01, 0.01, 0.02, 0.06, 0.25, 0.75, 0.92, 0.95, 0.9, 0.62, 0.75, 0.93, 0.95, 0.92, 0.75, 0.4,
    0.22, 0.14, 0.08, 0.04, 0.02,
  ],
  shop: [
    0.02, 0.01, 0.01, 0.01, 0.01, 0.02, 0.05, 0.1, 0.16, 0.3, 0.45, 0.58, 0.62, 0.52, 0.5, 0.54, 0.62, 0.76, 0.95, 1,
    0.85, 0.5, 0.15, 0.05,
  ],
  school: [
    0.02, 0.02, 0.02, 0.02, 0.02, 0.03, 0.15, 0.7, 0.98, 1, 1, 0.98, 0.85, 0.9, 1, 0.98, 0.8, 0.4, 0.15, 0.12, 0.1,
    0.05, 0.03, 0.02,
  ],
  hospital: [
    0.45, 0.44, 0.43, 0.43, 0.44, 0.46, 0.55, 0.75, 0.98, 1, 0.98, 0.88, 0.72, 0.78, 0.9, 0.88, 0.8, 0.68, 0.6, 0.56,
    0.53, 0.5, 0.48, 0.46,
  ],
  care: Array.from({ length: 24 }, (_, hour) => (hour >= 8 && hour < 18 ? 1 : 0.9)),
  works: [
    0.3, 0.3, 0.3, 0.3, 0.3, 0.32, 0.45, 0.8, 1, 1, 1, 0.95, 0.8, 0.92, 1, 1, 0.95, 0.75, 0.5, 0.42, 0.38, 0.35, 0.32,
    0.3,
  ],
}

interface Use {
  readonly rhythm: keyof typeof RHYTHM
  /** Floor area for each person when full, m². */
  readonly squareMetres: number
  readonly storeyMetres: number
}

const USES: Readonly<Record<string, Use>> = {
  residential: { rhythm: 'home', squareMetres: 58, storeyMetres: 2.95 },
  house: { rhythm: 'home', squareMetres: 48, storeyMetres: 3.1 },
  office: { rhythm: 'office', squareMetres: 24, storeyMetres: 3.9 },
  shop: { rhythm: 'shop', squareMetres: 22, storeyMetres: 4.2 },
  mall: { rhythm: 'shop', squareMetres: 16, storeyMetres: 5 },
  hotel: { rhythm: 'home', squareMetres: 60, storeyMetres: 3.6 },
  school: { rhythm: 'school', squareMetres: 9, storeyMetres: 3.7 },
  kindergarten: { rhythm: 'school', squareMetres: 9, storeyMetres: 3.6 },
  hospital: { rhythm: 'hospital', squareMetres: 22, storeyMetres: 3.9 },
  'nursing-home': { rhythm: 'care', squareMetres: 32, storeyMetres: 3.3 },
  public: { rhythm: 'office', squareMetres: 30, storeyMetres: 4 },
  industrial: { rhythm: 'works', squareMetres: 130, storeyMetres: 9 },
  process: { rhythm: 'works', squareMetres: 320, storeyMetres: 12 },
  warehouse: { rhythm: 'works', squareMetres: 500, storeyMetres: 11 },
}

const useOf = (use: string): Use => USES[use] ?? (USES.public as Use)

export const storeyMetres = (use: string): number => useOf(use).storeyMetres

/** People in a building at each hour, from its footprint (m²), height and use. */
export const peopleByHour = (use: string, footprintM2: number, heightM: number): number[] => {
  const { rhythm, squareMetres, storeyMetres: storey } = useOf(use)
  const full = (footprintM2 * Math.max(1, Math.round(heightM / storey))) / squareMetres
  return rhythmOf(rhythm).map((share) => Math.round(full * share))
}

const rhythmOf = (name: string): readonly number[] => RHYTHM[name] as readonly number[]

/** The same day scaled to a known number of people. */
export const peopleAlike = (use: string, full: number): number[] =>
  rhythmOf(useOf(use).rhythm).map((share) => Math.round(full * share))
