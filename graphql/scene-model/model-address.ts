import { basename, dirname, isAbsolute, relative } from 'node:path'
import type { SceneModel } from '../../geo-data/scene-model/scene-model.ts'

/** Whence models may come: a folder of this machine, and other origins by name. */
export interface ModelPlaces {
  /** Absolute. */
  readonly folder: string
  /** `https://models.city.example` */
  readonly origins: readonly string[]
}

type Kept = Pick<SceneModel, 'id' | 'format' | 'uri'>

/** The folder that holds the model and everything it points to; null when it lies outside of the models' folder. */
export const folderOf = ({ uri }: Kept, { folder }: ModelPlaces): string | null => {
  const within = relative(folder, uri)
  return isAbsolute(uri) && within !== '' && !within.startsWith('..') && !isAbsolute(within) ? dirname(uri) : null
}

/** Where a browser fetches the tileset; null when it may not, or when there is nothing that a browser draws. */
export const addressOf = (model: Kept, places: ModelPlaces): string | null => {
  const { id, format, uri } = model
  if (format !== '3d-tiles') return null
  if (URL.canParse(uri)) {
    const { protocol, origin } = new URL(uri)
    return /^https?:$/.test(protocol) && places.origins.includes(origin) ? uri : null
  }
  return folderOf(model, places) === null ? null : `/files/models/${id}/${encodeURIComponent(basename(uri))}`
}
