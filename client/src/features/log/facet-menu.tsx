import { facetChoices, type LogFacet } from '@entente/documents/log/view/facet';
import { Menu, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useMemo } from 'react';
import { facetLabels, facetWords } from './facet-words.ts';
import classes from './list-bar.module.css';
import { decisionsOf, type LogEntry } from './log-entry.ts';
import { useLogWorld } from './log-world.ts';

interface FacetMenuProps {
  readonly facet: LogFacet;
  readonly entries: readonly LogEntry[];
  readonly chosen: readonly string[];
  readonly onChoose: (values: readonly string[]) => void;
}

const toggle = (values: readonly string[], value: string): readonly string[] =>
  values.includes(value) ? values.filter((one) => one !== value) : [...values, value];

/** The values of one facet, to be ticked; the list stays open for several. */
function Choices({ facet, entries, chosen, onChoose }: FacetMenuProps) {
  const world = useLogWorld();
  const choices = useMemo(() => facetChoices(facet, decisionsOf(entries), world), [facet, entries, world]);
  // What was chosen and does not occur any more can still be taken back.
  const gone = chosen.filter((value) => choices.every((choice) => choice.value !== value));
  const all = [...choices, ...gone.map((value) => ({ value, name: value, count: 0 }))];
  if (all.length === 0) return <Menu.Label>Nothing to choose from yet</Menu.Label>;
  return all.map(({ value, name, count }) => (
    <Menu.CheckboxItem
      key={value}
      checked={chosen.includes(value)}
      rightSection={<span className={classes.count}>{count}</span>}
      onChange={() => onChoose(toggle(chosen, value))}
    >
      {facetWords(facet, { value, name })}
    </Menu.CheckboxItem>
  ));
}

/** Filters by one facet. The button says what is chosen. */
export function FacetMenu(props: FacetMenuProps) {
  const { facet, chosen, onChoose, entries } = props;
  const world = useLogWorld();
  const [only] = chosen;
  const nameOf = (value: string): string =>
    facetChoices(facet, decisionsOf(entries), world).find((choice) => choice.value === value)?.name ?? value;
  const words =
    chosen.length === 1 && only !== undefined
      ? facetWords(facet, { value: only, name: nameOf(only) })
      : String(chosen.length);
  return (
    <Menu position="bottom-start" width={260} returnFocus>
      <Menu.Target>
        <UnstyledButton className={classes.facet} data-active={chosen.length > 0}>
          {facetLabels[facet]}
          {chosen.length > 0 && <span className={classes.chosen}>: {words}</span>}
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown className={classes.choices}>
        <Choices {...props} />
        {chosen.length > 0 && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => onChoose([])}>Show all</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
