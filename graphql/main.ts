import { startServer } from './server.ts'
import { settingsFrom } from './settings.ts'

const server = await startServer(settingsFrom(process.env))
console.log(`graphql ${server.url}`)
void server.rehearse()

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  })
}
