/** As much of a document as says whether somebody can see it. */
type Visible = Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;

/**
 * Holds something only while the page can be seen. A browser opens six connections to one host over HTTP/1.1: a line held
 * by each of seven tabs would leave none for the requests of any.
 * @param hold begins to hold and returns what ends it
 * @returns ends it for good
 */
export function holdWhileVisible(hold: () => () => void, page: Visible = document): () => void {
  let end: (() => void) | undefined;
  const follow = (): void => {
    if (page.visibilityState === 'visible') {
      end ??= hold();
      return;
    }
    end?.();
    end = undefined;
  };
  page.addEventListener('visibilitychange', follow);
  follow();
  return () => {
    page.removeEventListener('visibilitychange', follow);
    end?.();
  };
}
