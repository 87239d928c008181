import type { Board } from '../ground.ts'
import { coastAt } from './frame.ts'

/** Ground above the city's datum, m: a coastal plain that rises to the hills in the west. */
export const groundElevation = ([u, v]: Board): number => {
  const inland = Math.max(0, coastAt(v) - u)
  const plain = 3.2 + inland / 1100 + 0.35 * Math.sin(u / 300) * Math.sin(v / 260)
  const hill = 75 * Math.exp(-(((u + 3900) / 650) ** 2) - ((v - 2330) / 520) ** 2)
  return Math.round((plain + hill) * 100) / 100
}
