import { Select } from '@mantine/core';

/** The one clause or entry whose history is shown. */
export interface About {
  /** What it is a filter of: *Clause*, *Risk*, *Decision*. */
  readonly label: string;
  readonly everything: string;
  /** All there are, by their element's id. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** The one that the reader is in: it is offered first. */
  readonly here?: string | undefined;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  /** The versions in which it changed; undefined for all of them, and until it is known. */
  readonly versions: ReadonlySet<number> | undefined;
}

/** Options drawn at once: a register may have a thousand, and typing finds the others. */
const MOST = 50;

/** All options, the one that the reader is in ahead of the others. */
function offered({ options, here }: About) {
  const own = options.filter(({ value }) => value === here);
  if (own.length === 0) return options;
  const others = options.filter(({ value }) => value !== here);
  return [
    { group: 'Where the caret stands', items: own },
    { group: 'Elsewhere', items: others },
  ];
}

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
      data={offered(about)}
      value={about.value ?? null}
      onChange={(value) => about.onChange(value ?? undefined)}
    />
  );
}
