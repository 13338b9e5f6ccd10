import { firstSettings } from '@entente/documents/register/view/view-settings';
import { Button, Text } from '@mantine/core';
import classes from './grid-tools.module.css';
import type { RegisterView } from './use-register-view.ts';

interface NothingFoundProps {
  /** All risks of the register that could be shown. */
  readonly all: number;
  readonly view: RegisterView;
  readonly isEditable: boolean;
}

/** What stands in place of rows when there are none: because there is no risk, or because none fits. */
export function NothingFound({ all, view, isEditable }: NothingFoundProps) {
  const { settings, change } = view;
  const isFiltered = settings.search !== '' || Object.keys(settings.filter).length > 0;
  if (!isFiltered)
    return (
      <div className={classes.empty}>
        <Text fw={600}>{all === 0 ? 'No risk has been raised yet' : 'Every risk is closed'}</Text>
        <Text size="sm" c="dimmed" maw={440}>
          A risk raised early is cheap for both of us.
          {isEditable && ' Write down what could go wrong in the line below, and press Enter.'}
        </Text>
      </div>
    );
  return (
    <div className={classes.empty}>
      <Text fw={600}>None of our risks fits</Text>
      <Text size="sm" c="dimmed" maw={440}>
        {settings.search === ''
          ? 'No risk passes all of these filters.'
          : `No risk holds “${settings.search}” and passes the filters.`}
      </Text>
      <Button
        variant="default"
        size="compact-sm"
        onClick={() => change({ search: firstSettings.search, filter: firstSettings.filter })}
      >
        Show all risks
      </Button>
    </div>
  );
}
