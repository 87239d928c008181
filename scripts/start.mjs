import { runOnNode24 } from './install.mjs'

runOnNode24('scripts/host.ts', process.argv.slice(2))
