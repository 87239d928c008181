import type { Map as MapLibre } from 'maplibre-gl'
import type { Soon } from '../engine/when-ready.ts'
import type { MapTool } from './map-tool.ts'

/** The drawing tool in the hand or laid down; its code comes when somebody first takes it up. */
export function drawerOn(map: MapLibre, soon: Soon, isLost: () => boolean) {
  let stop = () => {}
  const layDown = () => {
    const last = stop
    stop = () => {}
    // What it drew went with the picture.
    if (!isLost()) last()
  }
  const draw = (tool: MapTool) => {
    layDown()
    let over = false
    stop = () => {
      over = true
    }
    const fetched = async (): Promise<() => () => void> => {
      if ('things' in tool)
        return (
          (it) => () =>
            it.startMoving(map, tool)
        )(await import('./move-tool.ts'))
      const { startDrawing, startPlacing } = await import('./draw-tool.ts')
      return () => ('form' in tool ? startPlacing(map, tool) : startDrawing(map, tool))
    }
    const take = async () => {
      const start = await fetched()
      // Nothing between the look and the start: two tools at once on one map are refused by it.
      if (!over) stop = start()
    }
    soon('draw', () => {
      take().catch((error: unknown) => console.error('draw:', error))
    })
    return layDown
  }
  return { draw, layDown }
}
