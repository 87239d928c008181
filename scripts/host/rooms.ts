import type { Settings } from '../settings.ts'

/** What both floors that listen by themselves give back. */
export type Room = { close(): Promise<void> }

/** The floors that run beside Next. Loaded only when started, so that each child process holds one of them. */
export const ROOMS = {
  graphql: async (settings: Settings): Promise<Room> => {
    const { startServer } = await import('../../graphql/server.ts')
    const server = await startServer(settings)
    void server.rehearse()
    return server
  },
  workers: async (settings: Settings): Promise<Room> => {
    const { startWorkers } = await import('../../workers/main.ts')
    return startWorkers(settings)
  },
}

/** Loads the code of every room ahead of its start. */
export const loadRooms = async (): Promise<void> => {
  await Promise.all([import('../../graphql/server.ts'), import('../../workers/main.ts')])
}

export type RoomName = keyof typeof ROOMS

export const isRoomName = (name: string | undefined): name is RoomName => name !== undefined && name in ROOMS
