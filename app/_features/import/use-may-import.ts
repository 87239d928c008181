'use client'
import { useQuery } from '@apollo/client/react'
import { IMPORT_TARGET_NAMES } from './import.operations.ts'

/** Whether there is anything this user may import into; false until the server has said so. */
export const useMayImport = (): boolean => (useQuery(IMPORT_TARGET_NAMES).data?.importTargets.length ?? 0) > 0
