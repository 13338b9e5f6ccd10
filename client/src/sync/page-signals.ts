/** What the browser tells about itself: the network came back or went, or the person looks at this page again. */
export type PageSignal = 'online' | 'offline' | 'visible';

export interface PageSignals {
  /** @returns what ends the subscription */
  subscribe(listener: (signal: PageSignal) => void): () => void;
}

/** The signals of the browser's window. */
export const browserSignals: PageSignals = {
  subscribe(listener) {
    const ending = new AbortController();
    const { signal } = ending;
    const lookedAt = () => {
      if (document.visibilityState === 'visible') listener('visible');
    };
    window.addEventListener('online', () => listener('online'), { signal });
    window.addEventListener('offline', () => listener('offline'), { signal });
    window.addEventListener('focus', lookedAt, { signal });
    document.addEventListener('visibilitychange', lookedAt, { signal });
    return () => ending.abort();
  },
};
