import type { SceneModel } from '../../geo-data/scene-model/scene-model.ts'
import type { Context, Resolvers } from '../context.ts'
import { addressOf } from './model-address.ts'

export const sceneModelResolvers = {
  SceneModel: {
    name: ({ nameZh, nameEn, code }: SceneModel) => ({ zh: nameZh ?? nameEn ?? code, en: nameEn ?? nameZh ?? code }),
    url: (model: SceneModel, _: unknown, { ground }: Context) => addressOf(model, ground.models),
  },
} satisfies Resolvers
