import { Modal, Skeleton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { PartChoice } from '../../features/agreeing/propose-form.tsx';
import type { AgreeingPlace } from '../../api/agreeing-acts.ts';

// The calendar is nothing that the text itself needs.
const ProposeForm = lazy(async () => ({
  default: (await import('../../features/agreeing/propose-form.tsx')).ProposeForm,
}));

interface ProposeWindowProps {
  readonly place: AgreeingPlace;
  readonly parts: readonly [PartChoice, ...PartChoice[]];
  /** Such as *Propose to Harbor*. */
  readonly act: string;
  /** How the document or the entry is called. */
  readonly title: string;
  /** Awaited before it is proposed: what was written must be on the record. */
  readonly prepare: () => Promise<void>;
  readonly onClose: () => void;
}

/** Asks with which words something is proposed, and leads to the proposal. */
export function ProposeWindow({ place, parts, act, title, prepare, onClose }: ProposeWindowProps) {
  const navigate = useNavigate();
  const isPhone = useMediaQuery('(max-width: 40em)', false, { getInitialValueInEffect: false });
  return (
    <Modal opened onClose={onClose} fullScreen={isPhone} title={`${act}: ${title}`}>
      <Suspense fallback={<Skeleton h={280} aria-label="Opening" />}>
        <ProposeForm
          place={place}
          parts={parts}
          replaces={null}
          act={act}
          prepare={prepare}
          onProposed={({ id }) =>
            void navigate({
              to: '/alliances/$allianceId/documents/$documentId/proposals/$proposalId',
              params: { ...place, proposalId: id },
            })
          }
          onClose={onClose}
        />
      </Suspense>
    </Modal>
  );
}
