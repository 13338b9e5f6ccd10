import { useLayoutEffect, useRef, useState, type ComponentProps } from 'react';

/** Longer than this, a name tells a listener less. */
const nameLettersMax = 120;

function nameOf(box: HTMLElement): string {
  const titles = [...(box.querySelector('tr')?.children ?? [])].map(({ textContent }) => textContent.trim());
  return ['Table', titles.filter(Boolean).join(', ')].filter(Boolean).join(': ').slice(0, nameLettersMax);
}

/** The name of a table that is wider than its box; undefined for one that fits. */
function nameOfWide(box: HTMLElement | null): string | undefined {
  return box !== null && box.scrollWidth > box.clientWidth ? nameOf(box) : undefined;
}

/** A table of a text that nobody writes in. One too wide for its page scrolls in a box of its own, which is a stop of Tab. */
export function WideTable({ children, ...props }: ComponentProps<'table'>) {
  const box = useRef<HTMLDivElement>(null);
  const [name, setName] = useState<string>();
  useLayoutEffect(() => {
    const look = (): void => setName(nameOfWide(box.current));
    look();
    const room = new ResizeObserver(look);
    if (box.current) room.observe(box.current);
    return () => room.disconnect();
  }, []);
  const stop = name === undefined ? {} : { tabIndex: 0, role: 'region', 'aria-label': name };
  return (
    <div ref={box} className="tableWrapper" {...stop}>
      <table {...props}>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
