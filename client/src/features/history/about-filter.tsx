import { Select } from '@mantine/core';

/** The one clause or entry whose history is shown. */
export interface About {
  /** What it is a filter of: *Clause*, *Risk*, *Decision*. */
  readonly label: string;
  readonly everything: string;
  /** All there are, by their element's id. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  /** The versions in which it changed; undefined for all of them, and until it is known. */
  readonly versions: ReadonlySet<number> | undefined;
}

/** Options drawn at once: a register may have a thousand, and typing finds the others. */
const MOST = 50;

/** Asks for the history of one clause or entry alone. */
export function AboutFilter({ about }: { about: About }) {
  return (
    <Select
      size="xs"
      aria-label={about.label}
      placeholder={about.everything}
      clearable
      searchable
      limit={MOST}
      nothingFoundMessage="Nothing by that name"
      data={about.options}
      value={about.value ?? null}
      onChange={(value) => about.onChange(value ?? undefined)}
    />
  );
}
