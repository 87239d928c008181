import type { Bounds } from '../../geo-data/db/spatial.ts'
import { sceneModelsIn } from '../../geo-data/scene-model/scene-model.repository.ts'
import type { SceneModel } from '../../geo-data/scene-model/scene-model.ts'
import { boundsOf, limitOf } from '../arguments.ts'
import type { Context, Resolvers } from '../context.ts'
import { addressOf } from './model-address.ts'

export const sceneModelResolvers = {
  Query: {
    sceneModels: (_: unknown, { bounds, first }: { bounds: Bounds; first: number }, { read }: Context) =>
      read((tx) => sceneModelsIn(tx, boundsOf(bounds), limitOf(first))),
  },
  SceneModel: {
    name: ({ nameZh, nameEn, code }: SceneModel) => ({ zh: nameZh ?? nameEn ?? code, en: nameEn ?? nameZh ?? code }),
    url: (model: SceneModel, _: unknown, { ground }: Context) => addressOf(model, ground.models),
  },
} satisfies Resolvers
