import { SYSTEM } from '../../geo-data/db/actor.ts'
import { transact } from '../../geo-data/db/transact.ts'
import { drawImpactZones as draw } from '../../geo-data/impact-zone/impact-zone.commands.ts'
import type { Task } from '../ground.ts'

export const drawImpactZones: Task = ({ db, now }, call) => transact(db, SYSTEM, (tx) => draw(tx, call, now()))
