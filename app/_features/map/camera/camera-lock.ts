/** Where a map looks from. Degrees; zoom as MapLibre counts it. */
export interface Camera {
  readonly center: readonly [longitude: number, latitude: number]
  readonly zoom: number
  readonly bearing: number
  readonly pitch: number
}

/** A map whose camera can lead others and follow them. */
export interface Looker {
  readonly camera: () => Camera
  /** Looks there at once; `rests`: whoever leads has come to rest. It tells nobody of it. */
  readonly follow: (camera: Camera, rests: boolean) => void
  /** Hears each step of the moves it makes itself. @returns how to hear no more */
  readonly onLead: (hear: (camera: Camera, rests: boolean) => void) => () => void
}

/** Cameras locked together, whichever of them the hand moves. */
export interface CameraLock {
  /** Looks where the others look, and from now on all go together. @returns how to leave */
  readonly join: (looker: Looker) => () => void
}

/** Whoever moves leads, until another is moved: the whole camera is handed on, never a difference, so nothing adds up. */
export function makeCameraLock(): CameraLock {
  const lookers = new Set<Looker>()
  return {
    join: (looker) => {
      const [first] = lookers
      if (first) looker.follow(first.camera(), true)
      lookers.add(looker)
      const silence = looker.onLead((camera, rests) => {
        for (const other of lookers) if (other !== looker) other.follow(camera, rests)
      })
      return () => {
        silence()
        lookers.delete(looker)
      }
    },
  }
}
