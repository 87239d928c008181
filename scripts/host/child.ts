import type { Settings } from '../settings.ts'
import { isRoomName, ROOMS } from './rooms.ts'

// One floor in a process of its own (server mode). The host sends the settings; SIGTERM closes.
const name = process.argv[2]
if (!isRoomName(name)) throw new Error(`usage: child.ts ${Object.keys(ROOMS).join('|')}`)

process.once('message', async (settings: Settings) => {
  const room = await ROOMS[name](settings)
  process.once('SIGTERM', async () => {
    await room.close()
    process.exit(0)
  })
})
