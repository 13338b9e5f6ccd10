/** Lets the page draw and answer before long work goes on. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Milliseconds of work after which the page breathes: most of a frame. */
const WORK_MS = 12;

/** Runs through long work a piece at a time. @param onPiece told how many pieces are done, once a frame at most */
export async function inPieces<T>(
  pieces: Iterable<T>,
  { now, onPiece }: { readonly now: () => number; readonly onPiece: (done: number) => void },
): Promise<T[]> {
  const done: T[] = [];
  let since = now();
  for (const piece of pieces) {
    done.push(piece);
    if (now() - since < WORK_MS) continue;
    onPiece(done.length);
    await nextTurn();
    since = now();
  }
  return done;
}
