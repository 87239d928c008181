import { buildScreens } from './screens.ts'

await buildScreens()
