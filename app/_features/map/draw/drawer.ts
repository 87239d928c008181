import type { Map as MapLibre } from 'maplibre-gl'
import type { MapTool } from './map-tool.ts'

type Soon = (name: string, act: () => void) => void

/** The drawing tool in the hand or laid down; its code comes when somebody first takes it up. */
export function drawerOn(map: MapLibre, soon: Soon) {
  let stop = () => {}
  const layDown = () => {
    stop()
    stop = () => {}
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
