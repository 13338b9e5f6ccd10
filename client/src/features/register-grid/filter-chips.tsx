import type { Facet } from '@entente/documents/register/view/facet';
import type { RiskFilter } from '@entente/documents/register/view/view-settings';
import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { withoutFacet } from './filter-menu.tsx';
import classes from './grid-tools.module.css';
import type { GridWorld } from './use-grid-world.ts';
import { facetLabels, facetValueWords } from './words.ts';

interface FilterChipsProps {
  readonly filter: RiskFilter;
  readonly world: GridWorld;
  readonly onOpen: (facet: Facet) => void;
  readonly onFilter: (filter: RiskFilter) => void;
}

/** What filters the rows, each to be changed or taken away. */
export function FilterChips({ filter, world, onOpen, onFilter }: FilterChipsProps) {
  const entries = Object.entries(filter) as [Facet, readonly string[]][];
  if (entries.length === 0) return null;
  return (
    <fieldset className={classes.chips} aria-label="Filters">
      {entries.map(([facet, values]) => {
        const words = values.map((value) => facetValueWords(facet, value, world)).join(', ');
        return (
          <span key={facet} className={classes.chip}>
            <button type="button" onClick={() => onOpen(facet)}>
              <span className={classes.chipLabel}>{facetLabels[facet]}</span>
              <span className={classes.chipWords}>{words}</span>
            </button>
            <button
              type="button"
              aria-label={`Remove the filter ${facetLabels[facet]}`}
              onClick={() => onFilter(withoutFacet(filter, facet))}
            >
              <IconX size={14} aria-hidden />
            </button>
          </span>
        );
      })}
      <Button variant="subtle" color="gray" size="compact-sm" onClick={() => onFilter({})}>
        Clear all
      </Button>
    </fieldset>
  );
}
