// Who may know whom: ARCHITECTURE.md, section 4. scripts/guard-rails.test.ts plants a breach of each rule and sees it caught.

/** Tests, and what only tests import. */
const TEST = '\\.test\\.tsx?$|/test-[^/]+\\.ts$'
/** Rooms of geo-data that do (files, sockets, databases) rather than decide. */
const DOING = '(db/|import/|export/|tile/|nerve/|sample-city/load-)'
/** The suffix-less files of a noun, and the few that belong to the whole city. */
const PURE_NOUN = `^geo-data/(?!${DOING}|physics/|sectors/)[^/]+/[^.]+\\.ts$`
const CITY_WIDE = '^geo-data/[^/.]+\\.ts$'
/** Who acts is said in plain data, though it lies beside the transaction that carries it. */
const ACTOR = '^geo-data/db/actor\\.ts$'
const DECIDING = [PURE_NOUN, CITY_WIDE, '^geo-data/sectors/', '^geo-data/physics/', ACTOR]
/** Salts and session tokens are the one place where chance is the point. */
const SECRETS = '^geo-data/(user/password|session/session)\\.ts$'
const FLOORS = '^(app|graphql|workers)/'

/** @param {string} name @param {string} comment @param {object} from @param {object} to */
const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    never('no-cycles', 'Two files that need each other are one file, or a third is missing.', {}, { circular: true }),
    never(
      'physics-knows-only-laws',
      'A law is a pure function of numbers: nothing but other laws, not even node:fs.',
      { path: '^geo-data/physics/', pathNot: TEST },
      { pathNot: '^geo-data/physics/' },
    ),
    never(
      'pure-files-import-pure-files',
      'Sectors and suffix-less noun files decide; they import only what decides.',
      { path: DECIDING, pathNot: [TEST, '^geo-data/physics/', SECRETS] },
      { pathNot: [...DECIDING, '^geojson$'] },
    ),
    never(
      'sql-only-in-repositories',
      'Statements live in *.repository.ts and db/; elsewhere a Tx is opaque.',
      { pathNot: ['\\.repository\\.ts$', '^geo-data/db/', '^bench/', TEST] },
      { path: 'node_modules/(kysely|pg|pg-copy-streams|@electric-sql/[^/]+)/' },
    ),
    never(
      'tables-only-through-a-repository',
      'Row types are for repositories, each given Kysely<Pick<DB, its own tables>>.',
      { pathNot: ['\\.repository\\.ts$', '^geo-data/db/', TEST] },
      { path: '^geo-data/db/generated\\.ts$' },
    ),
    never(
      'repositories-import-no-commands',
      'A repository decides nothing, so it cannot need one who does.',
      { path: '\\.repository\\.ts$' },
      { path: '\\.commands\\.ts$' },
    ),
    never('the-city-knows-no-floor', 'geo-data imports no other floor.', { path: '^geo-data/' }, { path: FLOORS }),
    never(
      'floors-meet-on-the-wire',
      'app, graphql and workers speak through GraphQL, tiles and events; only generated types are shared.',
      { path: '^(app|graphql|workers)/', pathNot: TEST },
      { path: FLOORS, pathNot: ['^$1/', '^graphql/generated/'] },
    ),
    never(
      'the-face-holds-no-truth',
      'app imports pure nouns, laws and sectors: no repository, command or database.',
      { path: '^app/' },
      { path: '^geo-data/', pathNot: DECIDING },
    ),
    never(
      'ui-knows-no-domain',
      'What lies in _ui/ could be used in any other product.',
      { path: '^app/_ui/' },
      { path: '^(geo-data|graphql|workers)/|^app/(?!_ui/|_lib/)' },
    ),
    never(
      'one-owner-of-the-map',
      'Two owners of one canvas leak and fight: only _features/map knows MapLibre.',
      { pathNot: '^app/_features/map/' },
      { path: 'node_modules/maplibre-gl/' },
    ),
    never(
      'deck-comes-when-needed',
      'deck.gl is a sixth of a screen: features say what to draw (map/overlay/drawing.ts), and its code is fetched with the first drawing.',
      { path: '^app/', pathNot: '^app/_features/map/overlay/deck\\.ts$' },
      { path: 'node_modules/@deck\\.gl/', dependencyTypesNot: ['type-only'] },
    ),
    never(
      'one-owner-of-the-scene',
      'Only _features/scene knows Cesium.',
      { pathNot: '^app/_features/scene/' },
      { path: 'node_modules/(cesium|@cesium/[^/]+)/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|\\.data|public|node_modules|test-results)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json'],
    },
  },
}
