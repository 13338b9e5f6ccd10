import type { DocumentDetail } from '@entente/protocol/api/documents';
import { ActionIcon, Indicator, Tooltip } from '@mantine/core';
import { IconHistory, IconListTree, IconMessageCircle, type Icon } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode, Ref } from 'react';
import classes from '../../features/document-bar/document-bar.module.css';
import type { OpenDocument } from '../../sync/open-document.ts';
import { TopLine } from '../../ui/top-line.tsx';
import { DocumentState, DocumentTitle } from './document-state.tsx';

interface Panel {
  readonly isOpen: boolean;
  readonly toggle: () => void;
}

interface PanelButtonProps {
  readonly panel: Panel;
  readonly label: string;
  readonly icon: Icon;
  /** Gets the focus back when the panel closes. */
  readonly ref: Ref<HTMLButtonElement>;
  /** How much in it has not been read. */
  readonly unread?: number;
}

function PanelButton({ panel, label, icon: Sign, ref, unread = 0 }: PanelButtonProps) {
  const open = unread > 0 ? `${label}, ${unread} unread` : label;
  const words = panel.isOpen ? `Close the ${label.toLowerCase()}` : open;
  return (
    <Tooltip label={words}>
      <ActionIcon
        ref={ref}
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={words}
        aria-expanded={panel.isOpen}
        onClick={panel.toggle}
      >
        <Indicator disabled={unread === 0} size={7} offset={2} color="var(--mantine-color-text)">
          <Sign size={20} aria-hidden />
        </Indicator>
      </ActionIcon>
    </Tooltip>
  );
}

interface DocumentTopLineProps {
  readonly detail: DocumentDetail;
  readonly open: OpenDocument;
  readonly outline: Panel;
  readonly history: Panel;
  readonly talk: Panel & { readonly unread: number };
  readonly talkRef: Ref<HTMLButtonElement>;
  readonly outlineRef: Ref<HTMLButtonElement>;
  readonly historyRef: Ref<HTMLButtonElement>;
  /** What is in force and proposed; undefined where it has no room in the line. */
  readonly agreeing: ReactNode;
  readonly below: ReactNode;
}

/** Where we are, the title, whether our words are safe, who is here. */
export function DocumentTopLine(props: DocumentTopLineProps) {
  const { detail, open, outline, history, talk, talkRef, outlineRef, historyRef, agreeing, below } = props;
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
      {agreeing}
      <div className={classes.state}>
        <DocumentState open={open} />
        <PanelButton
          ref={talkRef}
          panel={talk}
          label="Comments"
          icon={IconMessageCircle}
          unread={talk.unread}
        />
        <PanelButton ref={historyRef} panel={history} label="History" icon={IconHistory} />
        <PanelButton ref={outlineRef} panel={outline} label="Outline" icon={IconListTree} />
      </div>
    </TopLine>
  );
}
