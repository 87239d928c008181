/** The members of a group as a tile tells them: ascending, each by how much it is more than the one before. */
export const membersOf = (steps: string): readonly number[] => {
  let id = 0
  return steps.split(' ').map((step) => {
    id += Number(step)
    return id
  })
}
