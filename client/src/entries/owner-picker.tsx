import type { Owner } from '@entente/documents/entries/owner';
import { userId } from '@entente/protocol/ids';
import { Combobox, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { peopleByFirm, type AlliancePeople } from './alliance-people.ts';
import { OwnerName } from './owner-name.tsx';
import classes from './owner.module.css';
import { useSearchBox } from './use-search-box.ts';

interface OwnerPickerProps {
  /** Such as *Owner*. */
  readonly label: string;
  readonly owner: Owner | undefined;
  readonly people: AlliancePeople;
  readonly isEditable: boolean;
  readonly onChange: (owner: Owner | undefined) => void;
  /** Opens the list at once, for a cell that has just been entered. */
  readonly isOpenAtFirst?: boolean;
  /** The list has closed, with or without a choice. */
  readonly onDone?: () => void;
}

const NOBODY = 'nobody';
const NAMED = 'name:';

function readChoice(value: string): Owner | undefined {
  if (value === NOBODY) return undefined;
  if (value.startsWith(NAMED)) return { kind: 'named', name: value.slice(NAMED.length) };
  return { kind: 'member', userId: userId.parse(value) };
}

/** What a search finds: people of each firm, and the name itself for somebody who has no account. */
function useChoices(people: AlliancePeople, search: string) {
  const wanted = search.trim().toLocaleLowerCase();
  const groups = peopleByFirm(people).map(({ firm, people: ofFirm }) => ({
    firm,
    people: ofFirm.filter(({ name }) => name.toLocaleLowerCase().includes(wanted)),
  }));
  const isKnown = people.members.some(({ name }) => name.toLocaleLowerCase() === wanted);
  return {
    groups: groups.filter(({ people: ofFirm }) => ofFirm.length > 0),
    named: isKnown ? '' : search.trim(),
  };
}

/** Picks the one who is accountable: a member of either firm, a name without an account, or nobody. */
export function OwnerPicker(props: OwnerPickerProps) {
  const { label, owner, people, isEditable, onChange, isOpenAtFirst = false, onDone } = props;
  const { combobox, search, setSearch, onTargetKeyDown } = useSearchBox({ isOpenAtFirst, onDone });
  const { groups, named } = useChoices(people, search);
  const choose = (value: string): void => {
    onChange(readChoice(value));
    combobox.closeDropdown();
  };
  const said = owner ? (
    <OwnerName owner={owner} people={people} withFirm />
  ) : (
    <span className={classes.nobody}>Nobody yet</span>
  );
  return (
    <Combobox store={combobox} onOptionSubmit={choose} position="bottom-start" width={320} shadow="md">
      <Combobox.Target targetType="button">
        <UnstyledButton
          className={classes.target}
          disabled={!isEditable}
          onClick={() => combobox.toggleDropdown()}
          onKeyDown={onTargetKeyDown}
        >
          <VisuallyHidden>{label}: </VisuallyHidden>
          {said}
        </UnstyledButton>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          aria-label={`${label}: find a person`}
          placeholder="Find a person, or type a name"
          value={search}
          maxLength={200}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Combobox.Options mah={280} style={{ overflowY: 'auto' }} aria-label={label}>
          {groups.map(({ firm, people: ofFirm }) => (
            <Combobox.Group key={firm.id} label={firm.name}>
              {ofFirm.map((member) => (
                <Combobox.Option key={member.userId} value={member.userId}>
                  <OwnerName owner={{ kind: 'member', userId: member.userId }} people={people} />
                </Combobox.Option>
              ))}
            </Combobox.Group>
          ))}
          {named !== '' && (
            <Combobox.Option value={`${NAMED}${named}`}>“{named}”, who has no account</Combobox.Option>
          )}
          {owner && search === '' && <Combobox.Option value={NOBODY}>Nobody</Combobox.Option>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
