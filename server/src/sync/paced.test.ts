import { expect, test, vi } from 'vitest';
import { Paced } from './paced.ts';

function createPaced() {
  const callbacks: (() => void)[] = [];
  const answer = vi.fn<(question: number) => void>();
  const paced = new Paced(answer, (callback) => void callbacks.push(callback));
  const turn = () => callbacks.splice(0).forEach((callback) => callback());
  return { paced, answer, turn };
}

test('[RL33] who asks once is answered at once; who asks on is answered less and less often, by the newest question', () => {
  const { paced, answer, turn } = createPaced();
  paced.ask(1);
  expect(answer.mock.calls).toEqual([[1]]);
  for (let question = 2; question <= 1000; question++) paced.ask(question);
  expect(answer).toHaveBeenCalledOnce();
  turn();
  expect(answer.mock.calls).toEqual([[1], [1000]]);
  paced.ask(1001);
  turn();
  expect(answer).toHaveBeenCalledTimes(2);
  turn();
  expect(answer).toHaveBeenLastCalledWith(1001);
});

test('[RL33] who has left is answered no more, and after a rest the next question is a first one', () => {
  const { paced, answer, turn } = createPaced();
  paced.ask(1);
  paced.ask(2);
  paced.stop();
  turn();
  expect(answer).toHaveBeenCalledOnce();
  paced.ask(3);
  expect(answer).toHaveBeenLastCalledWith(3);
});
