interface Download {
  /** As it is called on the reader's disk. */
  readonly name: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
  /** Media type. */
  readonly type: string;
}

/** Gives the reader a file. */
export function downloadFile({ name, content, type }: Download): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A name for a file out of words, with the day: `Our risks 2026-11-21.csv`. */
export const fileNameOf = (title: string, day: string, ending: string): string =>
  `${
    title
      .replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim()
      .slice(0, 80) || 'Entente'
  } ${day}.${ending}`;
