// Keeps the phone's page on the phone. What never changes (hashed by the build) comes from the store; the page itself from the
// network, and from the store when there is none. Questions, commands and tiles are never kept here: the page itself says how old
// its list is, and the outbox keeps what was done.
const SHELL = 'field-shell-1'
const isFixed = (url) => url.pathname.startsWith('/_next/static/') || url.pathname.startsWith('/maplibre/')

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

const kept = async (request) => {
  const store = await caches.open(SHELL)
  const found = await store.match(request)
  if (found) return found
  const answer = await fetch(request)
  if (answer.ok) await store.put(request, answer.clone())
  return answer
}

const page = async (request) => {
  const store = await caches.open(SHELL)
  try {
    const answer = await fetch(request)
    if (answer.ok && !answer.redirected) await store.put('/field', answer.clone())
    return answer
  } catch (lost) {
    const found = await store.match('/field')
    if (found) return found
    throw lost
  }
}

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url)
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return
  if (event.request.mode === 'navigate') event.respondWith(page(event.request))
  else if (isFixed(url)) event.respondWith(kept(event.request))
})
