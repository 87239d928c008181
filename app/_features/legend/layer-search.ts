import type { Text } from '../../_lib/language.tsx'
import type { LayerBranch } from '../map/layer-group.ts'

const says = (name: Text, wanted: string) =>
  name.zh.toLowerCase().includes(wanted) || name.en.toLowerCase().includes(wanted)

/** The branches and lines whose name says it, in either language; a branch that says it keeps all its lines. */
export function searchedTree(tree: readonly LayerBranch[], query: string): readonly LayerBranch[] {
  const wanted = query.trim().toLowerCase()
  if (wanted === '') return tree
  return tree.flatMap((branch) => {
    if (says(branch.name, wanted)) return [branch]
    const groups = branch.groups.filter((group) => says(group.name, wanted))
    return groups.length > 0 ? [{ ...branch, groups }] : []
  })
}

export interface Chapter {
  readonly id: string
  readonly name: Text
  readonly branches: readonly LayerBranch[]
}

/** Branches under the chapter they belong to, in the tree's order. */
export const chaptersOf = (tree: readonly LayerBranch[]): readonly Chapter[] => {
  const chapters = new Map(tree.map(({ chapter }) => [chapter.id, chapter]))
  return [...chapters.values()].map((chapter) => ({
    ...chapter,
    branches: tree.filter((branch) => branch.chapter.id === chapter.id),
  }))
}
