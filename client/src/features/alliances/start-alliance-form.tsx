import type { AllianceId } from '@entente/protocol/ids';
import type { FirmColour } from '@entente/protocol/firm-colours';
import { Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { fieldsOf } from '../../api/api-error.ts';
import { useStartAlliance } from '../../api/use-invitations.ts';
import { FormEnd } from '../../ui/form-end.tsx';
import { ownZone } from '../../ui/own-zone.ts';
import { ColourChoice } from './colour-choice.tsx';

interface FirmInput {
  readonly name: string;
  readonly colour: FirmColour;
}

interface FirmFieldsProps {
  readonly whose: 'Our firm' | 'Our partner';
  readonly firm: FirmInput;
  readonly taken: FirmColour;
  readonly wrong: string | undefined;
  readonly onChange: (firm: FirmInput) => void;
}

function FirmFields({ whose, firm, taken, wrong, onChange }: FirmFieldsProps) {
  return (
    <Stack gap="sm">
      <TextInput
        label={whose}
        required
        withAsterisk={false}
        value={firm.name}
        error={wrong}
        onChange={(event) => onChange({ ...firm, name: event.currentTarget.value })}
      />
      <ColourChoice
        label={`Colour of ${whose.toLowerCase()}`}
        value={firm.colour}
        taken={taken}
        onChange={(colour) => onChange({ ...firm, colour })}
      />
    </Stack>
  );
}

/** Starts an alliance of our firm and one partner. */
export function StartAllianceForm({ onStarted }: { onStarted: (id: AllianceId) => void }) {
  const [name, setName] = useState('');
  const [firm, setFirm] = useState<FirmInput>({ name: '', colour: 'indigo' });
  const [partner, setPartner] = useState<FirmInput>({ name: '', colour: 'orange' });
  const start = useStartAlliance();
  const wrong = fieldsOf(start.error);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    start.mutate(
      { name, firm: { ...firm, timeZone: ownZone() }, partner },
      { onSuccess: ({ id }) => onStarted(id) },
    );
  };
  return (
    <form onSubmit={submit} aria-label="Start an alliance">
      <Stack gap="lg">
        <TextInput
          label="Name of the alliance"
          description="What both firms will call it"
          required
          withAsterisk={false}
          value={name}
          error={wrong.name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <FirmFields
          whose="Our firm"
          firm={firm}
          taken={partner.colour}
          wrong={wrong['firm.name']}
          onChange={setFirm}
        />
        <FirmFields
          whose="Our partner"
          firm={partner}
          taken={firm.colour}
          wrong={wrong['partner.name']}
          onChange={setPartner}
        />
        <FormEnd act="Start the alliance" failed="The alliance was not started." attempt={start} />
      </Stack>
    </form>
  );
}
