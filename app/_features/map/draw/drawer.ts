import type { Map as MapLibre } from 'maplibre-gl'
import type { Drawn, DrawShape } from './drawn.ts'

type Soon = (name: string, act: () => void) => void

/** The drawing tool in the hand or laid down; its code comes when somebody first takes it up. */
export function drawerOn(map: MapLibre, soon: Soon) {
  let stop = () => {}
  const layDown = () => {
    stop()
    stop = () => {}
  }
  const draw = (shape: DrawShape, hear: (drawn: Drawn) => void) => {
    layDown()
    let over = false
    stop = () => {
      over = true
    }
    const take = async () => {
      const { startDrawing } = await import('./draw-tool.ts')
      if (!over) stop = startDrawing(map, shape, hear)
    }
    soon('draw', () => {
      take().catch((error: unknown) => console.error('draw:', error))
    })
    return layDown
  }
  return { draw, layDown }
}
