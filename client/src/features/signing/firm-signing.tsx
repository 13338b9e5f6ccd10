import type { Firm, Member } from '@entente/protocol/api/people';
import type { AllianceId } from '@entente/protocol/ids';
import { Button, Skeleton } from '@mantine/core';
import { IconAlertCircle, IconSignature } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useOpenProposals } from '../../api/use-proposals.ts';
import { useSigningRules } from '../../api/signing-rules.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { SigningRuleForm } from './signing-rule-form.tsx';
import { hindranceWords, ruleWords, signatoriesOf } from './signing-words.ts';
import classes from './signing.module.css';

interface FirmSigningProps {
  readonly allianceId: AllianceId;
  readonly firm: Firm;
  /** The people of the firm. */
  readonly members: readonly Member[];
  /** Whether the reader may say how it signs: its liaison. */
  readonly canSet: boolean;
  /** Somebody asks to change it: the form opens. */
  readonly isAsked: boolean;
  /** Told that it has opened, so that asking again opens it again. */
  readonly onOpened: () => void;
}

/** How a firm signs, for everybody to read and for its liaison to change. */
export function FirmSigning({ allianceId, firm, members, canSet, isAsked, onOpened }: FirmSigningProps) {
  const rules = useSigningRules(allianceId);
  const openCount = useOpenProposals(allianceId).data?.length ?? 0;
  const [isSetting, setIsSetting] = useState(false);
  const part = useRef<HTMLDivElement>(null);
  const change = useRef<HTMLButtonElement>(null);
  const rule = rules.data?.find(({ firmId }) => firmId === firm.id);
  const canOpen = isAsked && canSet && rule !== undefined;
  const [wasAsked, setWasAsked] = useState(false);
  if (canOpen !== wasAsked) {
    setWasAsked(canOpen);
    if (canOpen) setIsSetting(true);
  }
  const show = useEffectEvent(() => {
    part.current?.scrollIntoView({ block: 'center' });
    onOpened();
  });
  useEffect(() => {
    if (canOpen) show();
  }, [canOpen]);
  if (rules.isPending) return <Skeleton height={48} my={8} aria-busy />;
  if (rule === undefined)
    return (
      <div className={classes.failed}>
        <FailureNotice
          what={`How ${firm.name} signs could not be read.`}
          error={rules.error}
          onRetry={() => void rules.refetch()}
        />
      </div>
    );
  const hindrance = hindranceWords(rule, { firm: firm.name, members });
  const close = (): void => {
    setIsSetting(false);
    change.current?.focus();
  };
  return (
    <div ref={part} className={classes.part}>
      <div className={classes.line}>
        <IconSignature size={18} stroke={1.7} aria-hidden className={classes.sign} />
        <div className={classes.words} aria-live="polite">
          <p>{ruleWords(rule, members)}</p>
          {hindrance !== undefined && (
            <p className={classes.hindrance}>
              <IconAlertCircle size={16} aria-hidden />
              {hindrance}
            </p>
          )}
        </div>
        {canSet && (
          <Button
            ref={change}
            size="compact-sm"
            variant="default"
            flex="none"
            aria-expanded={isSetting}
            onClick={() => setIsSetting(!isSetting)}
          >
            Change how we sign
          </Button>
        )}
      </div>
      {isSetting && (
        <SigningRuleForm
          allianceId={allianceId}
          rule={rule}
          signatories={signatoriesOf(members)}
          openCount={openCount}
          onClose={close}
        />
      )}
    </div>
  );
}
