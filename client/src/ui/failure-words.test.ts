import { AppError } from '@entente/protocol/errors';
import { describe, expect, it } from 'vitest';
import { ApiError, NetworkError } from '../api/api-error.ts';
import { failureWords } from './failure-words.ts';

describe('words for a failure', () => {
  it('tells a silent server from one that refuses', () => {
    expect(failureWords(new NetworkError(undefined)).happened).toBe('The server cannot be reached.');
    expect(failureWords(new AppError('not_allowed')).happened).toBe('Your role does not allow this.');
  });

  it('passes on the name of the log line, so that it can be told to an operator', () => {
    const error = new ApiError({ code: 'server_failed', sentence: 'Something went wrong.', id: 'k7' });
    expect(failureWords(error).happened).toBe('Something went wrong. The server noted it as k7.');
  });

  it('says which field is wrong rather than that something is', () => {
    const error = new AppError('bad_request', { fields: { title: 'On one line, please.' } });
    expect(failureWords(error).happened).toBe('On one line, please.');
  });

  it('has words for the unforeseen', () => {
    expect(failureWords('?').todo).toBe('Reload the page.');
  });
});
