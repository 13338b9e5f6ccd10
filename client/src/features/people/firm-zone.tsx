import type { Firm } from '@entente/protocol/api/people';
import type { AllianceId } from '@entente/protocol/ids';
import { Select, Text } from '@mantine/core';
import { useSetTimeZone } from '../../api/use-time-zone.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';

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
      <Text size="sm" c="dimmed">
        Time zone: {firm.timeZone}
      </Text>
    );
  return (
    <>
      <Select
        label="Our time zone"
        description="Times that bind, as of a signature, are shown in it and in our partner’s."
        maw={320}
        searchable
        allowDeselect={false}
        data={zones.includes(firm.timeZone) ? zones : [firm.timeZone, ...zones]}
        value={set.isPending ? set.variables : firm.timeZone}
        disabled={set.isPending}
        onChange={(zone) => zone !== null && zone !== firm.timeZone && set.mutate(zone)}
      />
      {set.error && <FailureNotice what="The time zone was not changed." error={set.error} />}
    </>
  );
}
