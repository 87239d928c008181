import { hash } from '../chance.ts'

/** The token of a sample gateway. It is public like this file: it opens the door of a demonstration and of nothing else. */
export const gatewayToken = (code: string): string => `sample-city-${code.toLowerCase()}-${hash(code).toString(16)}`
