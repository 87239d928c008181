import type { Room, Standing } from '../hands/ride/passage.ts'
import { eastNorth } from '../hands/ride/path.ts'
import { along, type Relief, raised } from './relief.ts'

const raisedStanding = (relief: Relief, standing: Standing): Standing => ({
  ...standing,
  position: raised(relief, standing.position),
})

/** A compartment in the world: between its corners it follows the ground, as the lines in it do. */
export function raisedRoom(relief: Relief, room: Room): Room {
  if (relief.isFlat) return room
  const axis = room.axis.flatMap((standing, index): Standing[] => {
    const next = room.axis[index + 1]
    if (!next) return [raisedStanding(relief, standing)]
    const [east, north] = eastNorth(standing.position, next.position)
    const headingRad = Math.atan2(east, north)
    return along(relief, [standing.position, next.position])
      .slice(0, -1)
      .map((position, place) => ({ position, headingRad: place === 0 ? standing.headingRad : headingRad }))
  })
  const raise = (standing: Standing) => raisedStanding(relief, standing)
  return { ...room, axis, ribs: room.ribs.map(raise), doors: room.doors.map(raise) }
}
