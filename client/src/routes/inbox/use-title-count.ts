import { useEffect } from 'react';

const counted = /^\(\d+\+?\) /u;

/** Puts how much is unread before the title of the tab, whatever the page calls itself. */
export function useTitleCount(unread: number): void {
  useEffect(() => {
    const title = document.querySelector('title');
    const put = (): void => {
      const plain = document.title.replace(counted, '');
      const wanted = unread > 0 ? `(${unread > 99 ? '99+' : unread}) ${plain}` : plain;
      if (document.title !== wanted) document.title = wanted;
    };
    put();
    if (!title) return;
    const observer = new MutationObserver(put);
    observer.observe(title, { childList: true });
    return () => observer.disconnect();
  }, [unread]);
}
