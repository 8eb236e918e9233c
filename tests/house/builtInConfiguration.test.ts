import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readBuiltInConfiguration } from '../../scripts/build/builtInConfiguration.ts';

describe('the configuration of a private build', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'countersign-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const file = async (content: string) => {
    const path = join(folder, 'configuration.json');
    await writeFile(path, content);
    return path;
  };

  it('is read whole, with its defaults', async () => {
    const path = await file('{"organisation":"Northgate"}');
    expect(readBuiltInConfiguration(path)).toMatchObject({
      organisation: 'Northgate',
      sites: [],
      failure: { client: 'hold', afterSeconds: 5 },
    });
  });

  it('is null where none is named', () => {
    expect(readBuiltInConfiguration(undefined)).toBeNull();
  });

  it('is refused with each field that does not fit', async () => {
    const path = await file(
      '{"endpiont":"http://a.example","sites":[{"id":"Bad Id","name":"A","matches":["no"]}]}',
    );
    expect(() => readBuiltInConfiguration(path)).toThrow(
      /endpiont[\s\S]*sites\[0\]\.id[\s\S]*sites\[0\]\.matches\[0\]/,
    );
  });

  it.each(['{', ''])('is refused where the file holds no JSON: %j', async (content) => {
    const path = await file(content);
    expect(() => readBuiltInConfiguration(path)).toThrow('expected a readable JSON file');
  });
});
