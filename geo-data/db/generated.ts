// Written by geo-data/db/generate-types.ts from the migrated database. Do not edit.
export type DB = Record<never, never>
