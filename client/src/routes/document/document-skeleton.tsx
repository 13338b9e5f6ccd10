import { Skeleton, VisuallyHidden } from '@mantine/core';
import { OneLine } from '../../ui/one-line.tsx';
import { TopLine } from '../../ui/top-line.tsx';
import classes from './document-page.module.css';

/** A text that is about to open: its title if we know it, and lines where it will stand. */
export function DocumentSkeleton({ title }: { title: string | undefined }) {
  return (
    <>
      <TopLine>
        <h1 className={classes.title}>
          {title === undefined ? <Skeleton height={16} width={240} /> : <OneLine text={title} />}
        </h1>
      </TopLine>
      <TextSkeleton />
    </>
  );
}

/** Lines where the text will stand. */
export function TextSkeleton() {
  return (
    <div className={classes.skeleton} aria-busy>
      <VisuallyHidden aria-live="polite">Opening the agreement</VisuallyHidden>
      <Skeleton height={28} width="46%" mb={32} />
      {[94, 98, 91, 60, 0, 96, 88, 97, 42].map((width, at) => (
        <Skeleton key={at} height={14} width={`${width}%`} mb={16} visible={width > 0} />
      ))}
    </div>
  );
}
