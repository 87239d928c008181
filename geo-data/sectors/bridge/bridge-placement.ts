import { ours } from '../provenance.ts'
import type { Condition, PlacementRule } from '../sector.ts'
import { type Text, text } from '../text.ts'

/** A point on pier or tower serves the bridge it carries, m (ours). */
const SERVES_M = 150

const OURS = ours('which indicator answers and from how far: the guide names the bridges only')

const bridges = (
  id: string,
  name: Text,
  [metric, priority]: readonly [metric: string, priority: number],
  where: readonly Condition[],
): PlacementRule => ({
  id,
  requirement: 'R172',
  name,
  kinds: ['bridge.bridge'],
  where,
  metric,
  priority,
  servedWithinMetres: SERVES_M,
  figures: OURS,
})

const OLD: Condition = { attribute: 'built_year', is: 'older-than', years: 30 }
const yes = (attribute: string): Condition => ({ attribute, is: 'one-of', values: [true] })

/** Which bridges are watched first, and by what (R172). The guide names the bridges; which indicator answers is ours. */
export const BRIDGE_PLACEMENT: readonly PlacementRule[] = [
  bridges(
    'city-grade',
    text('Ⅱ类养护～Ⅲ类养护被认定为 C、D 级的城市桥梁', 'City bridges of class II–III maintenance, graded C or D'),
    ['static-strain', 1],
    [
      { attribute: 'maintenance_class', is: 'one-of', values: ['ii', 'iii'] },
      { attribute: 'condition_grade', is: 'one-of', values: ['c', 'd'] },
    ],
  ),
  bridges(
    'highway-class',
    text('技术状况评定为 3 类或 4 类的公路桥梁', 'Highway bridges of technical class 3 or 4'),
    ['static-strain', 1],
    [{ attribute: 'technical_class', is: 'one-of', values: ['3', '4'] }],
  ),
  bridges(
    'old-defects',
    text('服役超过 30 年且存在明显病害', 'More than 30 years old, with evident defects'),
    ['crack-width', 1],
    [OLD, yes('defects')],
  ),
  bridges(
    'old-overload',
    text('服役超过 30 年且超载风险大', 'More than 30 years old, with high risk of overload'),
    ['vehicle-load', 1],
    [OLD, yes('overload_risk')],
  ),
  bridges(
    'collision',
    text('车、船、冰排撞击风险高', 'High risk of impact by vehicle, ship or ice'),
    ['impact-acceleration', 1],
    [yes('collision_risk')],
  ),
  bridges(
    'viaduct-span',
    text('城市道路高架桥跨度超过 100m 的重要路口、匝道段', 'Viaducts and ramps with a span of more than 100 m'),
    ['deflection', 2],
    [
      { attribute: 'structure', is: 'one-of', values: ['viaduct', 'ramp'] },
      { attribute: 'main_span_m', is: 'more-than', value: 100 },
    ],
  ),
  bridges('single-column', text('独柱墩段', 'Single-column piers'), ['tilt', 1], [yes('single_column_pier')]),
  bridges(
    'long-span',
    text('单跨跨度大于 150m 的桥梁', 'Span of more than 150 m'),
    ['acceleration', 1],
    [{ attribute: 'main_span_m', is: 'more-than', value: 150 }],
  ),
  bridges(
    'long',
    text('桥长大于 1000m 的桥梁', 'Length of more than 1000 m'),
    ['acceleration', 1],
    [{ attribute: 'length_m', is: 'more-than', value: 1000 }],
  ),
  bridges(
    'cables',
    text('斜拉桥、悬索桥、系杆拱桥', 'Cable-stayed, suspension and tied-arch bridges'),
    ['cable-force', 1],
    [{ attribute: 'structure', is: 'one-of', values: ['cable-stayed', 'suspension', 'tied-arch'] }],
  ),
]
