import type { MetricRef } from '../../sectors/sector.ts'

/** In all. */
export const SENSORS = 5000

/** How many of each metric; one not named here gets `OTHERWISE`. Where the city has fewer places, fewer. */
export const ALLOTMENT: Readonly<Record<MetricRef, number>> = {
  'gas.methane-adjacent': 700,
  'gas.pressure': 170,
  'gas.flow': 70,
  'gas.vibration': 90,
  'gas.work-video': 24,
  'gas.methane-column': 9,
  'gas.methane-catering': 240,
  'hazchem.pressure': 36,
  'hazchem.flow': 14,
  'hazchem.temperature': 30,
  'hazchem.combustible': 80,
  'hazchem.vibration': 40,
  'bridge.corrosion': 12,
  'bridge.seismic-acceleration': 8,
  'bridge.impact-acceleration': 16,
}
export const OTHERWISE = 24

/** What is left goes to these, in turn. */
export const FILLERS: readonly MetricRef[] = ['gas.methane-adjacent', 'water.pressure', 'drainage.level']

/** How the codes of a sector's sensors begin. */
export const SECTOR_CODE: Readonly<Record<string, string>> = {
  gas: 'RQ',
  hazchem: 'WH',
  water: 'GS',
  drainage: 'PS',
  heating: 'RL',
  bridge: 'QL',
  tunnel: 'GL',
  rail: 'GD',
}

/** The few whose codes have a short form of old. */
export const METRIC_CODE: Readonly<Record<MetricRef, string>> = {
  'gas.methane-adjacent': 'JC',
  'gas.pressure': 'YL',
  'gas.flow': 'LL',
  'gas.vibration': 'ZD',
  'gas.work-video': 'SP',
  'gas.methane-column': 'JG',
  'gas.methane-catering': 'CY',
  'hazchem.pressure': 'YL',
  'hazchem.flow': 'LL',
  'hazchem.temperature': 'WD',
  'hazchem.combustible': 'KR',
  'hazchem.vibration': 'ZD',
}
