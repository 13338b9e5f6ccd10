import type { TextName } from '@entente/protocol/anchor';
import { useEntryTalk, type SelectedWords } from './entry-talk.ts';
import { FieldTalk } from './field-talk.tsx';

/** The field that threads on a text hang on: those on an option hang on all of them. */
export const talkedField = (name: TextName): string | undefined =>
  name.kind === 'agreement' ? undefined : name.option === null ? name.field : 'options';

interface TextTalkProps {
  readonly name: TextName;
  readonly selected: () => SelectedWords | undefined;
  readonly className?: string | undefined;
}

/** What a rich text shows of its threads. Of an option it counts those on its own words: the others are of all options. */
export function TextTalk({ name, selected, className }: TextTalkProps) {
  const talk = useEntryTalk();
  const field = talkedField(name);
  if (!talk || name.kind === 'agreement' || field === undefined) return null;
  return (
    <div className={className}>
      <FieldTalk
        entry={name.entry}
        field={field}
        {...(name.option !== null && { text: name })}
        selected={selected}
      />
    </div>
  );
}
