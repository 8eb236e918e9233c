import { readFileSync } from 'node:fs';
import { type CountryCode, type MetadataJson, parsePhoneNumberFromString } from 'libphonenumber-js/core';
import whole from 'libphonenumber-js/min/metadata';
import examples from 'libphonenumber-js/mobile/examples';
import { expect, it } from 'vitest';
import { phonePlans } from '../../lib/core/detectors/phonePlans.generated.ts';
import { lexiconSource } from '../../scripts/lexicon/lexiconSource.ts';
import { phonePlansSource } from '../../scripts/lexicon/phonePlans.ts';

it('the packed lexicon is what its packages make of it', () => {
  const packed = readFileSync('lib/core/detectors/personal/lexicon/lexicon.generated.ts', 'utf8');
  expect(packed === lexiconSource(), 'run node scripts/lexicon/main.ts').toBe(true);
}, 120_000);

it('the packed numbering plans are what their package makes of them', () => {
  const packed = readFileSync('lib/core/detectors/phonePlans.generated.ts', 'utf8');
  expect(packed === phonePlansSource(), 'run node scripts/lexicon/main.ts').toBe(true);
});

it('numbers are read with the packed plans as with the whole ones', () => {
  for (const [country, national] of Object.entries(examples)) {
    const read = (plans: MetadataJson) => {
      const phone = parsePhoneNumberFromString(national, { defaultCountry: country as CountryCode }, plans);
      return [phone?.number, phone?.country, phone?.isValid(), phone?.isPossible()];
    };
    expect(read(phonePlans)).toEqual(read(whole));
    expect(read(phonePlans)[2], country).toBe(true);
  }
});
