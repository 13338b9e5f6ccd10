/** Says of an agreed decision or risk that its entry in the draft says something else now. */
import type { Json } from '@entente/documents/canonical/canonical-json';
import { entryDrift, type FieldDrift } from '@entente/documents/drift/entry-drift';
import type { CreditedChanges } from '@entente/protocol/api/changes';
import type { InForceSummary } from '@entente/protocol/api/in-force';
import type { Alliance, Member } from '@entente/protocol/api/people';
import type { DocumentId } from '@entente/protocol/ids';
import { IconGitCompare } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useDocumentInForce, useInForce } from '../api/use-in-force.ts';
import { creditsOf } from '../compare/credits-of.ts';
import { FieldDifference } from '../compare/field-difference.tsx';
import { createPaint } from '../compare/paint-change.ts';
import { useLiveChanges } from '../compare/use-live-changes.ts';
import { WhoChanged } from '../compare/who-changed.tsx';
import { creditsOfField } from './credits-of-field.ts';
import classes from './entry-drift.module.css';
import { entryDriftWords } from './entry-drift-words.ts';
import { fieldName } from './field-words.ts';
import { useEntryContent, type OpenEntry } from './use-entry-content.ts';

interface EntryDriftProps extends OpenEntry {
  readonly documentId: DocumentId;
  readonly alliance: Alliance;
  readonly members: readonly Member[];
}

interface FieldsProps extends Pick<EntryDriftProps, 'alliance' | 'members' | 'id'> {
  readonly fields: readonly FieldDrift[];
  readonly changes: CreditedChanges | undefined;
}

function Fields({ fields, changes, alliance, members, id }: FieldsProps) {
  const { firms } = alliance;
  const paint = useMemo(() => createPaint({ colour: 'kind', firms, writers: [] }), [firms]);
  return (
    <dl className={classes.fields}>
      {fields.map((field) => (
        <div key={field.field}>
          <dt>{fieldName(field.field)}</dt>
          <dd>
            <FieldDifference
              field={field}
              context={{ members, categories: new Map() }}
              credits={creditsOf(changes, `${id} ${field.field}`)}
              paint={paint}
              isChange
            />
            {field.isFormat && <p className={classes.quiet}>The format alone, the same words</p>}
            <WhoChanged by={creditsOfField(changes, { id, field: field.field })} firms={firms} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Told({ text, ...props }: EntryDriftProps & { text: InForceSummary }) {
  const { kind, documentId, alliance, id } = props;
  const content = useEntryContent(props);
  const agreed = useInForce(documentId, text.id).data?.content;
  const fields = useMemo(
    () => (agreed === undefined ? undefined : entryDrift(kind, JSON.parse(agreed) as Json, content)),
    [kind, agreed, content],
  );
  const differs = fields !== undefined && fields.length > 0;
  const changes = useLiveChanges(
    documentId,
    differs ? { from: text.seq, to: 'head' } : undefined,
    differs ? content : undefined,
  );
  if (!differs) return null;
  return (
    <details className={classes.drift}>
      <summary>
        <IconGitCompare size={16} aria-hidden />
        {entryDriftWords(fields, {
          firms: alliance.firms,
          by: fields.flatMap(({ field }) => creditsOfField(changes, { id, field })),
        })}
      </summary>
      <Fields {...props} fields={fields} changes={changes} />
      <Link
        to="/alliances/$allianceId/documents/$documentId/in-force/$proposalId"
        params={{ allianceId: alliance.id, documentId, proposalId: text.id }}
      >
        What was agreed
      </Link>
    </details>
  );
}

/**
 * *Differs from what was agreed*, with the fields, what they said and say, and who changed them. Nothing of an entry that says
 * what was agreed, and of one that was never agreed to.
 */
export function EntryDrift(props: EntryDriftProps) {
  const text = useDocumentInForce(props.documentId).data?.find(
    ({ part, supersededBy }) => part.kind === 'entry' && part.id === props.id && supersededBy === null,
  );
  return text === undefined ? null : <Told key={text.id} {...props} text={text} />;
}
