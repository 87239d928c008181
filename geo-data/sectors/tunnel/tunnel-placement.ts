import { ours, secondary } from '../provenance.ts'
import type { PlacementRule } from '../sector.ts'
import { type Text, text } from '../text.ts'

const rule = (id: string, name: Text, where: Omit<PlacementRule, 'id' | 'name' | 'requirement'>): PlacementRule => ({
  id,
  requirement: 'R188',
  name,
  ...where,
})

const EVERY_200 = text('温湿度传感器可参考 200 米布设一个点位', 'Temperature and humidity about every 200 m')
const GUIDE = secondary('四(一)6', 'the guide’s figure, as requirements.md R188 quotes it')
const OURS = ours('how near counts as at the place: the guide gives no distance')
const CABINS = ['tunnel.compartment', 'tunnel.gas-compartment'] as const

/** Where a tunnel needs sensors (R188), fire compartment by fire compartment. */
export const TUNNEL_PLACEMENT: readonly PlacementRule[] = [
  rule('temperature', EVERY_200, {
    kinds: CABINS,
    metric: 'temperature',
    priority: 2,
    everyMetres: 200,
    figures: GUIDE,
  }),
  rule('humidity', EVERY_200, { kinds: CABINS, metric: 'humidity', priority: 2, everyMetres: 200, figures: GUIDE }),
  rule(
    'gas-cabin',
    text(
      '燃气管线入廊的舱室需在一个防火分区布设不少于 2 个可燃气体监测点位',
      'At least two combustible-gas points in each fire compartment with a gas line',
    ),
    { kinds: ['tunnel.gas-compartment'], metric: 'methane', priority: 1, atLeast: 2, figures: GUIDE },
  ),
  rule('gas-valve', text('燃气阀门及关键节点处需布设监测点位', 'At gas valves and key nodes'), {
    kinds: ['tunnel.gas-valve'],
    metric: 'methane',
    priority: 1,
    servedWithinMetres: 5,
    figures: OURS,
  }),
  rule('joint', text('两段管廊廊体拼接处布设渗漏监测点位', 'A leak point at each joint of two tunnel segments'), {
    kinds: ['tunnel.joint'],
    metric: 'joint-leak',
    priority: 2,
  }),
  rule('toxic', text('廊内可能产生积水（污水）位置需布设有害气体监测点位', 'Toxic gas where water may collect'), {
    kinds: ['tunnel.sump'],
    metric: 'hydrogen-sulphide',
    priority: 1,
    servedWithinMetres: 10,
    figures: OURS,
  }),
]
