import type { DocumentDetail } from '@entente/protocol/api/documents';
import { IconHistory, IconListTree, IconMessageCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode, Ref } from 'react';
import classes from '../../features/document-bar/document-bar.module.css';
import type { OpenDocument } from '../../sync/open-document.ts';
import { PanelButton, type PanelSwitch } from '../../ui/panel-button.tsx';
import { TopLine } from '../../ui/top-line.tsx';
import { DocumentState, DocumentTitle } from './document-state.tsx';

interface DocumentTopLineProps {
  readonly detail: DocumentDetail;
  readonly open: OpenDocument;
  readonly outline: PanelSwitch;
  readonly history: PanelSwitch;
  readonly talk: PanelSwitch & { readonly unread: number };
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
