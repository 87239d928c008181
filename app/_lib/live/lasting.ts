import { defer, type Observable, repeat } from 'rxjs'

const PAUSE_MS = 3_000

/**
 * A stream that lasts as long as somebody listens: Apollo says of one that failed only that it is over, and so does a server that
 * lets go of a listener who fell behind; either is begun anew. Without that a screen stays as it was and looks calm.
 */
export const lasting = <Word>(begin: () => Observable<Word>, pauseMs = PAUSE_MS): Observable<Word> =>
  defer(begin).pipe(repeat({ delay: pauseMs }))
