import type { Risk } from '@entente/documents/register/risk';
import { facetOf, facets, facetValues, type Facet } from '@entente/documents/register/view/facet';
import type { RiskFilter } from '@entente/documents/register/view/view-settings';
import { Button, Checkbox, Popover, UnstyledButton } from '@mantine/core';
import { IconChevronRight, IconFilter } from '@tabler/icons-react';
import classes from './grid-tools.module.css';
import type { GridWorld } from './use-grid-world.ts';
import { facetLabels, facetValueWords } from './words.ts';

/** What of the filter is open: the list of what one can filter by, the values of one, or nothing. */
export type FilterStep = Facet | 'all' | undefined;

interface FilterMenuProps {
  /** The risks as they are when the menu is drawn. */
  readonly readRisks: () => readonly Risk[];
  readonly world: GridWorld;
  readonly filter: RiskFilter;
  readonly step: FilterStep;
  readonly onStep: (step: FilterStep) => void;
  readonly onFilter: (filter: RiskFilter) => void;
}

/** The filter with a value put in or taken out; a facet without values does not filter. */
export function toggleValue(filter: RiskFilter, facet: Facet, value: string): RiskFilter {
  const chosen = filter[facet] ?? [];
  const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
  return withoutFacet({ ...filter, [facet]: next }, next.length === 0 ? facet : undefined);
}

/** The filter without one of its facets. */
export const withoutFacet = (filter: RiskFilter, gone: Facet | undefined): RiskFilter =>
  Object.fromEntries(Object.entries(filter).filter(([facet]) => facet !== gone));

function Values({ facet, readRisks, world, filter, onFilter }: FilterMenuProps & { facet: Facet }) {
  const risks = readRisks();
  const values = facetValues(facet, risks, world);
  const tally = Map.groupBy(risks, (risk) => facetOf(facet, risk, world));
  return (
    <fieldset className={classes.values}>
      <legend className={classes.valuesHead}>{facetLabels[facet]}</legend>
      {values.map((value, at) => (
        <label key={value} className={classes.value}>
          <Checkbox
            size="xs"
            data-autofocus={at === 0 || undefined}
            checked={filter[facet]?.includes(value) ?? false}
            onChange={() => onFilter(toggleValue(filter, facet, value))}
          />
          <span>{facetValueWords(facet, value, world)}</span>
          <span className={classes.tally}>{tally.get(value)?.length ?? 0}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Filters by any field: first by what, then by which of its values. */
export function FilterMenu(props: FilterMenuProps) {
  const { step, onStep, filter } = props;
  const count = Object.keys(filter).length;
  return (
    <Popover
      opened={step !== undefined}
      onChange={(isOpen) => !isOpen && onStep(undefined)}
      onClose={() => onStep(undefined)}
      position="bottom-start"
      width={256}
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<IconFilter size={16} />}
          onClick={() => onStep(step === undefined ? 'all' : undefined)}
        >
          Filter{count > 0 && ` (${count})`}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={4} key={step}>
        {step !== undefined && step !== 'all' && <Values {...props} facet={step} />}
        {step === 'all' && (
          <div className={classes.values}>
            {facets.map((facet) => (
              <UnstyledButton key={facet} className={classes.value} onClick={() => onStep(facet)}>
                <span>{facetLabels[facet]}</span>
                <IconChevronRight size={16} aria-hidden />
              </UnstyledButton>
            ))}
          </div>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
