/**
 * `next start` reads rewrites from the build's own manifest, not from here, so these ports only stand for a room;
 * `scripts/host/web.ts` puts this run's ports in their place before Next starts (docs/adr/0001).
 */
const GRAPHQL = 'http://127.0.0.1:4001'
const INGEST = 'http://127.0.0.1:4002'

const rewrites = [
  ...['/graphql', '/tiles/:path*', '/files/:path*', '/health'].map((source) => ({ source, room: GRAPHQL })),
  ...['/ingest', '/ingest/:path*'].map((source) => ({ source, room: INGEST })),
].map(({ source, room }) => ({ source, destination: `${room}${source}` }))

/**
 * Folders that the build packed in brotli (scripts/host/pack.ts), for browsers that say they read it; Next itself knows gzip only.
 * The names of chunks hold a hash of what is in them.
 */
const readsBrotli = [{ type: 'header', key: 'accept-encoding', value: '(?:.*[ ,])?br(?:[ ,;].*)?' }]
const packed = [
  { source: '/_next/static/chunks/:path*', age: 'max-age=31536000, immutable' },
  { source: '/maplibre/:path*', age: 'max-age=86400' },
]

/**
 * Nothing comes from another origin. `blob:` serves the map's and the scene's workers and pictures, `wasm-unsafe-eval`
 * Cesium's decoders; `unsafe-inline` scripts are Next's own, which carry no nonce on prerendered pages.
 */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval' blob:",
  "worker-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ')

const securityHeaders = [
  { key: 'Content-Security-Policy', value: contentSecurityPolicy },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(self), geolocation=(self), microphone=()' },
]

const oneDay = [{ key: 'Cache-Control', value: 'public, max-age=86400' }]

/** @type {import('next').NextConfig} */
export default {
  // The scene needs Cesium's engine only: its widgets bring a library that calls eval(), which the policy above forbids.
  turbopack: { root: import.meta.dirname, resolveAlias: { cesium: '@cesium/engine' } },
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` runs tsc on the whole repository; a newcomer's first start need not wait for it.
  typescript: { ignoreBuildErrors: true },
  experimental: { proxyTimeout: 120_000 },
  rewrites: async () => ({
    beforeFiles: packed.map(({ source }) => ({ source, has: readsBrotli, destination: `/packed${source}` })),
    afterFiles: rewrites,
    fallback: [],
  }),
  headers: async () => [
    { source: '/:path*', headers: securityHeaders },
    { source: '/maplibre/:path*', headers: oneDay },
    { source: '/cesium/:path*', headers: oneDay },
    ...packed.map(({ source, age }) => ({
      source,
      has: readsBrotli,
      headers: [
        { key: 'Content-Encoding', value: 'br' },
        { key: 'Vary', value: 'Accept-Encoding' },
        { key: 'Cache-Control', value: `public, ${age}` },
      ],
    })),
  ],
}
