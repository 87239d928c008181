import { answerAfter } from '../../../geo-data/wall-view/wall-view.ts'
import type { WallAnswer } from '../../_features/wall-view/wall-view.operations.ts'

/**
 * What a wall is to say of a view; null: nothing new. It speaks when its own word changes (`own`: what it said last), never because
 * another wall has said otherwise (`said`): two walls that disagree would contradict one another for as long as the view lasts.
 */
export const wordToSay = (
  word: WallAnswer | null,
  own: WallAnswer | null,
  said: WallAnswer | null,
): WallAnswer | null =>
  word === null || word === own || (said !== null && answerAfter(said, word) === said) ? null : word
