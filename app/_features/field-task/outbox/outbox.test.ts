import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Deed, due, hastened, MAY_DO, type Parcel, parcelOf, postponed, refusedFor, stateWith } from './outbox.ts'

const accept = (taskId: string): Deed => ({ kind: 'accept', taskId })
const arrive = (taskId: string): Deed => ({ kind: 'arrive', taskId, fix: null })
const complete = (taskId: string): Deed => ({ kind: 'complete', taskId, outcome: '已关阀', fix: null })

describe('what may be sent', () => {
  test('of one task only the oldest goes, so nothing overtakes', () => {
    const parcels = [parcelOf('b', arrive('1'), 20), parcelOf('a', accept('1'), 10), parcelOf('c', accept('2'), 30)]
    expect(due(parcels, 100).map(({ id }) => id)).toEqual(['a', 'c'])
  })

  test('a later deed waits behind an earlier one that is waiting for its next try', () => {
    const late = postponed(parcelOf('a', accept('1'), 10), 100)
    expect(due([late, parcelOf('b', arrive('1'), 20)], 101)).toEqual([])
  })

  test('a refused deed is not sent again and holds nobody up', () => {
    const no = refusedFor(parcelOf('a', accept('1'), 10), 'WRONG_STATE')
    expect(due([no, parcelOf('b', arrive('1'), 20)], 100).map(({ id }) => id)).toEqual(['b'])
  })

  test('the wait doubles, to a minute at most', () => {
    const tries = Array.from({ length: 8 }).reduce<Parcel[]>(
      (list) => [...list, postponed(list.at(-1) ?? parcelOf('a', accept('1'), 0), 0)],
      [],
    )
    expect(tries.map(({ nextAt }) => nextAt / 1000)).toEqual([2, 4, 8, 16, 32, 60, 60, 60])
  })

  test('when the network is back, all are due at once', () => {
    const parcels = [postponed(parcelOf('a', accept('1'), 0), 50), postponed(parcelOf('b', accept('2'), 0), 50)]
    expect(due(parcels, 60)).toEqual([])
    expect(due(hastened(parcels, 60), 60)).toHaveLength(2)
  })
})

describe('what the crew sees', () => {
  test('its own deeds count before the server knows them', () => {
    const parcels = [parcelOf('a', accept('1'), 10), parcelOf('b', arrive('1'), 20), parcelOf('c', complete('2'), 30)]
    expect(stateWith('assigned', '1', parcels)).toBe('arrived')
    expect(stateWith('assigned', '3', parcels)).toBe('assigned')
  })

  test('a refused deed does not count', () => {
    const no = refusedFor(parcelOf('a', accept('1'), 10), 'WRONG_STATE')
    expect(stateWith('assigned', '1', [no])).toBe('assigned')
  })

  test('nothing can be done about a task that is over', () => {
    expect(MAY_DO.completed).toEqual([])
    expect(MAY_DO.declined).toEqual([])
  })
})

test('whatever the order of sending, every deed of a task leaves in the order it was done', () => {
  const deeds = fc.array(fc.constantFrom('1', '2', '3'), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(deeds, fc.infiniteStream(fc.boolean()), (tasks, luck) => {
      let parcels: readonly Parcel[] = tasks.map((task, index) => parcelOf(String(index), accept(task), index))
      const left: Parcel[] = []
      for (let now = 100; parcels.length > 0; now += 60_000) {
        for (const parcel of due(parcels, now)) {
          const heard = luck.next().value
          parcels = heard
            ? parcels.filter(({ id }) => id !== parcel.id)
            : parcels.map((one) => (one.id === parcel.id ? postponed(one, now) : one))
          if (heard) left.push(parcel)
        }
        if (now > 60_000 * 500) return
      }
      for (const task of new Set(tasks)) {
        const moments = left.filter(({ deed }) => deed.taskId === task).map(({ madeAt }) => madeAt)
        expect(moments).toEqual(moments.toSorted((a, b) => a - b))
      }
      expect(left).toHaveLength(tasks.length)
    }),
  )
})
