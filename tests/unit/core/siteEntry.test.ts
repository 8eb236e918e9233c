import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Configuration } from '../../../lib/core/model/configuration.ts';
import { siteEntry, siteEntryTexts } from '../../../lib/core/model/siteEntry.ts';

const words = { name: 'Halden Desk', origins: ['https://desk.halden.example:8443'], kind: null };

describe('the entry of a site', () => {
  it('names whole origins, and takes its id from the name', () => {
    expect(siteEntry({ ...words, kind: 'ticket-reply' })).toEqual({
      site: {
        id: 'halden-desk',
        name: 'Halden Desk',
        matches: ['https://desk.halden.example/*'],
        kind: 'ticket-reply',
      },
    });
  });

  it.each([
    ['Café «Süd»', 'cafe-sud'],
    ['票', 'https-desk-halden-example'],
    ['9 Desks, one name: "it"', '9-desks-one-name-it'],
  ])('a tool called %s has the id %s', (name, id) => {
    expect(siteEntry({ ...words, name })).toMatchObject({ site: { id, name } });
  });

  it('asks for a name where there is none', () => {
    expect(siteEntry({ ...words, name: '  ' })).toEqual({
      expected: 'expected a name, as people call the tool',
    });
  });

  it.each(['Halden Desk', 'yes', '- a: "b" #c', "it's: {x}", 'Süd\u2028x'])(
    'as text, %s is read back as it is, by YAML and by JSON',
    (name) => {
      const made = siteEntry({ ...words, name, origins: [...words.origins, 'http://editor.example'] });
      if (!('site' in made)) throw new Error(made.expected);
      const { yaml, json } = siteEntryTexts(made.site);
      for (const read of [parse(yaml), JSON.parse(json)])
        expect(Configuration.parse(read).sites).toEqual([made.site]);
    },
  );
});
