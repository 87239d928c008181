import { describe, expect, it } from 'vitest'
import type { DepartmentKind } from '../department/department.ts'
import { actorOf, maskedName, maskedPhone, maySeePersonalData, ROLES, type Role } from './user.ts'

const acting = (role: Role, departmentKind: DepartmentKind) =>
  actorOf(
    { id: 7, login: 'x', nameZh: '林', nameEn: 'Lin', role, departmentId: 3 },
    { departmentKind, departmentIds: [9, 3], regionIds: [5, 2] },
  )

describe('what a user may see', () => {
  it('is everything for the centre alone, whatever a role in another department is called', () => {
    expect(acting('commander', 'command-centre').seesAll).toBe(true)
    for (const role of ROLES) expect(acting(role, 'owner').seesAll).toBe(false)
    expect(acting('crew', 'command-centre').seesAll).toBe(false)
  })

  it('is a region for local government alone', () => {
    expect(acting('department', 'local-government').regionIds).toEqual([2, 5])
    expect(acting('department', 'sector-department').regionIds).toEqual([])
    expect(acting('owner', 'owner').departmentIds).toEqual([3, 9])
  })
})

describe('personal data', () => {
  it('is whole for those who call and for no screen that others see', () => {
    expect(ROLES.filter(maySeePersonalData)).toEqual(['duty-officer', 'commander'])
  })

  it('is masked beyond guessing, and keeps enough to recognise', () => {
    expect(maskedPhone('13800001234')).toBe('138****1234')
    expect(maskedPhone('0599-5558000')).toBe('059*****8000')
    expect(maskedPhone('110')).toBe('*10')
    expect(maskedPhone('')).toBe('')
    expect(maskedName('王小明')).toBe('王**')
    expect(maskedName('欧')).toBe('欧')
  })
})
