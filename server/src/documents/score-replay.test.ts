import { setImmediate } from 'node:timers/promises';
import type { EntryId } from '@entente/documents/entries/entry-id';
import { encodeNumbers, SERVER_CLIENT_ID } from '@entente/documents/entries/numbering';
import { addRisks, setRiskValues, writeRiskTitle } from '@entente/documents/register/write-register';
import { firmId, userId } from '@entente/protocol/ids';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { ReplayedRow } from '../ledger/replays.ts';
import { ScoreReplay } from './score-replay.ts';

/** A register whose edits become rows, a day apart. */
function openRegister() {
  const ydoc = new Y.Doc();
  const rows: ReplayedRow[] = [];
  const write = (bytes: Uint8Array) => {
    const seq = rows.length + 1;
    rows.push({ seq, at: new Date(Date.UTC(2026, 0, seq)), bytes });
  };
  ydoc.on('update', write);
  return { ydoc, rows, write };
}

const dayOf = (seq: number) => new Date(Date.UTC(2026, 0, seq)).toISOString();

async function replay(rows: readonly ReplayedRow[]) {
  const scores = new ScoreReplay();
  await scores.takeIn(rows);
  return scores.read().risks;
}

describe('[DO7] how risks were scored', () => {
  it('has a point for each change of likelihood, impact or status, and for nothing else', async () => {
    const { ydoc, rows } = openRegister();
    const [id, other] = addRisks(ydoc, [
      { title: 'Late vans', likelihood: 3, impact: 4 },
      { title: 'Nobody has scored it' },
    ]) as [EntryId, EntryId];
    writeRiskTitle(ydoc, id, 'Vans that come late');
    setRiskValues(ydoc, id, { likelihood: 5, dueOn: '2026-03-01' });
    setRiskValues(ydoc, id, { dueOn: '2026-04-01' });
    setRiskValues(ydoc, id, { impact: null });
    setRiskValues(ydoc, id, { status: 'closed' });
    expect(await replay(rows)).toEqual([
      {
        entryId: id,
        points: [
          { at: dayOf(1), likelihood: 3, impact: 4, status: 'open' },
          { at: dayOf(3), likelihood: 5, impact: 4, status: 'open' },
          { at: dayOf(5), likelihood: 5, impact: null, status: 'open' },
          { at: dayOf(6), likelihood: 5, impact: null, status: 'closed' },
        ],
      },
      { entryId: other, points: [{ at: dayOf(1), likelihood: null, impact: null, status: 'open' }] },
    ]);
  });

  it('goes on where it was, and ends as if it had read all at once', async () => {
    const { ydoc, rows } = openRegister();
    const [id] = addRisks(ydoc, [{ likelihood: 1, impact: 1 }]) as [EntryId];
    for (const likelihood of [2, 3, 4, 5] as const) setRiskValues(ydoc, id, { likelihood });
    const scores = new ScoreReplay();
    await scores.takeIn(rows.slice(0, 2));
    expect(scores.head).toBe(2);
    await scores.takeIn(rows.slice(2));
    expect(scores.read().risks).toEqual(await replay(rows));
    expect(scores.read().risks[0]?.points).toHaveLength(5);
  });

  it('of two who score at the same moment shows what everybody ended with', async () => {
    const { ydoc, rows } = openRegister();
    const [id] = addRisks(ydoc, [{ likelihood: 1, impact: 1 }]) as [EntryId];
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(ydoc));
    const away: Uint8Array[] = [];
    other.on('update', (bytes: Uint8Array) => away.push(bytes));
    setRiskValues(other, id, { impact: 5 });
    setRiskValues(ydoc, id, { impact: 2 });
    // Through Yjs, so that the row is the other's own edit.
    rows.push({ seq: 3, at: new Date(Date.UTC(2026, 0, 3)), bytes: away[0]! });
    Y.applyUpdate(other, rows[1]!.bytes);
    const [risk] = await replay(rows);
    const impacts = risk!.points.map(({ impact }) => impact);
    const end = other.getXmlFragment('risks').get(0) as Y.XmlElement;
    expect(impacts.at(-1)).toBe(end.getAttribute('impact'));
    expect(impacts.slice(0, 2)).toEqual([1, 2]);
  });

  it('is the same with the server’s numbers among the rows', async () => {
    const { ydoc, rows, write } = openRegister();
    const [id] = addRisks(ydoc, [{ likelihood: 2, impact: 2 }]) as [EntryId];
    const before = await replay(rows);
    const [clientId = 0, clock = 0] = id.split('-').map(Number);
    const raised = {
      userId: userId.parse('0b3f62c8-0f0e-4e5e-9d3a-0a4a4f8f2a01'),
      firmId: firmId.parse('0b3f62c8-0f0e-4e5e-9d3a-0a4a4f8f2a03'),
      at: dayOf(1),
    };
    write(encodeNumbers([{ clientId, clock, number: 1 }], raised, 0));
    expect(await replay(rows)).toEqual(before);
    Y.applyUpdate(ydoc, rows[1]!.bytes);
    expect(Y.getState(ydoc.store, SERVER_CLIENT_ID)).toBe(4);
  });

  it('what a hostile browser wrote is no score', async () => {
    const { ydoc, rows } = openRegister();
    addRisks(ydoc, [{ likelihood: 2, impact: 2 }]);
    const risk = ydoc.getXmlFragment('risks').get(0) as Y.XmlElement;
    risk.setAttribute('likelihood', '9000' as string);
    risk.setAttribute('status', { toString: 'closed' } as unknown as string);
    const [read] = await replay(rows);
    expect(read!.points.slice(1)).toEqual([{ at: dayOf(2), likelihood: null, impact: 2, status: 'open' }]);
  });

  it('lets others have their turn while a long ledger is read', async () => {
    const { ydoc, rows } = openRegister();
    const [id] = addRisks(ydoc, [{ likelihood: 1 }]) as [EntryId];
    for (let at = 0; at < 1000; at++) setRiskValues(ydoc, id, { likelihood: at % 2 === 0 ? 2 : 1 });
    const reading = replay(rows);
    const state = { isDone: false };
    void reading.then(() => (state.isDone = true));
    let turns = 0;
    while (!state.isDone) {
      await setImmediate();
      turns++;
    }
    expect(turns).toBeGreaterThan(20);
    expect((await reading)[0]?.points).toHaveLength(1001);
  });
});
