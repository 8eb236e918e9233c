import type { SeenComposer, SeenControl, SeenFrame } from '../../lib/core/model/siteLook.ts';
import type { Seen, SiteLookState } from './siteState.ts';

const count = (many: number, one: string, more: string) => `${many} ${many === 1 ? one : more}`;

/** What the page says at its top. */
export function siteHeading(look: SiteLookState): string {
  switch (look.kind) {
    case 'idle':
      return 'Try this site';
    case 'no-address':
      return 'That is no address';
    case 'looking':
      return `Looking at ${look.host}`;
    case 'restricted':
      return 'No extension sees that page';
    case 'refused':
      return `The browser does not let Countersign into ${look.host}`;
    case 'no-tab':
      return `No tab is open at ${look.host}`;
    case 'not-entered':
      return `${look.host} could not be looked into`;
    case 'silent':
      return 'Countersign does not answer';
    case 'seen': {
      const many = composersIn(look.seen).length;
      return many === 0
        ? `Nothing found at ${look.host}`
        : `${count(many, 'composer', 'composers')} found at ${look.host}`;
    }
  }
}

/** What to do about it. */
export function siteLead(look: SiteLookState): string {
  switch (look.kind) {
    case 'no-address':
      return 'Type it as it stands in the browser’s bar, such as desk.example.com.';
    case 'looking':
      return 'One moment.';
    case 'restricted':
      return 'Pages of the browser itself, its store and files on this device are closed to every extension. What is written there is not checked.';
    case 'refused':
      return look.by === 'person'
        ? 'It looks at a site only where you allow it. Press Look again, and allow it when the browser asks. What leaves from there is not checked until then.'
        : 'This build was made for certain hosts and cannot ask for others. Whoever builds it names them in COUNTERSIGN_MATCHES.';
    case 'no-tab':
      return 'Open the tool in this browser, with a draft in it, and look again.';
    case 'not-entered':
      return 'The tab shows an error, is still loading, or was put to sleep. Bring it to the front, and look again.';
    case 'silent':
      return 'Its worker did not start, or gave no answer. Look again.';
    case 'seen':
      return leadOf(look.seen);
    case 'idle':
      return 'See what Countersign would follow in a tool that is open in this browser, and get the entry that has it gated. Nothing is held, changed or recorded, and no words of a draft are shown here.';
  }
}

function leadOf({ site, frames }: Seen): string {
  const isNone = frames.every(({ composers }) => composers.length === 0);
  if (isNone)
    return 'No editor or form with a control that sends or saves stands in the page. Open a draft in the tool, and look again.';
  if (site === null)
    return 'It is not gated yet: what leaves from there is not checked. The entry below has it gated.';
  return site.isGuarded
    ? `It is gated as ${site.name}, and this tab is guarded.`
    : `It is gated as ${site.name}, but this tab was open before. Reload it to have it guarded.`;
}

export const composersIn = ({ frames }: Pick<Seen, 'frames'>) =>
  frames.flatMap(({ origin, composers }, frame) =>
    composers.map((composer, index) => ({ id: `${frame}-${index}`, origin, composer, isInFrame: frame > 0 })),
  );

/** Who reads, and what says so. */
export function readsIn({ visibility, switches }: SeenComposer): string {
  const named = switches.join(', ');
  if (visibility === null && named !== '')
    return `Nothing is chosen of what tells it (${named}), so it counts as the client’s.`;
  if (visibility === null) return 'The page does not tell, so it counts as the client’s.';
  const who = visibility === 'client' ? 'The client' : 'Your own people alone';
  return named === '' ? `${who}.` : `${who}. The page tells it by: ${named}.`;
}

const does: Record<SeenControl['does'], string> = {
  send: 'sends',
  save: 'saves',
  submit: 'submits its form',
  named: 'named by the pack',
};

export const controlIn = ({ name, does: deed }: SeenControl) => ({
  name: name || 'a control with no name',
  does: does[deed],
});

/** What of a draft is read here, and what was looked for and is not there. */
export function partsOf(composer: SeenComposer): { found: string[]; missing: string[] } {
  const { body, subject, sender, recipients, attachments, record } = composer;
  const parts: [string | null, string][] = [
    [body && `text (${body.label || 'no label'}, ${amountIn(body.length)})`, 'text'],
    [subject ? 'subject' : null, 'subject'],
    [
      recipients === null ? null : recipients === 0 ? 'recipients (none yet)' : `recipients (${recipients})`,
      'recipients',
    ],
    [sender ? 'sender' : null, 'sender'],
    [record ? 'record' : null, 'record'],
    [attachments > 0 ? `attachments (${attachments})` : null, 'attachments'],
  ];
  return {
    found: parts.flatMap(([found]) => found ?? []),
    missing: parts.flatMap(([found, name]) => (found === null ? [name] : [])),
  };
}

const amountIn = (length: number) => (length === 0 ? 'empty' : count(length, 'character', 'characters'));

/** What a pack in force names and the pages do not have. */
export const lostIn = (frames: readonly SeenFrame[]) => [
  ...new Set(frames.flatMap(({ missing }) => missing ?? [])),
];
