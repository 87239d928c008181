import { expect, test } from 'vitest'
import { responseLevel, type Unit, unitFor } from './response-plan.ts'

const aUnit = (given: Partial<Unit>): Unit => ({
  departmentId: 1,
  departmentKind: 'rescue',
  departmentSectorId: null,
  regionSteps: 0,
  resourceId: null,
  capability: null,
  metres: null,
  ...given,
})

const incident = { departmentId: 7, sectorId: 'gas' }

test('the highest level counts, and who does not know judges from the high side', () => {
  expect(responseLevel(['P3', 'P2'], null)).toBe('yellow')
  expect(responseLevel(['P3', 'P1'], 0)).toBe('orange')
  expect(responseLevel(['P3'], 100)).toBe('red')
  expect(responseLevel([], null)).toBe('orange')
})

test('the nearest unit with the capability takes a step', () => {
  const units = [1, 2, 3].map((id) => aUnit({ resourceId: id, capability: 'fire', metres: 400 - id * 100 }))
  expect(unitFor('fire', incident, units)?.resourceId).toBe(3)
})

test('an owner’s step is the owner’s alone, with or without a crew', () => {
  const stranger = aUnit({ resourceId: 5, capability: 'owner-patrol', metres: 1, departmentId: 8 })
  const owner = aUnit({ departmentId: 7, departmentKind: 'owner' })
  expect(unitFor('owner-patrol', incident, [stranger, owner])).toBe(owner)
})

test('the subdistrict of the place goes before its district, and never another one', () => {
  const government = (departmentId: number, regionSteps: number | null) =>
    aUnit({ departmentId, departmentKind: 'local-government', regionSteps })
  const units = [government(1, null), government(2, 1), government(3, 0)]
  expect(unitFor('subdistrict', incident, units)?.departmentId).toBe(3)
})

test('a department of another sector is not asked, the command centre hears of it instead', () => {
  const other = aUnit({ departmentKind: 'sector-department', departmentSectorId: 'hazchem' })
  const centre = aUnit({ departmentId: 99, departmentKind: 'command-centre' })
  expect(unitFor('sector-department', incident, [other, centre])).toBe(centre)
})
