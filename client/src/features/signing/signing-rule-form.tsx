import type { Member } from '@entente/protocol/api/people';
import type { SigningRule } from '@entente/protocol/api/proposals';
import { userId as userIdSchema, type AllianceId } from '@entente/protocol/ids';
import { Button, Checkbox, Group, Radio, Stack, Text } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useSetSigningRule } from '../../api/signing-rules.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { roleWords } from '../../ui/role-words.ts';
import classes from './signing.module.css';

interface SigningRuleFormProps {
  readonly allianceId: AllianceId;
  readonly rule: SigningRule;
  /** Those of our firm whose role lets them sign. */
  readonly signatories: readonly Member[];
  /** How many proposals of the alliance are open, which keep the rule they were made under. */
  readonly openCount: number;
  /** It is set, or called off. */
  readonly onClose: () => void;
}

/** What is not yet right about a choice; undefined when it can be followed. */
function lackWords({ needed, people }: SigningRule, signatories: readonly Member[]): string | undefined {
  const can = people ?? signatories;
  if (can.length >= needed) return undefined;
  if (people !== null) return needed === 1 ? 'Choose who may sign.' : 'Choose at least two people.';
  return 'Only one of us is a signatory or liaison. Invite another before two must sign.';
}

function openWords(count: number): string {
  const from = 'It holds from the next proposal on.';
  if (count === 0) return from;
  return count === 1
    ? `${from} The open one keeps the rule it was made under, until it is renewed.`
    : `${from} The ${count} open ones keep the rule they were made under, until they are renewed.`;
}

/** How many of our firm sign, and who may; for its liaison. */
export function SigningRuleForm(props: SigningRuleFormProps) {
  const { allianceId, rule, signatories, openCount, onClose } = props;
  const [needed, setNeeded] = useState(rule.needed);
  const [isNamed, setIsNamed] = useState(rule.people !== null);
  const isHere = (id: string): boolean => signatories.some(({ userId }) => userId === id);
  const [chosen, setChosen] = useState<string[]>((rule.people ?? []).filter(isHere));
  const set = useSetSigningRule(allianceId);
  const people = isNamed ? chosen.filter(isHere).map((id) => userIdSchema.parse(id)) : null;
  const lack = lackWords({ needed, people }, signatories);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (lack === undefined) set.mutate({ needed, people }, { onSuccess: onClose });
  };
  return (
    <form onSubmit={save} aria-label="How we sign">
      <Stack gap="md" py="md" className={classes.form}>
        <Radio.Group
          label="How many of us sign"
          value={String(needed)}
          onChange={(value) => setNeeded(Number(value))}
        >
          <Group gap="lg" mt={8}>
            <Radio value="1" label="One person" />
            <Radio value="2" label="Two people" />
          </Group>
        </Radio.Group>
        <Radio.Group
          label="Who may sign"
          value={isNamed ? 'named' : 'any'}
          onChange={(value) => setIsNamed(value === 'named')}
        >
          <Stack gap="xs" mt={8}>
            <Radio value="any" label="Any signatory or liaison of our firm" />
            <Radio value="named" label="Only people we name" />
          </Stack>
        </Radio.Group>
        {isNamed && (
          <Checkbox.Group aria-label="People who may sign" value={chosen} onChange={setChosen}>
            <Stack gap="xs" pl={28}>
              {signatories.map(({ userId, name, role }) => (
                <Checkbox key={userId} value={userId} label={`${name}, ${roleWords[role].name}`} />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
        <Text size="sm" c="dimmed">
          {openWords(openCount)}
        </Text>
        <Text component="output" size="sm" className={classes.lack}>
          {lack}
        </Text>
        {set.error && <FailureNotice what="How we sign was not changed." error={set.error} />}
        <Group gap="xs">
          <Button type="submit" loading={set.isPending} disabled={lack !== undefined}>
            Save how we sign
          </Button>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
