import { describe, expect, it } from 'vitest';
import { followRequests } from '../../../server/followRequests.ts';

const request = new Request('http://127.0.0.1/');

describe('followRequests', () => {
  it('finishes when the requests under way are answered, also those whose connection is gone', async () => {
    const answer = Promise.withResolvers<Response>();
    const requests = followRequests(() => answer.promise);
    const steps: string[] = [];
    const answered = Promise.resolve(requests.fetch(request, {})).then(() => steps.push('answered'));
    const finished = requests.finish(async () => {
      steps.push('closed');
    });
    const after = finished.then(() => steps.push('finished'));
    answer.resolve(new Response());
    await Promise.all([answered, after]);
    expect(steps).toEqual(['closed', 'answered', 'finished']);
  });

  it('tells callers to close their connection once it is finishing, not before', async () => {
    const requests = followRequests(() => new Response());
    expect((await requests.fetch(request, {})).headers.get('connection')).toBeNull();
    await requests.finish(async () => {
      expect((await requests.fetch(request, {})).headers.get('connection')).toBe('close');
    });
  });

  it('finishes when a request failed', async () => {
    const requests = followRequests(() => Promise.reject(new Error('broken')));
    await expect(requests.fetch(request, {})).rejects.toThrow('broken');
    await requests.finish(async () => {});
  });
});
