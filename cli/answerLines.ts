import type { z } from 'zod';
import type { Streams } from './processStreams.ts';
import { type Line, readLines } from './readLines.ts';
import { pathOfLoneSurrogate } from './wellFormed.ts';

/** What a command ends with: 2 where a line could not be answered. */
export type ExitCode = 0 | 2;

/**
 * Answers each JSON line of the input that fits `request` with one JSON line, in order. A line that does not
 * gets an error with its number, the field and what was expected there, and never its text; the others are
 * answered all the same.
 */
export async function answerLines<Request extends z.ZodType>(
  { input, output, errors }: Streams,
  request: Request,
  answer: (asked: z.output<Request>) => unknown,
): Promise<ExitCode> {
  let code: ExitCode = 0;
  for await (const line of readLines(input)) {
    const read = parseLine(line, request);
    if ('faults' in read) {
      code = 2;
      await errors(read.faults.map((fault) => `line ${line.number}: ${fault}\n`).join(''));
    } else {
      await output(`${JSON.stringify(answer(read.asked))}\n`);
    }
  }
  return code;
}

/** What a line asks for, or everything that is wrong with it. */
export function parseLine<Request extends z.ZodType>(
  line: Line,
  request: Request,
): { asked: z.output<Request> } | { faults: string[] } {
  if ('expected' in line) return { faults: [line.expected] };
  const value = parseJson(line.text);
  if (value === undefined) return { faults: ['expected JSON'] };
  const broken = pathOfLoneSurrogate(value);
  if (broken !== null) return { faults: [fault(broken, 'expected text without lone surrogates')] };
  const parsed = request.safeParse(value);
  return parsed.success ? { asked: parsed.data } : { faults: parsed.error.issues.map(faultOf) };
}

/** The value of a JSON text; undefined, which no JSON means, where it is none. Its error would quote the text. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Where it stands and what was expected: `draft.recipients[0].role: …`. Keys of the schema, no values. */
function faultOf({ path, message }: z.core.$ZodIssue): string {
  const place = path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : `${text}.${String(part)}`),
    '',
  );
  return fault(place.replace(/^\./, ''), message);
}

function fault(place: string, expected: string): string {
  return place === '' ? expected : `${place}: ${expected}`;
}
