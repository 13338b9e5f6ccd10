import type { DayOrder } from '@entente/documents/csv/read-day';
import { Alert, SegmentedControl } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import classes from './import.module.css';
import type { RiskList } from './use-risk-list.ts';

interface ListNoticesProps {
  readonly list: RiskList;
  /** Dates stand in it that could be read the other way round. */
  readonly hasOpenDays: boolean;
  readonly onDayOrder: (order: DayOrder) => void;
}

/** What must be known of a whole list, and the order of its dates where they do not prove one. */
export function ListNotices({ list, hasOpenDays, onDayOrder }: ListNoticesProps) {
  const [wasOpen, setWasOpen] = useState(hasOpenDays);
  if (hasOpenDays && !wasOpen) setWasOpen(true);
  if (list.doubt === undefined && !list.isOldEncoding && !wasOpen) return null;
  return (
    <div className={classes.part}>
      {list.doubt !== undefined && (
        <Alert color="yellow" icon={<IconInfoCircle />} mb="sm">
          {list.doubt}
        </Alert>
      )}
      {list.isOldEncoding && (
        <Alert color="yellow" icon={<IconInfoCircle />} mb="sm">
          This file is not UTF-8. It was read as windows-1252, as older spreadsheets write. Look at its
          accents.
        </Alert>
      )}
      {wasOpen && (
        <div className={classes.tools}>
          <span id="day-order">Dates such as 03/04/2026 have first</span>
          <SegmentedControl
            size="xs"
            aria-labelledby="day-order"
            data={[
              { value: 'day', label: 'the day' },
              { value: 'month', label: 'the month' },
            ]}
            value={list.dayOrder}
            onChange={(value) => onDayOrder(value === 'month' ? 'month' : 'day')}
          />
        </div>
      )}
    </div>
  );
}
