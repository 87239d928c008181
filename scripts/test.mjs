import { runOnNode24 } from './install.mjs'

runOnNode24('scripts/test/main.ts', process.argv.slice(2))
