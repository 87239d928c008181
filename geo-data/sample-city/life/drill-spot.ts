import type { Board } from '../ground.ts'

/** Jianshe Road in the old town, beside a medium-pressure main: where the gas drill plays. */
export const LEAK_SPOT: Board = [-203, -330]

/** Chemical Avenue at a block valve between the southern housing blocks: where the propylene line is struck. */
export const RUPTURE_SPOT: Board = [882, -2135]
