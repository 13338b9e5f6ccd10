import { DrizzleQueryError } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { loggableError } from './loggable-error.ts';

it('[HT9] a failed query is logged without its parameters', () => {
  const cause = Object.assign(new Error('duplicate key'), { code: '23505' });
  const logged = loggableError(new DrizzleQueryError('insert into t values ($1)', ['a secret'], cause));
  expect(JSON.stringify(logged)).not.toContain('a secret');
  expect(logged).toMatchObject({ query: 'insert into t values ($1)', cause: { code: '23505' } });
});

it('[HT9] what is thrown but no error is named by its type only, and a circle of causes ends', () => {
  expect(loggableError('a secret')).toEqual({ name: 'NotAnError', message: 'string', stack: undefined });
  const circle = new Error('round');
  circle.cause = circle;
  expect(JSON.stringify(loggableError(circle)).length).toBeLessThan(10_000);
});
