import { Skeleton, VisuallyHidden } from '@mantine/core';
import { OneLine } from '../../ui/one-line.tsx';
import { TopLine } from '../../ui/top-line.tsx';
import classes from './entries-page.module.css';

/** A register or log that is about to open: its title if we know it, and rows where its entries will stand. */
export function EntriesSkeleton({ place, title }: { place: string; title: string | undefined }) {
  return (
    <>
      <TopLine>
        <h1 className={classes.title}>
          {title === undefined ? <Skeleton height={16} width={200} /> : <OneLine text={title} />}
        </h1>
      </TopLine>
      <RowsSkeleton place={place} />
    </>
  );
}

/** Rows where the entries will stand. */
export function RowsSkeleton({ place }: { place: string }) {
  return (
    <div className={classes.skeleton} aria-busy>
      <VisuallyHidden aria-live="polite">Opening {place.toLowerCase()}</VisuallyHidden>
      {[64, 48, 72, 56, 40, 68, 52, 60].map((width, at) => (
        <div key={at} className={classes.row}>
          <Skeleton height={14} width={40} />
          <Skeleton height={14} width={`${width}%`} />
        </div>
      ))}
    </div>
  );
}
