import type { Firm } from '@entente/protocol/api/people';
import type { AllianceId } from '@entente/protocol/ids';
import { Select } from '@mantine/core';
import { IconWorld } from '@tabler/icons-react';
import { useSetTimeZone } from '../../api/use-time-zone.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import classes from './people.module.css';

interface FirmZoneProps {
  readonly allianceId: AllianceId;
  readonly firm: Firm;
  /** Whether the reader is the firm's liaison. */
  readonly canSet: boolean;
}

const zones = [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])];

/** In which time zone a firm reads times that bind; its liaison changes it. */
export function FirmZone({ allianceId, firm, canSet }: FirmZoneProps) {
  const set = useSetTimeZone(allianceId);
  if (!canSet)
    return (
      <p className={classes.zone}>
        <IconWorld size={18} stroke={1.7} aria-hidden />
        Time zone: {firm.timeZone}
      </p>
    );
  return (
    <div className={classes.setZone}>
      <Select
        label="Our time zone"
        description="Times that bind, as of a signature, are shown in it and in our partner’s."
        searchable
        allowDeselect={false}
        data={zones.includes(firm.timeZone) ? zones : [firm.timeZone, ...zones]}
        value={set.isPending ? set.variables : firm.timeZone}
        disabled={set.isPending}
        onChange={(zone) => zone !== null && zone !== firm.timeZone && set.mutate(zone)}
      />
      {set.error && <FailureNotice what="The time zone was not changed." error={set.error} />}
    </div>
  );
}
