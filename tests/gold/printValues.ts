import { crossValidated, falseAlarms, labelledTexts, scoreOfValues } from './values.ts';

// Prints precision, recall and F2 of personal data and credentials, type by type, and how F2 lies over five parts in
// cross-validation. With a path it reads another labelled file (JSON Lines, perhaps packed with gzip).
const texts = labelledTexts(process.argv[2]);
const parts = crossValidated(texts);
for (const { type, wanted, precision, recall, f2 } of scoreOfValues(texts)) {
  const fifths = parts.flatMap((scores) => scores.filter((one) => one.type === type).map((one) => one.f2));
  const range = `${Math.min(...fifths).toFixed(2)} to ${Math.max(...fifths).toFixed(2)}`;
  process.stdout.write(
    `${type.padEnd(28)} ${String(wanted).padStart(4)}   precision ${precision.toFixed(3)}   recall ${recall.toFixed(3)}   F2 ${f2.toFixed(3)}   unseen fifths ${range}\n`,
  );
}
const { of, alarms } = falseAlarms(texts);
process.stdout.write(`${alarms} of ${of} texts without any give a false alarm\n`);
