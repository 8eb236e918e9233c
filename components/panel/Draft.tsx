import type { Signal } from '@preact/signals';
import type { ReviewView } from '../../lib/core/review/view.ts';
import { Icon } from '../marks/Icon.tsx';
import { Key } from '../marks/Key.tsx';
import { showsOnlyNew } from './Changes.tsx';
import { DraftEditor } from './DraftEditor.tsx';
import { type Footnotes, hiddenIn } from './footnotes.ts';
import { InvoiceTable } from './InvoiceTable.tsx';
import { type Edit, isEdited, type Mode } from './input.ts';
import { Folded, Part } from './Part.tsx';
import { fileSize, kindName } from './sentences.ts';
import { InlineWords, Words } from './Words.tsx';

interface Props {
  view: ReviewView;
  mode: Mode;
  edit: Signal<Edit | null>;
  footnotes: Footnotes;
  onRevealAll: () => void;
}

/** The words that would leave, masked; or an editor for other ones. */
export function Draft({ view, mode, edit, footnotes, onRevealAll }: Props) {
  const kept = mode !== 'edit' && edit.value && isEdited(edit.value);
  return (
    <Part
      id="draft"
      name="Draft"
      aside={kept ? 'as it stands; your edit is kept' : asideOf(view)}
      end={
        hiddenIn(view) > 0 &&
        mode !== 'edit' && (
          <button type="button" class="button slim" aria-keyshortcuts="V" onClick={onRevealAll}>
            <Icon name="eye" class="minor" />
            Reveal all <Key name="V" />
          </button>
        )
      }
    >
      {mode === 'edit' && edit.value ? (
        <DraftEditor edit={edit} current={edit.value} />
      ) : (
        <Folded is={showsOnlyNew(view)} name="The whole draft, as it stands now">
          <Paper view={view} footnotes={footnotes} />
        </Folded>
      )}
    </Part>
  );
}

/** What leaves with the words above it, and nobody sees. */
function Hidden({ pieces, footnotes }: { pieces: NonNullable<ReviewView['hidden']>; footnotes: Footnotes }) {
  return (
    <section class="unseen" aria-label="Text that nobody sees">
      <h3>
        <Icon name="alert" class="minor" />
        Leaves with it, and nobody sees it
      </h3>
      <dl>
        {pieces.map(({ how, words }) => (
          <>
            <dt>{how}</dt>
            <dd>
              <InlineWords segments={words} footnotes={footnotes} />
            </dd>
          </>
        ))}
      </dl>
    </section>
  );
}

function asideOf(view: ReviewView): string {
  const kind = kindName[view.kind];
  return view.masked > 0 ? `${kind}, ${view.masked} masked` : kind;
}

function Paper({ view, footnotes }: { view: ReviewView; footnotes: Footnotes }) {
  const { subject, record, account, attachments } = view.envelope;
  const hasEnvelope = subject.length > 0 || record || account || attachments.length > 0;
  return (
    <div class="paper">
      {hasEnvelope && (
        <dl class="envelope">
          {account && (
            <>
              <dt>Client</dt>
              <dd>{account}</dd>
            </>
          )}
          {record && (
            <>
              <dt>Record</dt>
              <dd>{record}</dd>
            </>
          )}
          {subject.length > 0 && (
            <>
              <dt>Subject</dt>
              <dd>
                <InlineWords segments={subject} footnotes={footnotes} />
              </dd>
            </>
          )}
          {attachments.length > 0 && (
            <>
              <dt>Attached</dt>
              <dd>
                <ul>
                  {attachments.map((file) => (
                    <li key={file.name} class="file">
                      <Icon name="file" class="minor" />
                      <span>
                        {file.name}{' '}
                        <span class="quiet">
                          {file.size === null ? 'size not shown' : fileSize(file.size)}
                          {file.bytesRead ? '' : ', contents not read'}
                        </span>
                      </span>
                    </li>
                  ))}
                </ul>
              </dd>
            </>
          )}
        </dl>
      )}
      {view.body.length > 0 ? (
        <div class="words">
          {view.origin.sentences && <Legend {...view.origin.sentences} />}
          <Words segments={view.body} footnotes={footnotes} />
          {view.adds && (
            <p class="adds small">
              <span class="quiet">Added when you approve: </span>
              <q>{view.adds}</q>
            </p>
          )}
        </div>
      ) : (
        !hasEnvelope && !view.invoice && <p class="words quiet">No words: only what stands under Changes.</p>
      )}
      {view.invoice && <InvoiceTable invoice={view.invoice} footnotes={footnotes} />}
      {view.hidden && <Hidden pieces={view.hidden} footnotes={footnotes} />}
    </div>
  );
}

/** Says what the sign before some sentences means. */
function Legend({ machine, all }: { machine: number; all: number }) {
  return (
    <p class="legend small quiet">
      <span class="by-machine">
        <span class="sign">AI</span>underlined
      </span>
      : written by a machine, {machine} of {all} sentences.
    </p>
  );
}
