import { proposalId } from '@entente/protocol/api/proposals';
import { allianceId, documentId } from '@entente/protocol/ids';
import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { z } from 'zod';
import { askForDocument, askForEntries } from '../api/ask-ahead.ts';
import { AgreeingRoute } from '../routes/agreeing/agreeing-route.tsx';
import { DriftRoute } from '../routes/agreeing/drift-route.tsx';
import { AwaitingPage } from '../routes/agreeing/awaiting-page.tsx';
import { AgreementsPage } from '../routes/agreements-page.tsx';
import { AllianceFrame } from '../routes/alliance-frame.tsx';
import { DocumentPage } from '../routes/document/document-page.tsx';
import { ErrorPage } from '../routes/error-page.tsx';
import { documentSearch } from '../routes/document-search.ts';
import { InboxPage } from '../routes/inbox/inbox-page.tsx';
import { HomePage } from '../routes/home-page.tsx';
import { InvitationPage } from '../routes/invitation-page.tsx';
import { LogPage } from '../routes/log/log-page.tsx';
import { logSearch } from '../routes/log/log-search.ts';
import { NotFoundPage } from '../routes/not-found-page.tsx';
import { NothingHere } from '../routes/nothing-here.tsx';
import { PeoplePage } from '../routes/people-page.tsx';
import { RegisterPage } from '../routes/register/register-page.tsx';
import { registerSearch } from '../routes/register/register-search.ts';
import { SignInPage } from '../routes/sign-in-page.tsx';
import { SignedIn } from '../routes/signed-in.tsx';
import { StartPage } from '../routes/start-page.tsx';
import { Root } from './root.tsx';

const root = createRootRoute({ component: Root, errorComponent: ErrorPage, notFoundComponent: NotFoundPage });

/** Wrong search parameters are ignored: an old link still leads to the page. */
const signInSearch = z.object({
  from: z.string().optional().catch(undefined),
  isNew: z.boolean().optional().catch(undefined),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: signInSearch,
  component: function SignIn() {
    const { from, isNew = false } = signIn.useSearch();
    return <SignInPage from={from} isNew={isNew} />;
  },
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitations/$token',
  component: function Invitation() {
    return <InvitationPage token={invitation.useParams().token} />;
  },
});

const signedIn = createRoute({ getParentRoute: () => root, id: 'signed-in', component: SignedIn });

const start = createRoute({ getParentRoute: () => signedIn, path: '/', component: StartPage });

const alliance = createRoute({
  getParentRoute: () => signedIn,
  path: '/alliances/$allianceId',
  component: function Alliance() {
    const id = allianceId.safeParse(alliance.useParams().allianceId);
    return id.success ? <AllianceFrame allianceId={id.data} /> : <NotFoundPage />;
  },
});

const home = createRoute({ getParentRoute: () => alliance, path: '/', component: HomePage });

const agreements = createRoute({
  getParentRoute: () => alliance,
  path: 'agreements',
  validateSearch: z.object({ archived: z.boolean().optional().catch(undefined) }),
  component: function Agreements() {
    return <AgreementsPage isArchived={agreements.useSearch().archived ?? false} />;
  },
});

const people = createRoute({
  getParentRoute: () => alliance,
  path: 'people',
  validateSearch: z.object({
    invite: z.boolean().optional().catch(undefined),
    signing: z.boolean().optional().catch(undefined),
  }),
  component: function People() {
    const { invite = false, signing = false } = people.useSearch();
    return <PeoplePage isInviting={invite} isSigning={signing} />;
  },
});

/** Begins what a page will wait for. What fails is asked for again by the page. */
const ahead = (...begun: Promise<unknown>[]): void => {
  for (const one of begun) one.catch(() => undefined);
};

const risks = createRoute({
  getParentRoute: () => alliance,
  path: 'risks',
  loader: ({ params }) =>
    ahead(import('../routes/register/register-workspace.tsx'), askForEntries(params.allianceId, 'register')),
  validateSearch: registerSearch,
  component: RegisterPage,
});

const decisions = createRoute({
  getParentRoute: () => alliance,
  path: 'decisions',
  loader: ({ params }) =>
    ahead(import('../routes/log/log-workspace.tsx'), askForEntries(params.allianceId, 'log')),
  validateSearch: logSearch,
  component: LogPage,
});

const document = createRoute({
  getParentRoute: () => alliance,
  path: 'documents/$documentId',
  loader: ({ params }) => ahead(import('../routes/document/document-workspace.tsx'), askForDocument(params)),
  validateSearch: documentSearch,
  component: function DocumentRoute() {
    const id = documentId.safeParse(document.useParams().documentId);
    return id.success ? <DocumentPage documentId={id.data} /> : <NothingHere />;
  },
});

const inbox = createRoute({ getParentRoute: () => alliance, path: 'inbox', component: InboxPage });

const awaiting = createRoute({ getParentRoute: () => alliance, path: 'awaiting', component: AwaitingPage });

const agreed = z.object({ documentId, proposalId });

const proposal = createRoute({
  getParentRoute: () => alliance,
  path: 'documents/$documentId/proposals/$proposalId',
  component: function Proposal() {
    const ids = agreed.safeParse(proposal.useParams());
    return ids.success ? <AgreeingRoute page="proposal" {...ids.data} /> : <NothingHere />;
  },
});

const inForce = createRoute({
  getParentRoute: () => alliance,
  path: 'documents/$documentId/in-force/$proposalId',
  component: function InForce() {
    const ids = agreed.safeParse(inForce.useParams());
    return ids.success ? <AgreeingRoute page="in-force" {...ids.data} /> : <NothingHere />;
  },
});

const drift = createRoute({
  getParentRoute: () => alliance,
  path: 'documents/$documentId/drift',
  component: function DriftOf() {
    const id = documentId.safeParse(drift.useParams().documentId);
    return id.success ? <DriftRoute documentId={id.data} /> : <NothingHere />;
  },
});

const elsewhere = createRoute({ getParentRoute: () => alliance, path: '$', component: NothingHere });

const tree = root.addChildren([
  signIn,
  invitation,
  signedIn.addChildren([
    start,
    alliance.addChildren([
      home,
      inbox,
      awaiting,
      agreements,
      risks,
      decisions,
      people,
      document,
      proposal,
      inForce,
      drift,
      elsewhere,
    ]),
  ]),
]);

/** Every address of the app. */
export const router = createRouter({
  routeTree: tree,
  defaultPreload: false,
  scrollRestoration: true,
  defaultErrorComponent: ErrorPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
