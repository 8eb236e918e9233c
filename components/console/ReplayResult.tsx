import type { Replay } from '../../lib/core/policy/replay/replay.ts';
import { kindName } from '../panel/sentences.ts';
import type { PastFacts } from './replayState.ts';
import { momentOf } from './sentences.ts';

interface Props {
  result: Replay;
  facts: ReadonlyMap<string, PastFacts>;
}

type Kind = keyof Replay['examples'];

const kinds: { kind: Kind; name: string; says: string }[] = [
  {
    kind: 'newlyMissed',
    name: 'Newly missed',
    says: 'edited, rejected or reported then, and it would leave',
  },
  { kind: 'newlyBlocked', name: 'Newly blocked', says: 'nobody could let it out any more' },
  { kind: 'newlyHeld', name: 'Newly held', says: 'it passed, and a person would be asked' },
  { kind: 'newlyAllowed', name: 'Newly allowed', says: 'a person was asked, and it would pass' },
];

const decided: Record<NonNullable<PastFacts['decision']>, string> = {
  approve: 'approved as it stood',
  edit: 'edited',
  reject: 'rejected',
};

/** Rates before and after, and what would be treated otherwise. */
export function ReplayResult({ result, facts }: Props) {
  if (result.drafts === 0)
    return (
      <p class="aside">No draft was decided in this browser yet, so that there is nothing to try it on.</p>
    );
  const { before, after } = result;
  return (
    <>
      <table class="rates">
        <caption>
          {counted(result.drafts, 'draft', 'drafts')}: {result.harmful} that should not have left as they
          stood, {result.ordinary} that could
        </caption>
        <thead>
          <tr>
            <th scope="col">In a hundred</th>
            <th scope="col">In force</th>
            <th scope="col">This one</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Caught, of what should not have left</th>
            <td>{inHundred(before.caught)}</td>
            <td>{inHundred(after.caught)}</td>
          </tr>
          <tr>
            <th scope="row">Interrupted, of what could</th>
            <td>{rate(before.interruptionsPer100)}</td>
            <td>{rate(after.interruptionsPer100)}</td>
          </tr>
          <tr>
            <th scope="row">Held, all in all</th>
            <td>{before.held}</td>
            <td>{after.held}</td>
          </tr>
        </tbody>
      </table>
      {kinds.map(({ kind, name, says }) => (
        <Examples
          key={kind}
          name={name}
          says={says}
          count={result[kind]}
          ids={result.examples[kind]}
          facts={facts}
        />
      ))}
      <p class="aside">
        {result.stricter} would be asked of others or more strictly, {result.milder} more mildly.
        {result.unsure > 0 &&
          ` Of ${result.unsure}, the log does not hold all that the rules ask for; those rules count as they did then.`}
      </p>
    </>
  );
}

interface ExamplesProps {
  name: string;
  says: string;
  count: number;
  ids: readonly string[];
  facts: Props['facts'];
}

function Examples({ name, says, count, ids, facts }: ExamplesProps) {
  return (
    <section class="console-part" aria-label={name}>
      <h2>
        {name} <span class="count">{count}</span> <span class="aside">{says}</span>
      </h2>
      {ids.length > 0 && (
        <ul class="past">
          {ids.map((id) => (
            <Example key={id} fact={facts.get(id)} />
          ))}
        </ul>
      )}
      {count > ids.length && <p class="aside">The first {ids.length} of them.</p>}
    </section>
  );
}

function Example({ fact }: { fact: PastFacts | undefined }) {
  if (fact === undefined) return null;
  return (
    <li>
      <span>{fact.kind === null ? 'Draft' : kindName[fact.kind]}</span>
      <span class="aside">{fact.record?.replace(':', ' ') ?? fact.workflow ?? ''}</span>
      <span class="aside">{momentOf(fact.at)}</span>
      <span>
        {fact.decision === null
          ? fact.route === 'allow'
            ? 'passed'
            : 'not decided'
          : decided[fact.decision]}
      </span>
    </li>
  );
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
const rate = (value: number | null) => (value === null ? 'nothing to count' : value.toFixed(1));
const inHundred = (share: number | null) => (share === null ? 'nothing to count' : (100 * share).toFixed(1));
