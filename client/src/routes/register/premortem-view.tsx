import { PremortemPanel } from '../../features/premortem/premortem-panel.tsx';
import type { RegisterMainProps } from './register-main.tsx';

/** The pre-mortems of our register. */
export default function PremortemView({ world, isEditable, onOpen }: RegisterMainProps) {
  return (
    <PremortemPanel
      alliance={world.alliance}
      documentId={world.documentId}
      ydoc={world.open.ydoc}
      canEdit={isEditable}
      role={world.alliance.role}
      onOpenRisk={onOpen}
    />
  );
}
