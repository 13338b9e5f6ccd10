import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import classes from './page.module.css';
import { TopLine } from './top-line.tsx';

interface PageProps {
  /** The page's one first heading, also the browser's tab. */
  readonly title: string;
  /** Acts of the page, at the right of its top line. */
  readonly acts?: ReactNode;
  readonly children: ReactNode;
}

/** A page of an alliance: its top line and a column for its content. */
export function Page({ title, acts, children }: PageProps) {
  useDocumentTitle(`${title} · Entente`);
  return (
    <>
      <TopLine>
        <h1 className={classes.title}>{title}</h1>
        {acts}
      </TopLine>
      <div className={classes.page}>{children}</div>
    </>
  );
}
