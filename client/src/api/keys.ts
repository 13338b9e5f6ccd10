import type { PremortemId } from '@entente/protocol/api/premortem';
import type { ProposalId } from '@entente/protocol/api/proposals';
import type { ThreadId } from '@entente/protocol/api/threads';
import type { AllianceId, DocumentId } from '@entente/protocol/ids';

/** The names under which answers are kept; what a hint makes stale is found by these. */
export const keys = {
  entry: ['entry'] as const,
  me: ['me'] as const,
  invitation: (token: string) => ['invitation', token] as const,
  alliance: (allianceId: AllianceId) => ['alliance', allianceId] as const,
  documents: (allianceId: AllianceId) => ['alliance', allianceId, 'documents'] as const,
  members: (allianceId: AllianceId) => ['alliance', allianceId, 'members'] as const,
  allDocuments: ['document'] as const,
  document: (documentId: DocumentId) => ['document', documentId] as const,
  scoreHistory: (documentId: DocumentId) => ['document', documentId, 'score-history'] as const,
  authorship: (documentId: DocumentId) => ['document', documentId, 'authorship'] as const,
  changes: (documentId: DocumentId, from: number, to: number | 'head') =>
    ['document', documentId, 'changes', from, to] as const,
  versions: (documentId: DocumentId) => ['document', documentId, 'versions'] as const,
  version: (documentId: DocumentId, number: number) => ['document', documentId, 'versions', number] as const,
  proposals: (documentId: DocumentId) => ['document', documentId, 'agreeing', 'proposals'] as const,
  proposal: (documentId: DocumentId, proposalId: ProposalId) =>
    ['document', documentId, 'agreeing', 'proposals', proposalId] as const,
  decisionRecord: (documentId: DocumentId, entryId: string) =>
    ['document', documentId, 'agreeing', 'decisions', entryId] as const,
  allMovedOn: (documentId: DocumentId) => ['document', documentId, 'agreeing', 'moved-on'] as const,
  movedOn: (documentId: DocumentId, proposalId: ProposalId) =>
    ['document', documentId, 'agreeing', 'moved-on', proposalId] as const,
  openProposals: (allianceId: AllianceId) => ['alliance', allianceId, 'agreeing', 'proposals'] as const,
  agreeing: (documentId: DocumentId) => ['document', documentId, 'agreeing'] as const,
  allianceAgreeing: (allianceId: AllianceId) => ['alliance', allianceId, 'agreeing'] as const,
  documentInForce: (documentId: DocumentId) => ['document', documentId, 'agreeing', 'in-force'] as const,
  inForce: (documentId: DocumentId, proposalId: ProposalId) =>
    ['document', documentId, 'agreeing', 'in-force', proposalId] as const,
  reviews: (allianceId: AllianceId) => ['alliance', allianceId, 'agreeing', 'reviews'] as const,
  allInForce: (allianceId: AllianceId) => ['alliance', allianceId, 'agreeing', 'in-force'] as const,
  textsInForce: (documentId: DocumentId) => ['document', documentId, 'agreeing', 'texts-in-force'] as const,
  driftCredits: (documentId: DocumentId) => ['document', documentId, 'agreeing', 'drift'] as const,
  signingRules: (allianceId: AllianceId) => ['alliance', allianceId, 'signing-rules'] as const,
  threads: (documentId: DocumentId) => ['document', documentId, 'threads'] as const,
  threadList: (documentId: DocumentId) => ['document', documentId, 'threads', 'list'] as const,
  thread: (documentId: DocumentId, threadId: ThreadId) =>
    ['document', documentId, 'threads', threadId] as const,
  myThreads: (documentId: DocumentId) => ['document', documentId, 'my-threads'] as const,
  sources: (allianceId: AllianceId, documentId: DocumentId) =>
    ['alliance', allianceId, 'sources', documentId] as const,
  allSources: (allianceId: AllianceId) => ['alliance', allianceId, 'sources'] as const,
  inbox: (allianceId: AllianceId) => ['alliance', allianceId, 'inbox'] as const,
  premortems: (documentId: DocumentId) => ['document', documentId, 'premortem'] as const,
  premortem: (documentId: DocumentId, premortemId: PremortemId) =>
    ['document', documentId, 'premortem', premortemId] as const,
};
