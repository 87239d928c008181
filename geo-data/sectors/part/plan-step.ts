import type { PlanStep, WarningLevel } from '../sector.ts'
import { type Text, text } from '../text.ts'

/** The incident levels at which a step is taken, from each level up (R502). */
export const AT_ALL_LEVELS: readonly WarningLevel[] = ['red', 'orange', 'yellow', 'blue']
export const FROM_YELLOW: readonly WarningLevel[] = ['red', 'orange', 'yellow']
export const FROM_ORANGE: readonly WarningLevel[] = ['red', 'orange']
export const AT_RED: readonly WarningLevel[] = ['red']

/** One step of a plan: who, within how many minutes, at which levels. */
export const step = (
  id: string,
  title: Text,
  to: { role: string; minutes: number; levels: readonly WarningLevel[] },
  instructions: Text,
): PlanStep => ({ id, title, unitRole: to.role, deadlineMinutes: to.minutes, levels: to.levels, instructions })

/** The owner's patrol goes and looks; what to bring and to watch for is the sector's. */
export const verifyOnSite = (minutes: number, instructions: Text): PlanStep =>
  step(
    'verify-on-site',
    text('到场核实', 'Verify on site'),
    { role: 'owner-patrol', minutes, levels: AT_ALL_LEVELS },
    instructions,
  )

/** Against construction damage. */
export const stopWorks = (instructions: Text): PlanStep =>
  step(
    'stop-works',
    text('制止施工并确认管位', 'Stop the works and mark the line'),
    { role: 'owner-patrol', minutes: 15, levels: AT_ALL_LEVELS },
    instructions,
  )

export const cordon = (levels: readonly WarningLevel[], instructions: Text): PlanStep =>
  step(
    'cordon',
    text('警戒与交通管制', 'Cordon and traffic control'),
    { role: 'police', minutes: 15, levels },
    instructions,
  )

export const evacuate = (instructions: Text): PlanStep =>
  step(
    'evacuate',
    text('疏散「必须撤离」范围内人员', 'Evacuate inside the must-leave line'),
    { role: 'subdistrict', minutes: 20, levels: FROM_ORANGE },
    instructions,
  )

/** Where no law draws a line that must be left: whoever is at the place and near it. */
export const clearPlace = (instructions: Text): PlanStep =>
  step(
    'evacuate',
    text('疏散现场及周边人员', 'Clear people from the place and around it'),
    { role: 'subdistrict', minutes: 20, levels: FROM_ORANGE },
    instructions,
  )

export const superviseOwner = (instructions: Text): PlanStep =>
  step(
    'supervise-owner',
    text('督促权属单位处置', 'Press the owner'),
    { role: 'sector-department', minutes: 60, levels: FROM_YELLOW },
    instructions,
  )

export const COORDINATE: PlanStep = step(
  'coordinate',
  text('派现场指挥并续报', 'Send an on-scene commander and keep reporting'),
  { role: 'emergency-bureau', minutes: 30, levels: FROM_ORANGE },
  text(
    '成立现场指挥部，会商专家，每 30 min 续报一次。',
    'Set up the command post, consult experts, report every 30 min.',
  ),
)

export const MEDICAL_STAND_BY: PlanStep = step(
  'medical-stand-by',
  text('急救待命', 'Ambulances stand by'),
  { role: 'medical', minutes: 20, levels: AT_RED },
  text('在警戒区外上风向待命。', 'Stand by upwind, outside the cordon.'),
)
