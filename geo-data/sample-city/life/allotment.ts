import type { MetricRef } from '../../sectors/sector.ts'

/** In all. */
export const SENSORS = 5000

/** How many of each metric; one not named here gets `OTHERWISE`. Where the city has fewer places, fewer. */
export const ALLOTMENT: Readonly<Record<MetricRef, number>> = {
  'gas.methane-adjacent': 330,
  'gas.pressure': 170,
  'gas.flow': 70,
  'gas.vibration': 90,
  'gas.methane-column': 9,
  'gas.methane-catering': 240,
  'water.pressure': 260,
  'water.flow': 140,
  'water.leak-sound': 240,
  'water.hydrant-flow': 60,
  'water.hydrant-pressure': 90,
  'drainage.rain': 16,
  'drainage.rain-three-hours': 12,
  'drainage.level-network': 180,
  'drainage.level-ponding': 60,
  'drainage.flow-network': 90,
  'drainage.methane': 200,
  'heating.flow': 80,
  'heating.pressure': 110,
  'heating.temperature': 90,
  'hazchem.pressure': 36,
  'hazchem.flow': 14,
  'hazchem.temperature': 30,
  'hazchem.combustible': 80,
  'hazchem.vibration': 40,
  'bridge.tilt': 60,
  'bridge.displacement': 60,
  'bridge.crack-width': 50,
  'bridge.static-strain': 80,
  'bridge.dynamic-strain': 60,
  'bridge.acceleration': 50,
  'bridge.deflection': 30,
  'bridge.vehicle-load': 30,
  'bridge.corrosion': 12,
  'bridge.seismic-acceleration': 8,
  'bridge.impact-acceleration': 16,
  'tunnel.methane': 120,
  'tunnel.temperature': 70,
  'tunnel.humidity': 70,
  'tunnel.oxygen': 60,
  'tunnel.hydrogen-sulphide': 50,
  'tunnel.water-level': 50,
  'tunnel.joint-leak': 40,
  'rail.settlement': 40,
  'enterprise.ammonia-concentration': 48,
  'enterprise.chemical-combustible': 48,
}
export const OTHERWISE = 14

/** What is left goes to these, in turn. */
export const FILLERS: readonly MetricRef[] = ['gas.methane-adjacent', 'drainage.level-network', 'water.pressure']

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
  enterprise: 'QY',
  fire: 'XF',
  traffic: 'JT',
  lift: 'DT',
  crowd: 'RQJ',
  production: 'AQ',
  disaster: 'ZH',
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
