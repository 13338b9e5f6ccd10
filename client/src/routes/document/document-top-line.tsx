import type { DocumentDetail } from '@entente/protocol/api/documents';
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconListTree } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode, Ref } from 'react';
import classes from '../../features/document-bar/document-bar.module.css';
import type { OpenDocument } from '../../sync/open-document.ts';
import { TopLine } from '../../ui/top-line.tsx';
import { DocumentState, DocumentTitle } from './document-state.tsx';

interface DocumentTopLineProps {
  readonly detail: DocumentDetail;
  readonly open: OpenDocument;
  readonly outline: { readonly isOpen: boolean; readonly toggle: () => void };
  /** The outline's button, which gets the focus back. */
  readonly buttonRef: Ref<HTMLButtonElement>;
  readonly below: ReactNode;
}

/** Where we are, the title, whether our words are safe, who is here. */
export function DocumentTopLine({ detail, open, outline, buttonRef, below }: DocumentTopLineProps) {
  const label = outline.isOpen ? 'Close the outline' : 'Outline';
  return (
    <TopLine below={below}>
      <Link
        className={`${classes.where} mantine-visible-from-sm`}
        to="/alliances/$allianceId/agreements"
        params={{ allianceId: detail.allianceId }}
      >
        Agreements
      </Link>
      <DocumentTitle detail={detail} />
      <div className={classes.state}>
        <DocumentState open={open} />
        <Tooltip label={label}>
          <ActionIcon
            ref={buttonRef}
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={label}
            aria-expanded={outline.isOpen}
            onClick={outline.toggle}
          >
            <IconListTree size={20} />
          </ActionIcon>
        </Tooltip>
      </div>
    </TopLine>
  );
}
