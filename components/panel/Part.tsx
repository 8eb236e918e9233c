import type { ComponentChildren } from 'preact';

interface Props {
  id: 'request' | 'draft' | 'changes' | 'evidence';
  name: 'Request' | 'Draft' | 'Changes' | 'Evidence';
  /** Said quietly beside the name. */
  aside?: ComponentChildren;
  /** At the end of the head. */
  end?: ComponentChildren;
  children?: ComponentChildren;
}

/** What was seen before: one line that opens. Elsewhere the children as they are. */
export function Folded({ is, name, children }: { is: boolean; name: string; children: ComponentChildren }) {
  if (!is) return <>{children}</>;
  return (
    <details class="folded">
      <summary>{name}</summary>
      {children}
    </details>
  );
}

/** One of the four named regions. The focus can be led to it. */
export function Part({ id, name, aside, end, children }: Props) {
  return (
    <section id={id} class="part" aria-label={name} tabIndex={-1}>
      <div class="part-head">
        <h2>{name}</h2>
        {aside && <span class="aside quiet">{aside}</span>}
        {end && <span class="end">{end}</span>}
      </div>
      {children}
    </section>
  );
}
