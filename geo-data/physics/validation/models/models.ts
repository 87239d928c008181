import type { Model } from '../vector.ts'
import { DISPERSION_MODELS } from './dispersion.ts'
import { EXPLOSION_MODELS } from './explosion.ts'
import { FIRE_MODELS } from './fire.ts'
import { HARM_MODELS } from './harm.ts'
import { HEAVY_GAS_MODELS } from './heavy-gas.ts'
import { NETWORK_MODELS } from './network.ts'
import { RELEASE_MODELS } from './release.ts'
import { RISK_MODELS } from './risk.ts'

/** How every model string that we have a law for is answered; one that ends in * answers whatever begins so. */
const MODELS: Readonly<Record<string, Model>> = {
  ...RELEASE_MODELS,
  ...NETWORK_MODELS,
  ...DISPERSION_MODELS,
  ...HEAVY_GAS_MODELS,
  ...FIRE_MODELS,
  ...EXPLOSION_MODELS,
  ...HARM_MODELS,
  ...RISK_MODELS,
}

const BEGINNINGS = Object.entries(MODELS)
  .filter(([name]) => name.endsWith('*'))
  .sort(([a], [b]) => b.length - a.length)

/** The law that answers a model string, if there is one of ours. */
export function modelFor(name: string): Model | undefined {
  if (Object.hasOwn(MODELS, name)) return MODELS[name]
  return BEGINNINGS.find(([beginning]) => name.startsWith(beginning.slice(0, -1)))?.[1]
}
