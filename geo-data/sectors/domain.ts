import { type Text, text } from './text.ts'

export interface Domain {
  readonly id: string
  readonly name: Text
}

/** The four risk domains of the guide (R002), in its order. */
export const DOMAINS = [
  { id: 'lifeline', name: text('城市生命线', 'Urban lifelines') },
  { id: 'public-safety', name: text('公共安全', 'Public safety') },
  { id: 'production-safety', name: text('生产安全', 'Production safety') },
  { id: 'natural-disaster', name: text('自然灾害', 'Natural disasters') },
] as const satisfies readonly Domain[]

export type DomainId = (typeof DOMAINS)[number]['id']
