import { CloseButton } from '@mantine/core';
import { useEffect, useState } from 'react';
import classes from './compare-tools.module.css';

/** Who wrote or removed the words that were tapped: a phone has no hover. Words that can be asked about carry `data-who`. */
export function WhoLine() {
  const [who, setWho] = useState<string>();
  useEffect(() => {
    const onClick = ({ target }: MouseEvent): void => {
      const told = target instanceof Element ? target.closest<HTMLElement>('[data-who]') : null;
      setWho(told?.dataset['who']);
    };
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, []);
  return (
    <output>
      {who !== undefined && (
        <div className={classes.who}>
          {who}
          <CloseButton size="sm" aria-label="Close" onClick={() => setWho(undefined)} />
        </div>
      )}
    </output>
  );
}
