import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { BrandMark } from '../ui/brand-mark.tsx';
import classes from './lonely-page.module.css';

interface LonelyPageProps {
  readonly title: string;
  /** One sentence under it. */
  readonly about?: ReactNode;
  readonly children?: ReactNode;
}

/** A page outside any alliance: one column under the product's mark. */
export function LonelyPage({ title, about, children }: LonelyPageProps) {
  useDocumentTitle(`${title} · Entente`);
  return (
    <main id="content" tabIndex={-1} className={classes.page}>
      <div className={classes.column}>
        <div className={classes.mark}>
          <BrandMark />
          Entente
        </div>
        <h1 className={classes.title}>{title}</h1>
        {about && <p className={classes.about}>{about}</p>}
        {children}
      </div>
    </main>
  );
}
