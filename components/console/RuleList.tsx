import type { Rule } from '../../lib/core/model/policyRule.ts';
import { RouteTag } from '../marks/RouteTag.tsx';

const stages: Record<Rule['stage'], string | null> = {
  off: 'off',
  shadow: 'recorded, not enforced',
  enforce: null,
};

/** What the rules ask, each with its sentence, its stage and its id. */
export function RuleList({ rules }: { rules: readonly Rule[] }) {
  return (
    <section class="console-part" aria-labelledby="rules">
      <h2 id="rules">What it asks</h2>
      <ul class="rules">
        {rules.map((rule) => (
          <li key={rule.id} class={rule.stage === 'enforce' ? undefined : 'resting'}>
            <RouteTag route={rule.route} />
            <p>{rule.because}</p>
            <span class="aside">
              {stages[rule.stage] !== null && <b>{stages[rule.stage]}, </b>}
              {rule.gate}, <code>{rule.id}</code>
            </span>
          </li>
        ))}
      </ul>
      {rules.length === 0 && <p class="aside">No rules: its gates alone decide.</p>}
    </section>
  );
}
