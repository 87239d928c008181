import { allOf, isShown, type LayerBranch, type LayerGroup } from '../map/layer-group.ts'

/** What was turned on and off by hand, as it stands in the address. */
export interface Turned {
  readonly hidden: readonly string[]
  readonly shown: readonly string[]
}

const groupsOf = (tree: readonly LayerBranch[]) => tree.flatMap((branch) => branch.groups)

export const seenGroups = (tree: readonly LayerBranch[], { hidden, shown }: Turned): ReadonlySet<string> =>
  new Set(
    groupsOf(tree)
      .filter((group) => isShown(group, hidden, shown))
      .map(({ id }) => id),
  )

/** What must be written so that exactly these groups are seen; a branch that is off as a whole takes one word. */
const writtenFor = (tree: readonly LayerBranch[], seen: ReadonlySet<string>): Turned => ({
  hidden: tree.flatMap((branch) => {
    const firsts = branch.groups.filter((group) => group.shownFirst)
    const off = firsts.filter((group) => !seen.has(group.id)).map(({ id }) => id)
    return off.length > 1 && off.length === firsts.length ? [allOf(branch.id)] : off
  }),
  shown: groupsOf(tree)
    .filter((group) => !group.shownFirst && seen.has(group.id))
    .map(({ id }) => id),
})

/** Turns these groups on or off and leaves all others as they are. */
export function turned(tree: readonly LayerBranch[], now: Turned, groups: readonly LayerGroup[], on: boolean): Turned {
  const seen = new Set(seenGroups(tree, now))
  for (const { id } of groups) on ? seen.add(id) : seen.delete(id)
  return writtenFor(tree, seen)
}

const sectorsOf = (tree: readonly LayerBranch[]) => tree.filter((branch) => branch.mark !== undefined)

/** Whether of all sectors only this one is seen. */
export const isAlone = (tree: readonly LayerBranch[], now: Turned, branch: LayerBranch): boolean => {
  const seen = seenGroups(tree, now)
  return sectorsOf(tree).every((one) => one.groups.some(({ id }) => seen.has(id)) === (one.id === branch.id))
}

/** This sector alone; when it is alone already, all of them. The ground and the surroundings stay as they are. */
export function alone(tree: readonly LayerBranch[], now: Turned, branch: LayerBranch): Turned {
  const others = sectorsOf(tree).filter(({ id }) => id !== branch.id)
  const seen = new Set(seenGroups(tree, now))
  const back = isAlone(tree, now, branch)
  for (const { id } of branch.groups) if (!branch.groups.some((group) => seen.has(group.id)) || back) seen.add(id)
  for (const { id } of groupsOf(others)) back ? seen.add(id) : seen.delete(id)
  return writtenFor(tree, seen)
}
