import { ours } from '../provenance.ts'
import type { DefaultThreshold, DeviceEvent, Priority } from '../sector.ts'
import { text } from '../text.ts'

/** Faults any field device may cry; power-off, network-off and failure are asked for by R198 and R415. */
export const DEVICE_FAULTS: readonly DeviceEvent[] = [
  { id: 'low-battery', name: text('电量低', 'Battery low'), nature: 'fault', blinds: true },
  { id: 'power-off', name: text('断电', 'Power lost'), nature: 'fault', blinds: true },
  { id: 'network-off', name: text('断网', 'Network lost'), nature: 'fault', blinds: true },
  { id: 'failure', name: text('设备失效', 'Device failure'), nature: 'fault', blinds: true },
  { id: 'flooded', name: text('浸水', 'Flooded'), nature: 'fault', blinds: true },
  { id: 'tamper', name: text('被移动或打开', 'Moved or opened'), nature: 'fault', blinds: false },
  { id: 'recovered', name: text('恢复正常', 'Recovered'), nature: 'recovery', blinds: false },
]

const FAULT_LEVEL: Readonly<Record<string, Priority>> = { tamper: 'P2' }

/** For one metric: silence and every fault of its devices, each a threshold of our own. */
export const faultThresholds = (metric: string): DefaultThreshold[] => {
  const faults = DEVICE_FAULTS.filter((event) => event.nature === 'fault').map(
    (event): DefaultThreshold => ({
      id: `${metric}-${event.id}`,
      name: event.name,
      kind: 'device-event',
      event: event.id,
      level: FAULT_LEVEL[event.id] ?? 'P3',
      value: 1,
      unit: 'event',
      holdSeconds: 0,
      hysteresis: 0,
      calmSeconds: 0,
      scope: { metric },
      provenance: ours('R198, R415'),
    }),
  )
  return [offlineThreshold(metric), ...faults]
}

const offlineThreshold = (metric: string): DefaultThreshold => ({
  id: `${metric}-offline`,
  name: text('离线', 'Offline'),
  kind: 'offline',
  level: 'P3',
  value: 3,
  unit: 'period',
  holdSeconds: 0,
  hysteresis: 0,
  calmSeconds: 0,
  scope: { metric },
  provenance: ours('rules.md: silent for 3 of its own periods'),
})
